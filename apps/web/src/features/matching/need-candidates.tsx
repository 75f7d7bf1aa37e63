import type { CandidateView, ListingRecord, MatchView } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { KeyHints } from '../../shared/ui/key-hints';
import { EmptyState } from '../../shared/ui/states';
import { CandidateTable } from './candidate-table';
import styles from './matching.module.css';
import { ProposeDialog } from './propose-dialog';

/** As many as can be read beside each other. */
const BESIDE = 3;

interface NeedCandidatesProps {
  need: ListingRecord;
  candidates: readonly CandidateView[];
  mayPropose: boolean;
  onSent: (match: MatchView) => void;
}

export function NeedCandidates({ need, candidates, mayPropose, onSent }: NeedCandidatesProps) {
  const { t } = useTranslation('desk');
  const [shown, setShown] = useState(BESIDE);
  const [chosen, setChosen] = useState<CandidateView | null>(null);
  if (candidates.length === 0)
    return <EmptyState title={t('matching.noCandidate')}>{t('matching.page.nobody')}</EmptyState>;
  const beside = candidates.slice(0, shown);
  const left = candidates.length - beside.length;
  const hints = beside.flatMap((candidate, index) =>
    candidate.matchId
      ? []
      : [
          {
            keys: String(index + 1),
            label: t('matching.request.number', { number: index + 1 }),
            run: () => setChosen(candidate),
          },
        ],
  );
  return (
    <div className={styles.column}>
      {mayPropose && hints.length > 0 && (
        <div>
          <KeyHints hints={hints} />
        </div>
      )}
      <CandidateTable
        key={beside.length}
        need={need}
        candidates={beside}
        onPropose={mayPropose ? setChosen : undefined}
      />
      {left > 0 && (
        <div>
          <Button onClick={() => setShown(candidates.length)}>{t('matching.page.more', { count: left })}</Button>
        </div>
      )}
      {chosen && <ProposeDialog need={need} candidate={chosen} onClose={() => setChosen(null)} onSent={onSent} />}
    </div>
  );
}
