import type { MatchStatus, MatchSummary, MatchView } from '@techbridge/contracts';
import { Check, Circle, CircleDot, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../shared/ui/visually-hidden';
import styles from './matches.module.css';

const STEPS = ['submitted', 'forwarded', 'accepted', 'introduced', 'negotiating', 'agreed', 'completed'] as const;

/** Where on the way a state stands; states beside the way stand at the step they belong to. */
const PLACE: Record<MatchStatus, number> = {
  submitted: 0,
  needs_info: 0,
  forwarded: 1,
  accepted: 2,
  introduced: 3,
  meeting: 4,
  negotiating: 4,
  agreed: 5,
  completed: 6,
  declined_by_staff: 0,
  declined_by_counterparty: 1,
  withdrawn: 0,
  expired: 0,
  closed_without_agreement: 4,
};
const ENDED: readonly MatchStatus[] = [
  'declined_by_staff',
  'declined_by_counterparty',
  'withdrawn',
  'expired',
  'closed_without_agreement',
];

const ICONS = { done: Check, now: CircleDot, next: Circle, ended: CircleX };
type Stage = keyof typeof ICONS;

/** From which state an ended request came, as its history tells. */
export function lastStateBeforeEnd(match: Pick<MatchView, 'status' | 'history'>): MatchStatus | null {
  return match.history.findLast(({ to, from }) => to === match.status && from !== to)?.from ?? null;
}

function stageOf(index: number, status: MatchStatus, reached: number): Stage {
  if (ENDED.includes(status)) return index === reached ? 'ended' : index < reached ? 'done' : 'next';
  if (status === 'completed' || index < reached) return 'done';
  return index === reached ? 'now' : 'next';
}

/** The whole way of a request, with where it is now: the same for both sides. */
export function MatchProgress({ match }: { match: Pick<MatchSummary, 'status'> & { from?: MatchStatus | null } }) {
  const { t } = useTranslation('matches');
  const reached = ENDED.includes(match.status) && match.from ? PLACE[match.from] : PLACE[match.status];
  return (
    <ol className={styles.progress} aria-label={t('progress.label')}>
      {STEPS.map((step, index) => {
        const stage = stageOf(index, match.status, reached);
        const Icon = ICONS[stage];
        const here = stage === 'now' || stage === 'ended';
        return (
          <li key={step} data-stage={stage} aria-current={here ? 'step' : undefined}>
            <Icon aria-hidden="true" />
            <span>{here ? t(`status.${match.status}`) : t(`step.${step}`)}</span>
            <VisuallyHidden>{t(`progress.${stage}`)}</VisuallyHidden>
          </li>
        );
      })}
    </ol>
  );
}
