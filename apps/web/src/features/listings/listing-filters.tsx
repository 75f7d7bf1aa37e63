import { LISTING_KINDS, type ListingKind } from '@techbridge/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../shared/vocabulary';
import { Button } from '../../shared/ui/button';
import { Select } from '../../shared/ui/select';
import { TextInput } from '../../shared/ui/text-input';
import styles from './listings.module.css';
import { LISTING_SORTS, type ListingSort } from './listings-place';

interface Choice {
  q?: string | undefined;
  kind?: ListingKind | undefined;
  sort?: ListingSort | undefined;
}

/** Words, kind and order of the list. A search is sent with Enter; a choice is in force at once. */
export function ListingFilters({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  const { t } = useTranslation(['listings', 'common']);
  const { options } = useVocabulary();
  const [q, setQ] = useState(choice.q ?? '');
  const search = (event: FormEvent) => {
    event.preventDefault();
    onChange({ ...choice, q: q.trim() || undefined });
  };
  return (
    <form role="search" aria-label={t('list.search')} className={styles.filters} onSubmit={search}>
      <div className={styles.addWord}>
        <TextInput type="search" label={t('list.search')} optional value={q} onValueChange={setQ} />
        <Button type="submit">{t('common:action.search')}</Button>
      </div>
      <Select
        label={t('field.kind')}
        options={options('listing-kind').filter(({ value }) => LISTING_KINDS.includes(value))}
        placeholder={t('list.bothKinds')}
        value={choice.kind ?? ''}
        onValueChange={(kind) => onChange({ ...choice, kind: kind || undefined })}
      />
      <Select
        label={t('list.sort')}
        options={LISTING_SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        value={choice.sort ?? 'updated'}
        onValueChange={(sort) => onChange({ ...choice, sort: sort === 'updated' ? undefined : sort })}
      />
    </form>
  );
}
