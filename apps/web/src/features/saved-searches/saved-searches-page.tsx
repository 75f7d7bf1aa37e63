import { Bookmark, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { SAVED_SEARCH_CADENCES, type SavedSearchView } from '@techbridge/contracts';
import { useErrorMessage } from '../../shared/errors';
import { useTranslation } from '../../shared/i18n';
import { Badge } from '../../shared/ui/badge';
import { Button, buttonClass } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { PlainLink } from '../../shared/ui/plain-link';
import { DateText } from '../../shared/ui/relative-time';
import { Select } from '../../shared/ui/select';
import { EmptyState } from '../../shared/ui/states';
import { TextInput } from '../../shared/ui/text-input';
import { useToast } from '../../shared/ui/toast';
import { useChangeSavedSearch, useRemoveSavedSearch, useSaveSearch } from './saved-searches.queries';
import styles from './saved-searches.module.css';

interface SavedSearchesPageProps {
  searches: readonly SavedSearchView[];
  /** Where a search is shown again. */
  addressOf: (search: SavedSearchView) => string;
  /** Its filters in words. */
  wordsOf: (search: SavedSearchView) => string;
}

/** The searches one hears news of: open them again, rename them, choose how often, let them go. */
export function SavedSearchesPage({ searches, addressOf, wordsOf }: SavedSearchesPageProps) {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <PageHeader title={t('saved.title')} lead={t('saved.lead')} />
      {searches.length === 0 ? (
        <EmptyState
          icon={<Bookmark />}
          title={t('saved.none')}
          actions={
            <>
              <PlainLink to="/technologies" className={buttonClass({ variant: 'primary' })}>
                {t('search.technologies')}
              </PlainLink>
              <PlainLink to="/needs" className={buttonClass({ variant: 'secondary' })}>
                {t('search.needs')}
              </PlainLink>
            </>
          }
        >
          {t('saved.noneText')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {searches.map((search) => (
            <SavedSearch key={search.id} search={search} address={addressOf(search)} words={wordsOf(search)} />
          ))}
        </ul>
      )}
    </>
  );
}

function SavedSearch({ search, address, words }: { search: SavedSearchView; address: string; words: string }) {
  const { t } = useTranslation('catalogue');
  const [renaming, setRenaming] = useState(false);
  const { change, remove } = useSavedSearchActions(search);
  return (
    <li className={styles.search}>
      <div className={styles.words}>
        {renaming ? (
          <Rename search={search} onName={change} onClose={() => setRenaming(false)} />
        ) : (
          <h2 className={styles.name}>
            <PlainLink to={address}>{search.name}</PlainLink>
          </h2>
        )}
        <p className={styles.criteria}>
          <Badge>{t(`search.title.${search.kind}`)}</Badge> {words}
        </p>
        <p className={styles.since}>
          {t('saved.since')} <DateText at={search.createdAt} />
        </p>
      </div>
      <div className={styles.actions}>
        <Select
          label={t('save.cadence')}
          value={search.cadence}
          options={SAVED_SEARCH_CADENCES.map((value) => ({ value, label: t(`cadence.${value}`) }))}
          onValueChange={(cadence) => change({ cadence })}
        />
        <div className={styles.buttons}>
          <Button variant="quiet" size="sm" icon={<Pencil />} onClick={() => setRenaming(true)}>
            {t('saved.rename')}
          </Button>
          <Button variant="quiet" size="sm" icon={<Trash2 />} onClick={remove}>
            {t('saved.remove')}
          </Button>
        </div>
      </div>
    </li>
  );
}

type Change = Partial<Pick<SavedSearchView, 'name' | 'cadence'>>;

function useSavedSearchActions(search: SavedSearchView) {
  const { t } = useTranslation('catalogue');
  const toast = useToast();
  const message = useErrorMessage();
  const change = useChangeSavedSearch();
  const remove = useRemoveSavedSearch();
  const save = useSaveSearch();
  const { id, name, cadence, kind, criteria } = search;
  const onError = (error: Error) => toast({ text: message(error), danger: true });
  const restore = () => save.mutate({ body: { name, cadence, kind, criteria } }, { onError });
  return {
    change: (next: Change) =>
      change.mutate(
        { params: { id }, body: { name, cadence, ...next } },
        { onError, onSuccess: () => toast({ text: t('saved.changed') }) },
      ),
    remove: () =>
      remove.mutate(
        { params: { id } },
        { onError, onSuccess: () => toast({ text: t('saved.removed', { name }), onUndo: restore }) },
      ),
  };
}

function Rename({
  search,
  onName,
  onClose,
}: {
  search: SavedSearchView;
  onName: (change: Change) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['catalogue', 'common']);
  const [name, setName] = useState(search.name);
  const send = () => {
    if (name.trim() && name.trim() !== search.name) onName({ name: name.trim() });
    onClose();
  };
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <TextInput label={t('save.name')} value={name} onValueChange={setName} maxLength={120} autoFocus />
      <Button type="submit" variant="primary">
        {t('common:action.save')}
      </Button>
      <Button onClick={onClose}>{t('common:action.cancel')}</Button>
    </form>
  );
}
