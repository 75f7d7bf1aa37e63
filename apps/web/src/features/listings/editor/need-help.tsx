import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { needWritingRoutes, type DemandContent, type NeedCandidate, type RouteResponse } from '@techbridge/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format';
import { usePick } from '../../../shared/i18n';
import { callWith } from '../../../shared/query';
import { useVocabulary } from '../../../shared/vocabulary';
import { Badge } from '../../../shared/ui/badge';
import { PlainLink } from '../../../shared/ui/plain-link';
import { SkeletonText } from '../../../shared/ui/skeleton';
import { Text } from '../../../shared/ui/text';
import styles from '../listings.module.css';
import { sectionFor } from '../sections';
import { useEditor } from './editor-context';
import { useEditorPath } from './editor-place';

type Answer = RouteResponse<typeof needWritingRoutes.preview>;

const PAUSE = 900;
const NARROW = '(max-width: 48rem)';

/** A value as it was when the typing last paused. */
function usePaused<Value>(value: Value): Value {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}

function usePreview(content: DemandContent) {
  const client = useQueryClient();
  const written = usePaused(content);
  return useQuery({
    queryKey: [needWritingRoutes.preview.name, written],
    queryFn: ({ signal }) => callWith(client, needWritingRoutes.preview, { body: { content: written } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** Beside a need while it is written: what suppliers will ask, and what fits so far. Closed at first on a phone. */
export function NeedHelp() {
  const { t } = useTranslation('listings');
  const { state } = useEditor();
  const { data, isError } = usePreview(state.content as DemandContent);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (details.current && window.matchMedia?.(NARROW).matches) details.current.open = false;
  }, []);
  return (
    <details ref={details} open className={styles.help}>
      <summary className={styles.helpSummary}>{t('help.need')}</summary>
      <div className={styles.helpParts}>
        {data && <Questions questions={data.questions} />}
        <section aria-labelledby="fits-so-far">
          <h3 id="fits-so-far" className={styles.gapTitle}>
            {t('live.title')}
          </h3>
          {isError ? (
            <p className={styles.small}>{t('live.failed')}</p>
          ) : data ? (
            <Candidates items={data.items} weighed={data.weighed} />
          ) : (
            <SkeletonText lines={4} />
          )}
        </section>
      </div>
    </details>
  );
}

/** Each leads to the field where its answer belongs. */
function Questions({ questions }: Pick<Answer, 'questions'>) {
  const { t } = useTranslation('listings');
  const path = useEditorPath();
  const { record } = useEditor();
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="suppliers-ask">
      <h3 id="suppliers-ask" className={styles.gapTitle}>
        {t('questions.title')}
      </h3>
      <p className={styles.small}>{t('questions.lead')}</p>
      <ol className={styles.gaps}>
        {questions.map(({ code, field }) => (
          <li key={code}>
            <Link
              to={path}
              params={{ id: record.id }}
              search={{ section: sectionFor('demand', field) ?? 'texts', field }}
            >
              {t(`question.${code}`)}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Candidates({ items, weighed }: Pick<Answer, 'items' | 'weighed'>) {
  const { t } = useTranslation('listings');
  if (items.length === 0) return <p className={styles.small}>{t('live.none')}</p>;
  return (
    <>
      <p className={styles.small}>{t(weighed ? 'live.weighed' : 'live.lead')}</p>
      <ul className={styles.gaps} aria-label={t('live.title')}>
        {items.map((item) => (
          <li key={item.id}>
            <Candidate {...item} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Candidate({ reference, title, organisation, shared, sectors, verdict }: NeedCandidate) {
  const { t } = useTranslation('listings');
  const { text } = usePick();
  const format = useFormat();
  const { word } = useVocabulary();
  const pairs = shared.map(({ need, technology }) =>
    need.toLowerCase() === technology.toLowerCase() ? need : t('live.pair', { need, technology }),
  );
  return (
    <>
      <PlainLink to={`/technologies/${reference}`}>
        <Text value={title} />
      </PlainLink>
      <span>
        {text(organisation.name)} · {word('country', organisation.country)}
      </span>
      {verdict && <Verdict {...verdict} />}
      {pairs.length > 0 && <span>{t('live.shared', { words: format.list(pairs) })}</span>}
      {!verdict && sectors.length > 0 && (
        <span>{t('live.sectors', { sectors: format.list(sectors.map((sector) => word('sector', sector))) })}</span>
      )}
      {verdict && <Reasons reasons={verdict.reasons} />}
    </>
  );
}

type Weighed = NonNullable<NeedCandidate['verdict']>;
const TONES = { strong: 'success', likely: 'accent', possible: 'neutral' } as const;

function Verdict({ band, confidenceLevel }: Weighed) {
  const { t } = useTranslation(['listings', 'catalogue']);
  return (
    <span>
      <Badge tone={TONES[band]}>{t(`catalogue:candidates.band.${band}`)}</Badge>{' '}
      {t(`listings:live.confidence.${confidenceLevel}`)}
    </span>
  );
}

/** The facts that speak for it, those that fit in part for themselves. */
function Reasons({ reasons }: Pick<Weighed, 'reasons'>) {
  const { t } = useTranslation(['listings', 'catalogue']);
  const format = useFormat();
  return (['meets', 'partly'] as const).map((result) => {
    const named = reasons
      .filter((reason) => reason.result === result)
      .map(({ criterion }) => t(`catalogue:candidates.by.${criterion}`));
    return (
      named.length > 0 && <span key={result}>{t(`listings:live.${result}`, { criteria: format.list(named) })}</span>
    );
  });
}
