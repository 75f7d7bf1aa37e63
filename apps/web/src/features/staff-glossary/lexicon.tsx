import { GLOSSARY_CHANGE_STATUSES, LOCALES, type Locale } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { Button } from '../../shared/ui/button';
import { DictionaryCredits } from '../../shared/ui/dictionary-credits';
import { Dialog } from '../../shared/ui/dialog';
import { LinkTabs } from '../../shared/ui/link-tabs';
import { LiveRegion } from '../../shared/ui/live-region';
import { Pagination } from '../../shared/ui/pagination';
import { Select } from '../../shared/ui/select';
import { SkeletonList } from '../../shared/ui/skeleton';
import { ErrorState } from '../../shared/ui/states';
import { TextInput } from '../../shared/ui/text-input';
import { ChangeList } from './change-list';
import { ConceptDialog } from './concept-dialog';
import { ConceptForm } from './concept-form';
import { ConceptTable } from './concept-table';
import { CONCEPTS_PER_PAGE, conceptsQuery, packsQuery, type ConceptFilter } from './lexicon.queries';
import styles from './lexicon.module.css';

/** The concepts, or the changes in one state. */
export const LEXICON_PARTS = ['concepts', ...GLOSSARY_CHANGE_STATUSES] as const;
export type LexiconPart = (typeof LEXICON_PARTS)[number];

export interface LexiconPlace extends ConceptFilter {
  part?: LexiconPart | undefined;
  /** The concept that is open. */
  concept?: string | undefined;
}

interface LexiconProps {
  place: LexiconPlace;
  /** Keeps the place in the address. */
  onChange: (place: LexiconPlace) => void;
}

/** The words search crosses languages by: found, corrected by one and reviewed by another. */
export function Lexicon({ place, onChange }: LexiconProps) {
  const { t } = useTranslation('desk');
  const [adding, setAdding] = useState(false);
  const { part = 'concepts', concept, offset = 0 } = place;
  const { data, error } = useQuery({ ...conceptsQuery(place), placeholderData: keepPreviousData });
  const { data: packs } = useQuery(packsQuery());
  const open = (id: string) => onChange({ concept: id });
  const turn = (next: number) => onChange({ offset: next || undefined });
  return (
    <>
      <div className={styles.bar}>
        <LinkTabs
          label={t('lexicon.parts')}
          tabs={LEXICON_PARTS.map((key) => ({
            key,
            label: t(`lexicon.part.${key}`),
            count: key === 'proposed' ? data?.waiting : undefined,
            current: key === part,
            search: { part: key === 'concepts' ? undefined : key, offset: undefined, concept: undefined },
          }))}
        />
        {data?.canPropose && <Button onClick={() => setAdding(true)}>{t('lexicon.add')}</Button>}
      </div>
      {part !== 'concepts' ? (
        <ChangeList status={part} offset={offset} onOffsetChange={turn} onOpen={open} />
      ) : error ? (
        <ErrorState error={error} />
      ) : (
        <>
          <LexiconSearch place={place} onChange={onChange} />
          {data ? <Found data={data} place={place} onOpen={open} onTurn={turn} /> : <SkeletonList rows={6} />}
        </>
      )}
      <DictionaryCredits packs={packs?.items ?? []} />
      {concept && <ConceptDialog id={concept} onClose={() => onChange({ concept: undefined })} />}
      <Dialog open={adding} wide onOpenChange={setAdding} title={t('lexicon.add')} description={t('lexicon.add.text')}>
        <div className={styles.concept}>
          <ConceptForm conceptId={null} version={0} words={null} onDone={() => setAdding(false)} />
        </div>
      </Dialog>
    </>
  );
}

interface FoundProps {
  data: { items: Parameters<typeof ConceptTable>[0]['concepts']; total: number; version: number };
  place: LexiconPlace;
  onOpen: (id: string) => void;
  onTurn: (offset: number) => void;
}

function Found({ data, place, onOpen, onTurn }: FoundProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <>
      <LiveRegion visible>
        {t('lexicon.count', { count: data.total, number: format.number(data.total) })}
        {data.version > 0 && ` · ${t('lexicon.version', { version: data.version })}`}
      </LiveRegion>
      <ConceptTable concepts={data.items} current={place.concept} onOpen={onOpen} />
      <Pagination offset={place.offset ?? 0} limit={CONCEPTS_PER_PAGE} total={data.total} onOffsetChange={onTurn} />
    </>
  );
}

const PAUSE_MS = 250;

function LexiconSearch({ place, onChange }: LexiconProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { q = '' } = place;
  const [words, setWords] = useState(q);
  useEffect(() => setWords(q), [q]);
  useEffect(() => {
    if (words === q) return;
    const timer = setTimeout(() => onChange({ q: words || undefined, offset: undefined }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, q, onChange]);
  return (
    <form
      className={styles.search}
      role="search"
      aria-label={t('lexicon.search')}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ q: words || undefined, offset: undefined });
      }}
    >
      <TextInput
        label={t('lexicon.query')}
        type="search"
        autoComplete="off"
        maxLength={200}
        value={words}
        onValueChange={setWords}
      />
      <Select<Locale>
        label={t('lexicon.thinIn')}
        placeholder={t('lexicon.anyLanguage')}
        value={place.thinIn ?? ''}
        options={LOCALES.map((value) => ({ value, label: format.language(LOCALE_INFO[value].tag) }))}
        onValueChange={(thinIn) => onChange({ thinIn: thinIn || undefined, offset: undefined })}
      />
      <Select
        label={t('lexicon.only')}
        placeholder={t('lexicon.allConcepts')}
        value={place.only ?? ''}
        options={(['corrected', 'waiting'] as const).map((value) => ({ value, label: t(`lexicon.only.${value}`) }))}
        onValueChange={(only) => onChange({ only: only || undefined, offset: undefined })}
      />
    </form>
  );
}
