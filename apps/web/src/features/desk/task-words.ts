import type { DeskTask, TaskKind } from '@techbridge/contracts';
import type { Tone } from '../../shared/ui/badge';

/** Where a matter is dealt with. Failed follow-up work is dealt with in the queue itself. */
export function pageOf({ subjectType, subjectId }: Pick<DeskTask, 'subjectType' | 'subjectId'>): string | null {
  if (subjectType === 'listing') return `/desk/listings/${subjectId}`;
  if (subjectType === 'organisation') return `/desk/organisations/${subjectId}`;
  return subjectType === 'match' ? `/desk/requests/${subjectId}` : null;
}

const TONES: Partial<Record<TaskKind, Tone>> = {
  overdue: 'danger',
  failed_job: 'danger',
  export_approval: 'attention',
  introduction: 'success',
};

export function toneOf(kind: TaskKind): Tone {
  return TONES[kind] ?? 'accent';
}
