import type { MatchView } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePick } from '../../shared/i18n';
import { mayUse, useActor } from '../../shared/session';
import { Button } from '../../shared/ui/button';
import { PlainLink } from '../../shared/ui/plain-link';
import { EmptyState } from '../../shared/ui/states';
import { Text } from '../../shared/ui/text';
import { CandidateCard } from './candidate-card';
import styles from './matching.module.css';
import type { OverrideLine, PairLine } from './matching.queries';
import { OverrideControls } from './override-controls';
import { pairOf } from './pair';
import { ProposeDialog } from './propose-dialog';
import { useLineKeys } from './use-line-keys';

interface PairListProps {
  pairs: readonly PairLine[];
  onOpen: (pair: PairLine) => void;
  onSent: (match: MatchView) => void;
}

/** Pairs, the best first: the need, the technology with its reasons, and what to do about them. */
export function PairList({ pairs, onOpen, onSent }: PairListProps) {
  const { t } = useTranslation('matching');
  const mayPropose = mayUse('desk', useActor());
  const [chosen, setChosen] = useState<PairLine | null>(null);
  const { hints, lineProps } = useLineKeys(pairs.length, (index) => onOpen(pairs[index]!));
  if (pairs.length === 0) return <EmptyState title={t('none.strong_unused')} />;
  return (
    <>
      {hints}
      <ul className={styles.lines} aria-label={t('view.strong_unused')}>
        {pairs.map((pair, index) => (
          <li key={`${pair.demand.id} ${pair.candidate.id}`} className={styles.need} {...lineProps(index)}>
            <PairNeed pair={pair} />
            <CandidateCard
              candidate={pair.candidate}
              own={null}
              to={`/desk/listings/${pair.candidate.id}`}
              requests="/desk/requests"
              actions={
                <>
                  {mayPropose && !pair.candidate.matchId && (
                    <Button
                      size="sm"
                      aria-label={t('step.proposeNamed', { reference: pair.candidate.reference })}
                      onClick={() => setChosen(pair)}
                    >
                      {t('step.propose')}
                    </Button>
                  )}
                  <OverrideControls
                    pair={pairOf(pair.demand, pair.candidate)}
                    reference={pair.candidate.reference}
                    override={pair.candidate.override}
                  />
                </>
              }
            />
          </li>
        ))}
      </ul>
      {chosen && (
        <ProposeDialog
          own={chosen.demand}
          candidate={chosen.candidate}
          onClose={() => setChosen(null)}
          onSent={onSent}
        />
      )}
    </>
  );
}

function PairNeed({ pair: { demand, organisationName, candidate } }: { pair: PairLine }) {
  const { t } = useTranslation('matching');
  const { text } = usePick();
  return (
    <div className={styles.column}>
      <h2 className={styles.needTitle}>
        <PlainLink
          to={`/desk/matching/${demand.id}?with=${candidate.id}`}
          aria-label={t('need.compareNamed', { title: text(demand.title) })}
        >
          <Text value={demand.title} />
        </PlainLink>
      </h2>
      <p className={styles.meta}>
        <span>{demand.reference}</span>
        <Text value={organisationName} />
      </p>
    </div>
  );
}

/** Pairs that staff put first, last or out; the way to find an excluded pair again. */
export function DecisionList({ decisions }: { decisions: readonly OverrideLine[] }) {
  const { t } = useTranslation('matching');
  if (decisions.length === 0) return <EmptyState title={t('none.decisions')} />;
  return (
    <ul className={styles.lines} aria-label={t('view.decisions')}>
      {decisions.map(({ demand, technology, override }) => (
        <li key={`${demand.id} ${technology.id}`} className={styles.need}>
          <p className={styles.column}>
            <PlainLink to={`/desk/matching/${demand.id}?with=${technology.id}`}>
              <Text value={demand.title} />
            </PlainLink>
            <PlainLink to={`/desk/listings/${technology.id}`}>
              <Text value={technology.title} />
            </PlainLink>
            <span className={styles.quiet}>
              {demand.reference} · {technology.reference}
            </span>
          </p>
          <div className={styles.column}>
            <OverrideControls
              pair={{ demandId: demand.id, technologyId: technology.id }}
              reference={technology.reference}
              override={override}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
