import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { LinkTabs } from '../../shared/ui/link-tabs';
import { TextInput } from '../../shared/ui/text-input';
import styles from './matching.module.css';
import { VIEWS, type MatchingView } from './matching.queries';

interface MatchingFiltersProps {
  view: MatchingView;
  q: string | undefined;
  onSearch: (q: string | undefined) => void;
}

export function MatchingFilters({ view, q, onSearch }: MatchingFiltersProps) {
  const { t } = useTranslation(['desk', 'common']);
  const [words, setWords] = useState(q ?? '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSearch(words || undefined);
  };
  return (
    <div className={styles.filters}>
      <LinkTabs
        label={t('matching.views')}
        tabs={VIEWS.map((value) => ({
          key: value,
          label: t(`matching.view.${value}`),
          current: value === view,
          search: { view: value === 'all' ? undefined : value, offset: undefined },
        }))}
      />
      <form className={styles.search} role="search" aria-label={t('matching.search')} onSubmit={send}>
        <TextInput label={t('matching.words')} type="search" value={words} onValueChange={setWords} />
        <Button type="submit">{t('common:action.search')}</Button>
      </form>
    </div>
  );
}
