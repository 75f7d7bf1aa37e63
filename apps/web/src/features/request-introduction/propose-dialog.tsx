import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { DemandPage, ListingKind, SearchHit, TechnologyPage } from '@techbridge/contracts';
import { useLocale, usePick, useTranslation } from '../../shared/i18n';
import { LiveRegion } from '../../shared/ui/live-region';
import { RadioGroup } from '../../shared/ui/choice';
import { TextInput } from '../../shared/ui/text-input';
import { RequestDialog, useRequestForm } from './request-form';
import { findListingsQuery } from './request.queries';
import styles from './request.module.css';

/** Staff bring a technology and a need together; the need's organisation then counts as the requester. */
export default function ProposeDialog({
  listing,
  onClose,
}: {
  listing: TechnologyPage | DemandPage;
  onClose: () => void;
}) {
  const { t } = useTranslation('catalogue');
  const { text } = usePick();
  const { kind, texts } = listing.content;
  const other: ListingKind = kind === 'technology' ? 'demand' : 'technology';
  const chosen = other === 'demand' ? 'demandId' : 'technologyId';
  const request = useRequestForm({
    listingId: listing.id,
    initial: {
      technologyId: kind === 'technology' ? listing.id : '',
      demandId: kind === 'demand' ? listing.id : '',
      consent: true,
    },
    labels: { [chosen]: t(`propose.which.${other}`) },
    needed: chosen,
  });
  const titles = Object.fromEntries(Object.entries(texts).map(([locale, { title }]) => [locale, title]));
  const field = request.form.field(chosen);
  return (
    <RequestDialog
      {...request}
      of="ask"
      title={t('propose.title')}
      description={<span className={styles.about}>{text(titles)}</span>}
      interest={{ label: t('propose.why'), help: t('propose.whyHelp') }}
      withoutConsent
      onClose={onClose}
    >
      <ListingPicker kind={other} {...field} />
    </RequestDialog>
  );
}

interface ListingPickerProps {
  kind: ListingKind;
  id: string;
  value: string;
  onValueChange: (value: string) => void;
  error: string | undefined;
}

/** One public listing, found by words. */
function ListingPicker({ kind, id, value, onValueChange, error }: ListingPickerProps) {
  const { t } = useTranslation('catalogue');
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<SearchHit | null>(null);
  const q = useDeferredValue(words.trim());
  const found = useQuery(findListingsQuery(kind, q, useLocale()));
  const hits = found.data?.items ?? [];
  // What was picked stays in sight while one looks for something better.
  const shown = picked && !hits.some((hit) => hit.id === picked.id) ? [picked, ...hits] : hits;
  return (
    <>
      <div>
        <TextInput
          type="search"
          label={t(`propose.find.${kind}`)}
          value={words}
          onValueChange={setWords}
          autoComplete="off"
          maxLength={200}
        />
        <LiveRegion>
          {found.isSuccess && t(`results.${kind}`, { count: found.data.total, number: found.data.total })}
        </LiveRegion>
      </div>
      {found.isSuccess && shown.length === 0 ? (
        <p className={styles.quiet}>{t(`none.${kind}For`, { q })}</p>
      ) : (
        <RadioGroup
          id={id}
          legend={t(`propose.which.${kind}`)}
          error={error}
          options={shown.map((hit) => ({ value: hit.id, label: hit.title.text, hint: hit.reference }))}
          value={value || null}
          onValueChange={(id) => {
            setPicked(shown.find((hit) => hit.id === id) ?? null);
            onValueChange(id);
          }}
        />
      )}
    </>
  );
}
