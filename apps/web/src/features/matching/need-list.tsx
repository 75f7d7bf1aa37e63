import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { usePick } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { PlainLink } from '../../shared/ui/plain-link';
import { EmptyState } from '../../shared/ui/states';
import { Text } from '../../shared/ui/text';
import { CandidateBand } from './candidate-band';
import { useReasonLine } from './criterion-words';
import styles from './matching.module.css';
import type { NeedLine } from './matching.queries';
import { useLineKeys } from './use-line-keys';

interface NeedListProps {
  needs: readonly NeedLine[];
  view: 'all' | 'without_candidate';
  onOpen: (demandId: string) => void;
}

/** Needs, each with its best candidates and whether anyone acted on them. */
export function NeedList({ needs, view, onOpen }: NeedListProps) {
  const { t } = useTranslation('matching');
  const { hints, lineProps } = useLineKeys(needs.length, (index) => onOpen(needs[index]!.demandId));
  if (needs.length === 0) return <EmptyState title={t(`none.${view}`)} />;
  return (
    <>
      {hints}
      <ul className={styles.lines} aria-label={t(`view.${view}`)}>
        {needs.map((need, index) => (
          <li key={need.demandId} className={styles.need} {...lineProps(index)}>
            <NeedHead need={need} />
            <Best need={need} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NeedHead({ need }: { need: NeedLine }) {
  const { t } = useTranslation('matching');
  const { label } = useLabels();
  const { text } = usePick();
  const format = useFormat();
  const { demandId, reference, title, organisationName, country, deadline, openRequests } = need;
  return (
    <div className={styles.column}>
      <h2 className={styles.needTitle}>
        <PlainLink to={`/desk/matching/${demandId}`} aria-label={t('need.compareNamed', { title: text(title) })}>
          <Text value={title} />
        </PlainLink>
      </h2>
      <p className={styles.meta}>
        <span>{reference}</span>
        <Text value={organisationName} />
        {country && <span>{label('country', country)}</span>}
        {deadline && <span>{t('need.deadline', { date: format.date(deadline) })}</span>}
        {openRequests > 0 && (
          <span>{t('need.requests', { count: openRequests, number: format.number(openRequests) })}</span>
        )}
      </p>
    </div>
  );
}

function Best({ need: { best } }: { need: NeedLine }) {
  const { t } = useTranslation('matching');
  const reason = useReasonLine();
  if (best.length === 0) return <p className={styles.quiet}>{t('empty.title')}</p>;
  return (
    <ol className={styles.best} aria-label={t('need.best')}>
      {best.map((candidate) => (
        <li key={candidate.id} className={styles.column}>
          <PlainLink to={`/desk/listings/${candidate.id}`}>
            <Text value={candidate.title} />
          </PlainLink>
          <CandidateBand candidate={candidate} />
          <span className={styles.quiet}>{reason(candidate, 'need')}</span>
          {candidate.matchId && (
            <PlainLink to={`/desk/requests/${candidate.matchId}`} className={styles.small}>
              {t('request')}
            </PlainLink>
          )}
        </li>
      ))}
    </ol>
  );
}
