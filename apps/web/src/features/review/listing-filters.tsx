import { LISTING_KINDS } from '@techbridge/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { LinkTabs } from '../../shared/ui/link-tabs';
import { Notice } from '../../shared/ui/notice';
import { Select } from '../../shared/ui/select';
import { TextInput } from '../../shared/ui/text-input';
import { useVocabulary } from '../../shared/vocabulary';
import { SORTS, STATES, type ListingSearch } from './listing-search';
import styles from './review.module.css';

interface ListingFiltersProps {
  search: ListingSearch;
  counts: Readonly<Record<string, number>>;
  onChange: (part: ListingSearch) => void;
}

/** States with how many are in each, words, kind and order. */
export function ListingFilters({ search, counts, onChange }: ListingFiltersProps) {
  const { t } = useTranslation(['desk', 'listings', 'common']);
  const { options } = useVocabulary();
  const [words, setWords] = useState(search.q ?? '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onChange({ q: words || undefined } as ListingSearch);
  };
  const tab = (status: ListingSearch['status'], label: string, count?: number) => ({
    key: status ?? 'all',
    label,
    count,
    current: search.status === status,
    search: { status, offset: undefined },
  });
  return (
    <div className={styles.filters}>
      <LinkTabs
        label={t('review.states')}
        tabs={[
          tab(undefined, t('review.all')),
          ...STATES.map((status) => tab(status, t(`listings:status.${status}`), counts[status] ?? 0)),
        ]}
      />
      <form className={styles.search} role="search" aria-label={t('review.search')} onSubmit={send}>
        <TextInput label={t('review.words')} type="search" value={words} onValueChange={setWords} />
        <Button type="submit">{t('common:action.search')}</Button>
        <Select
          label={t('review.kind')}
          placeholder={t('review.anyKind')}
          value={search.kind ?? ''}
          options={options('listing-kind').filter(({ value }) => LISTING_KINDS.includes(value))}
          onValueChange={(kind) => onChange({ kind: kind || undefined } as ListingSearch)}
        />
        <Select
          label={t('review.sort')}
          value={search.sort ?? 'updated'}
          options={SORTS.map((value) => ({ value, label: t(`listings:sort.${value}`) }))}
          onValueChange={(sort) => onChange({ sort: sort === 'updated' ? undefined : sort } as ListingSearch)}
        />
      </form>
      {(search.organisationId || search.importId) && (
        <Notice
          action={
            <Button size="sm" onClick={() => onChange({ organisationId: undefined, importId: undefined } as never)}>
              {t('review.showAll')}
            </Button>
          }
        >
          {t(search.importId ? 'review.ofImport' : 'review.ofOrganisation')}
        </Notice>
      )}
    </div>
  );
}
