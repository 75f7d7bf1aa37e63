import { TASK_KINDS, type TaskKind } from '@techbridge/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/choice';
import { LinkTabs } from '../../shared/ui/link-tabs';
import { Select } from '../../shared/ui/select';
import { TextInput } from '../../shared/ui/text-input';
import { OWNERS } from './queue-owners';
import styles from './queue.module.css';
import type { QueueFilter } from './desk.queries';

interface QueueFiltersProps {
  kind: TaskKind | undefined;
  filter: QueueFilter;
  counts: Record<TaskKind, number>;
  onChange: (part: { owner?: string; overdue?: boolean; q?: string }) => void;
}

/** Kinds with how many wait in each; then whose, how late, and words. */
export function QueueFilters({ kind, filter, counts, onChange }: QueueFiltersProps) {
  const { t } = useTranslation(['desk', 'common']);
  const [words, setWords] = useState(filter.q ?? '');
  const all = TASK_KINDS.reduce((sum, each) => sum + counts[each], 0);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onChange({ q: words || undefined });
  };
  return (
    <>
      <LinkTabs
        label={t('queue.kinds')}
        tabs={[
          {
            key: 'all',
            label: t('queue.everything'),
            count: all,
            current: !kind,
            search: { kind: undefined, offset: undefined },
          },
          ...TASK_KINDS.filter((each) => counts[each] > 0 || each === kind).map((each) => ({
            key: each,
            label: t(`kind.${each}`),
            count: counts[each],
            current: each === kind,
            search: { kind: each, offset: undefined },
          })),
        ]}
      />
      <form className={styles.filters} role="search" aria-label={t('queue.search')} onSubmit={send}>
        <Select
          label={t('queue.owner')}
          value={filter.owner ?? 'all'}
          options={OWNERS.map((value) => ({ value, label: t(`owner.${value}`) }))}
          onValueChange={(owner) => onChange({ owner: owner === 'all' ? undefined : owner })}
        />
        <TextInput label={t('queue.words')} type="search" value={words} onValueChange={setWords} />
        <Button type="submit">{t('common:action.search')}</Button>
        <Checkbox
          label={t('queue.overdueOnly')}
          checked={Boolean(filter.overdue)}
          onCheckedChange={(overdue) => onChange({ overdue: overdue || undefined })}
        />
      </form>
    </>
  );
}
