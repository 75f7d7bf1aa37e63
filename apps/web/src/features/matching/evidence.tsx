import type { CandidateView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { Badge } from '../../shared/ui/badge';
import { VisuallyHidden } from '../../shared/ui/visually-hidden';
import styles from './candidate.module.css';
import { RESULT_TONES, useCriterionWords, usePairOfWords, type PairSide } from './criterion-words';

interface EvidenceProps {
  candidate: CandidateView;
  /** The side of the reader's own listing; null for staff, who belong to neither. */
  own: PairSide | null;
}

/** Everything a verdict rests on: shared words, each fact of both sides, when and by which method. */
export function Evidence({ candidate, own }: EvidenceProps) {
  const { t } = useTranslation('matching');
  const format = useFormat();
  return (
    <div className={styles.evidence}>
      <SharedConcepts candidate={candidate} own={own} />
      <Fits candidate={candidate} own={own} />
      <p className={styles.quiet}>
        {t('method', {
          version: candidate.methodVersion,
          date: format.dateTime(candidate.computedAt),
          since: format.date(candidate.since),
        })}
      </p>
    </div>
  );
}

function SharedConcepts({ candidate: { concepts, otherConcepts }, own }: EvidenceProps) {
  const { t } = useTranslation('matching');
  const pairOfWords = usePairOfWords();
  if (concepts.length === 0) return <p className={styles.quiet}>{t('concepts.none')}</p>;
  return (
    <section>
      <h4 className={styles.heading}>{t('concepts.title')}</h4>
      <ul className={styles.concepts} aria-label={t('concepts.title')}>
        {concepts.map(({ term, need, offer, share }) => (
          <Share key={term} share={share}>
            {pairOfWords({ need, offer }, own ?? 'need')}
          </Share>
        ))}
        {otherConcepts > 0 && <Share share={otherConcepts}>{t('concepts.other')}</Share>}
      </ul>
    </section>
  );
}

/** A thin bar for the eye; screen readers hear the share. */
function Share({ share, children }: { share: number; children: string }) {
  const { t } = useTranslation('matching');
  const format = useFormat();
  return (
    <li>
      <span>{children}</span>
      <VisuallyHidden>{t('concepts.share', { share: format.percent(share) })}</VisuallyHidden>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${Math.max(2, share * 100)}%` }} />
      </span>
    </li>
  );
}

function Fits({ candidate: { parts }, own }: EvidenceProps) {
  const { t } = useTranslation('matching');
  const words = useCriterionWords();
  const sides: PairSide[] = own === 'offer' ? ['offer', 'need'] : ['need', 'offer'];
  const name = (side: PairSide) => (own === null ? t(`side.${side}`) : t(side === own ? 'side.own' : 'side.other'));
  return (
    <section>
      <h4 className={styles.heading}>{t('fits.title')}</h4>
      <ul className={styles.fits} aria-label={t('fits.title')}>
        {parts
          .filter(({ criterion }) => criterion !== 'text')
          .map((part) => (
            <li key={part.criterion}>
              <span className={styles.fitHead}>
                <span>{words.criterion(part.criterion)}</span>
                <Badge tone={RESULT_TONES[part.result]}>{words.result(part.result)}</Badge>
              </span>
              <dl className={styles.values}>
                {sides.map((side) => (
                  <div key={side}>
                    <dt>{name(side)}</dt>
                    <dd>{words.values(part.criterion, side, part[side]).join('; ') || t('value.none')}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
      </ul>
    </section>
  );
}
