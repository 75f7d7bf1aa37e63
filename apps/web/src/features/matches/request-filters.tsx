import { MATCH_STATUSES, type MatchStatus } from '@techbridge/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/choice';
import { MultiSelect } from '../../shared/ui/multi-select';
import { Select } from '../../shared/ui/select';
import { TextInput } from '../../shared/ui/text-input';
import styles from './matches.module.css';
import type { MatchQuery } from './matches.queries';

const OWNERS = ['me', 'nobody', 'node'] as const;

interface RequestFiltersProps {
  query: { status?: MatchStatus[]; owner?: (typeof OWNERS)[number]; overdue?: boolean; q?: string };
  onChange: (part: Partial<MatchQuery>) => void;
}

/** For the desk: states, whose, how late, and words. */
export function RequestFilters({ query, onChange }: RequestFiltersProps) {
  const { t } = useTranslation(['matches', 'desk', 'common']);
  const [words, setWords] = useState(query.q ?? '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onChange({ q: words || undefined });
  };
  return (
    <form className={styles.filters} role="search" aria-label={t('desk:queue.search')} onSubmit={send}>
      <MultiSelect
        label={t('desk:requests.status')}
        options={MATCH_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        values={query.status ?? []}
        onValuesChange={(status) => onChange({ status: status as MatchStatus[] })}
      />
      <Select
        label={t('desk:queue.owner')}
        optional
        placeholder={t('desk:owner.all')}
        value={query.owner ?? ''}
        options={OWNERS.map((value) => ({ value, label: t(`desk:owner.${value}`) }))}
        onValueChange={(owner) => onChange({ owner: owner || undefined })}
      />
      <TextInput label={t('desk:requests.words')} type="search" value={words} onValueChange={setWords} />
      <Button type="submit">{t('common:action.search')}</Button>
      <Checkbox
        label={t('desk:requests.overdueOnly')}
        checked={Boolean(query.overdue)}
        onCheckedChange={(overdue) => onChange({ overdue: overdue || undefined })}
      />
    </form>
  );
}
