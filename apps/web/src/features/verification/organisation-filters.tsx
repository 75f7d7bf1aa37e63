import { COUNTRIES, ORGANISATION_KINDS, type Country, type OrganisationKind } from '@techbridge/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/choice';
import { MultiSelect } from '../../shared/ui/multi-select';
import { TextInput } from '../../shared/ui/text-input';
import { useVocabulary } from '../../shared/vocabulary';
import styles from './verification.module.css';
import type { OrganisationFilter } from './verification.queries';

interface OrganisationFiltersProps {
  filter: { q?: string; country?: Country[]; kind?: OrganisationKind[]; waiting?: boolean };
  onChange: (part: OrganisationFilter) => void;
}

/** Words, countries, kinds, and only those waiting. */
export function OrganisationFilters({ filter, onChange }: OrganisationFiltersProps) {
  const { t } = useTranslation(['desk', 'common']);
  const { word } = useVocabulary();
  const [words, setWords] = useState(filter.q ?? '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onChange({ q: words || undefined });
  };
  return (
    <form className={styles.filters} role="search" aria-label={t('verification.search')} onSubmit={send}>
      <TextInput label={t('verification.words')} type="search" value={words} onValueChange={setWords} />
      <Button type="submit">{t('common:action.search')}</Button>
      <MultiSelect
        label={t('verification.country')}
        options={COUNTRIES.map((value) => ({ value, label: word('country', value) }))}
        values={filter.country ?? []}
        onValuesChange={(country) => onChange({ country: country as Country[] })}
      />
      <MultiSelect
        label={t('verification.kind')}
        options={ORGANISATION_KINDS.map((value) => ({ value, label: word('organisation-kind', value) }))}
        values={filter.kind ?? []}
        onValuesChange={(kind) => onChange({ kind: kind as OrganisationKind[] })}
      />
      <Checkbox
        label={t('verification.waitingOnly')}
        checked={Boolean(filter.waiting)}
        onCheckedChange={(waiting) => onChange({ waiting: waiting || undefined })}
      />
    </form>
  );
}
