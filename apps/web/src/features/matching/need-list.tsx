import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { usePick } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { PlainLink } from '../../shared/ui/plain-link';
import { EmptyState } from '../../shared/ui/states';
import { Text } from '../../shared/ui/text';
import { CandidateBand } from './candidate-band';
import styles from './matching.module.css';
import type { MatchingView, NeedLine } from './matching.queries';

/** Needs, each with its best candidates and whether anyone acted on them. */
export function NeedList({ needs, view }: { needs: readonly NeedLine[]; view: MatchingView }) {
  const { t } = useTranslation('desk');
  if (needs.length === 0) return <EmptyState title={t(`matching.none.${view}`)} />;
  return (
    <ul className={styles.needs} aria-label={t('matching.title')}>
      {needs.map((need) => (
        <Need key={need.demandId} need={need} />
      ))}
    </ul>
  );
}

function Need({ need }: { need: NeedLine }) {
  const { t } = useTranslation('desk');
  const { label } = useLabels();
  const { text } = usePick();
  const format = useFormat();
  const { demandId, reference, title, organisationName, country, deadline, openRequests, best } = need;
  return (
    <li className={styles.need}>
      <div className={styles.column}>
        <h2 className={styles.needTitle}>
          <PlainLink to={`/desk/matching/${demandId}`} aria-label={t('matching.compareNamed', { title: text(title) })}>
            <Text value={title} />
          </PlainLink>
        </h2>
        <p className={styles.meta}>
          <span>{reference}</span>
          <Text value={organisationName} />
          {country && <span>{label('country', country)}</span>}
          {deadline && (
            <span>
              {t('matching.deadline')} {format.date(deadline)}
            </span>
          )}
          {openRequests > 0 && (
            <span>{t('matching.openRequests', { count: openRequests, number: format.number(openRequests) })}</span>
          )}
        </p>
      </div>
      {best.length === 0 ? (
        <p className={styles.quiet}>{t('matching.noCandidate')}</p>
      ) : (
        <ol className={styles.best} aria-label={t('matching.candidates')}>
          {best.map((candidate) => (
            <li key={candidate.id}>
              <CandidateBand band={candidate.band} />
              <PlainLink to={`/desk/listings/${candidate.id}`}>
                <Text value={candidate.title} />
              </PlainLink>
              {candidate.matchId && (
                <PlainLink to={`/desk/requests/${candidate.matchId}`} className={styles.small}>
                  {t('matching.page.request')}
                </PlainLink>
              )}
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
