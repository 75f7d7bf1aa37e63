import { useQuery } from '@tanstack/react-query';
import type { ListingKind, RouteResponse, suggestionRoutes } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { Badge } from '../../shared/ui/badge';
import { Panel } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { SkeletonText } from '../../shared/ui/skeleton';
import { ErrorState } from '../../shared/ui/states';
import { Text } from '../../shared/ui/text';
import { candidatesQuery } from './catalogue.queries';
import { addressOfListing } from './criteria';
import styles from './candidates.module.css';

type Candidate = RouteResponse<typeof suggestionRoutes.forListing>['items'][number];

/** Listings of the other kind that may fit this one; for its owner and staff. */
export function Candidates({ listingId, kind }: { listingId: string; kind: ListingKind }) {
  const { t } = useTranslation('catalogue');
  const answer = useQuery(candidatesQuery(listingId));
  return (
    <Panel title={t(`candidates.title.${kind}`)}>
      <p className={styles.note}>{t('candidates.note')}</p>
      {answer.isPending && <SkeletonText lines={4} />}
      {answer.isError && <ErrorState error={answer.error} level={3} onRetry={() => void answer.refetch()} />}
      {answer.data?.items.length === 0 && <p>{t(`candidates.none.${kind}`)}</p>}
      {answer.data && answer.data.items.length > 0 && (
        <ol className={styles.list}>
          {answer.data.items.map((candidate) => (
            <CandidateLine key={candidate.id} candidate={candidate} kind={kind} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function CandidateLine({ candidate, kind }: { candidate: Candidate; kind: ListingKind }) {
  const { t } = useTranslation('catalogue');
  return (
    <li className={styles.candidate}>
      <p>
        <PlainLink to={addressOfListing(kind, candidate.reference)}>
          <Text value={candidate.title} />
        </PlainLink>
      </p>
      <p className={styles.facts}>
        <Badge tone={candidate.band === 'strong' ? 'success' : 'neutral'}>
          {t(`candidates.band.${candidate.band}`)}
        </Badge>
        {candidate.organisation && <Text value={candidate.organisation.name} />}
      </p>
      <details className={styles.why}>
        <summary>{t('candidates.why')}</summary>
        <ul className={styles.reasons}>
          {candidate.parts.map((part) => (
            <Reason key={part.criterion} part={part} />
          ))}
        </ul>
      </details>
      {candidate.matchId && <PlainLink to={`/work/requests/${candidate.matchId}`}>{t('candidates.request')}</PlainLink>}
    </li>
  );
}

/** Criteria whose evidence are codes of a vocabulary; the others name words both sides use. */
const EVIDENCE = { sector: 'sector', sdg: 'sdg', cooperation: 'cooperation-type' } as const;

function Reason({ part: { criterion, result, evidence } }: { part: Candidate['parts'][number] }) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  const format = useFormat();
  const vocabulary = criterion in EVIDENCE ? EVIDENCE[criterion as keyof typeof EVIDENCE] : null;
  const words = evidence.map((code) => (vocabulary ? label(vocabulary, code) : code));
  return (
    <li>
      {t('candidates.reason', { criterion: t(`candidates.by.${criterion}`), result: t(`candidates.result.${result}`) })}
      {words.length > 0 && <span className={styles.evidence}>{format.list(words)}</span>}
    </li>
  );
}
