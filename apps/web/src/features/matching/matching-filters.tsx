import { CANDIDATE_BANDS } from '@techbridge/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../shared/vocabulary';
import { Button } from '../../shared/ui/button';
import { LinkTabs } from '../../shared/ui/link-tabs';
import { Select } from '../../shared/ui/select';
import { TextInput } from '../../shared/ui/text-input';
import { ACTED, type DeskPlace } from './desk-place';
import styles from './matching.module.css';
import { VIEWS, type MatchingView } from './matching.queries';

interface MatchingFiltersProps {
  view: MatchingView;
  place: DeskPlace;
  onChange: (part: Partial<DeskPlace>) => void;
}

/** Which view, and which of its needs or pairs; all of it stands in the address. */
export function MatchingFilters({ view, place, onChange }: MatchingFiltersProps) {
  const { t } = useTranslation(['matching', 'catalogue']);
  const { options } = useVocabulary();
  const ofNeeds = view === 'all' || view === 'without_candidate';
  const ofPairs = view === 'strong_unused';
  return (
    <div className={styles.filters}>
      <LinkTabs
        label={t('desk.views')}
        tabs={VIEWS.map((value) => ({
          key: value,
          label: t(`view.${value}`),
          current: value === view,
          search: { view: value === VIEWS[0] ? undefined : value, offset: undefined },
        }))}
      />
      {(ofNeeds || ofPairs) && (
        <div className={styles.search}>
          {ofNeeds && <Words key={place.q ?? ''} q={place.q} onChange={onChange} />}
          <Select
            label={t('filter.sector')}
            placeholder={t('filter.anySector')}
            value={place.sector ?? ''}
            options={options('sector')}
            onValueChange={(sector) => onChange({ sector: sector || undefined })}
          />
          <Select
            label={t('filter.country')}
            placeholder={t('filter.anyCountry')}
            value={place.country ?? ''}
            options={options('country')}
            onValueChange={(country) => onChange({ country: country || undefined })}
          />
          {ofPairs && (
            <>
              <Select
                label={t('filter.band')}
                value={place.band ?? 'strong'}
                options={[...CANDIDATE_BANDS].reverse().map((value) => ({
                  value,
                  label: t(`catalogue:candidates.band.${value}`),
                }))}
                onValueChange={(band) => onChange({ band: band === 'strong' ? undefined : band })}
              />
              <Select
                label={t('filter.acted')}
                value={place.acted ?? 'no'}
                options={ACTED.map((value) => ({ value, label: t(`acted.${value}`) }))}
                onValueChange={(acted) => onChange({ acted: acted === 'no' ? undefined : acted })}
              />
            </>
          )}
        </div>
      )}
    </div>
  );
}

function Words({ q, onChange }: { q: string | undefined; onChange: MatchingFiltersProps['onChange'] }) {
  const { t } = useTranslation(['matching', 'common']);
  const [words, setWords] = useState(q ?? '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onChange({ q: words || undefined });
  };
  return (
    <form className={styles.search} role="search" aria-label={t('filter.label')} onSubmit={send}>
      <TextInput label={t('filter.words')} type="search" value={words} onValueChange={setWords} />
      <Button type="submit">{t('common:action.search')}</Button>
    </form>
  );
}
