import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CandidateView, LocalisedText, MatchView, PairListing } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePick } from '../../shared/i18n';
import { mayUse, useActor } from '../../shared/session';
import { Checkbox } from '../../shared/ui/choice';
import { KeyHints } from '../../shared/ui/key-hints';
import { Section } from '../../shared/ui/panel';
import { SkeletonText } from '../../shared/ui/skeleton';
import { EmptyState, ErrorState } from '../../shared/ui/states';
import { CandidateBand } from './candidate-band';
import { ComparisonTable } from './comparison-table';
import { ComparisonTexts } from './comparison-texts';
import styles from './matching.module.css';
import { comparisonQuery, MOST_BESIDE } from './matching.queries';
import { NothingFits } from './nothing-fits';
import { ProposeDialog } from './propose-dialog';

interface NeedComparisonProps {
  need: { id: string; title: LocalisedText };
  candidates: readonly CandidateView[];
  /** Ids of the technologies beside the need. */
  beside: readonly string[];
  onBeside: (ids: string[]) => void;
  onSent: (match: MatchView) => void;
}

/** A need with up to four candidates: choose them, compare values and words, propose the introduction. */
export function NeedComparison({ need, candidates, beside, onBeside, onSent }: NeedComparisonProps) {
  const { t } = useTranslation('matching');
  const mayPropose = mayUse('desk', useActor());
  const [chosen, setChosen] = useState<PairListing | null>(null);
  const answer = useQuery({
    ...comparisonQuery(need.id, [...beside]),
    enabled: beside.length > 0,
    placeholderData: keepPreviousData,
  });
  if (candidates.length === 0 && beside.length === 0) {
    return <NothingFits listingId={need.id} editor={`/desk/listings/${need.id}`} />;
  }
  const shown = answer.data?.candidates ?? [];
  const hints = shown.flatMap(({ candidate, listing }, index) =>
    candidate?.matchId
      ? []
      : [{ keys: String(index + 1), label: t('keys.propose', { number: index + 1 }), run: () => setChosen(listing) }],
  );
  return (
    <div className={styles.sections}>
      <Chooser candidates={candidates} beside={beside} onBeside={onBeside} />
      {mayPropose && hints.length > 0 && (
        <div>
          <KeyHints hints={hints} />
        </div>
      )}
      {beside.length === 0 && <EmptyState title={t('compare.none')} />}
      {beside.length > 0 && answer.isPending && <SkeletonText lines={12} />}
      {answer.isError && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {beside.length > 0 && answer.data && (
        <>
          <ComparisonTable comparison={answer.data} onPropose={mayPropose ? setChosen : undefined} />
          <ComparisonTexts comparison={answer.data} />
        </>
      )}
      {chosen && (
        <ProposeDialog
          own={{ ...need, kind: 'demand' }}
          candidate={chosen}
          onClose={() => setChosen(null)}
          onSent={onSent}
        />
      )}
    </div>
  );
}

function Chooser({ candidates, beside, onBeside }: Omit<NeedComparisonProps, 'need' | 'onSent'>) {
  const { t } = useTranslation('matching');
  const { text } = usePick();
  const full = beside.length >= MOST_BESIDE;
  if (candidates.length === 0) return null;
  return (
    <Section title={t('compare.choose')}>
      <ul className={styles.choices}>
        {candidates.map((candidate) => {
          const checked = beside.includes(candidate.id);
          return (
            <li key={candidate.id}>
              <Checkbox
                label={`${text(candidate.title)} (${candidate.reference})`}
                checked={checked}
                disabled={full && !checked}
                onCheckedChange={(on) =>
                  onBeside(on ? [...beside, candidate.id] : beside.filter((id) => id !== candidate.id))
                }
              />
              <CandidateBand candidate={candidate} />
            </li>
          );
        })}
      </ul>
      {full && candidates.length > MOST_BESIDE && <p className={styles.quiet}>{t('compare.full')}</p>}
    </Section>
  );
}
