import {
  OPEN_MATCH_STATUSES,
  type DemandContent,
  type ExportClass,
  type MatchAction,
  type MatchParty,
  type MatchStatus,
  type TechnologyContent,
} from '@techbridge/contracts';
import { exportRules } from '@techbridge/taxonomy';
import { demand } from '../../platform/errors';
import { mayWriteAtDesk, SYSTEM, type Actor, type ActorOrSystem } from '../../platform/http/actor';
import { ALLOWED_ON_HOLD, matchWorkflow } from './match.workflow';

/** What decides who plays which part. */
export interface MatchSides {
  requesterOrganisationId: string;
  counterpartyOrganisationId: string;
  /** The counterparty learns of a request when its brief is forwarded. */
  forwardedAt: Date | null;
}

export interface MatchState extends MatchSides {
  status: MatchStatus;
  onHold: boolean;
  exportClass: ExportClass;
  exportApprovedById: string | null;
}

/** The parts an actor plays in one match. Observers and strangers play none. */
export function partiesOf(actor: ActorOrSystem, sides: MatchSides): MatchParty[] {
  if (actor === SYSTEM) return ['system'];
  if (actor.role === 'compliance') return ['compliance'];
  if (mayWriteAtDesk(actor)) return ['staff'];
  if (actor.role !== 'member' || !actor.organisationId) return [];
  if (actor.organisationId === sides.requesterOrganisationId) return ['requester'];
  return actor.organisationId === sides.counterpartyOrganisationId && sides.forwardedAt ? ['counterparty'] : [];
}

export type MatchScope = { all: true } | { organisationId: string } | { none: true };

/** Which matches an actor sees at all: the repository makes a `where` of it, `inScope` a yes or no. */
export function scopeOf(actor: ActorOrSystem): MatchScope {
  if (actor === SYSTEM || actor.role !== 'member') return { all: true };
  return actor.organisationId ? { organisationId: actor.organisationId } : { none: true };
}

export function inScope(scope: MatchScope, sides: MatchSides): boolean {
  if ('all' in scope) return true;
  if ('none' in scope) return false;
  if (sides.requesterOrganisationId === scope.organisationId) return true;
  return sides.counterpartyOrganisationId === scope.organisationId && sides.forwardedAt !== null;
}

/** What this actor may do now: the workflow's lines, less what a hold or the export rules leave no sense in. */
export function matchActions(actor: Actor, match: MatchState): MatchAction[] {
  return matchWorkflow.actions(match.status, partiesOf(actor, match)).filter((action) => makesSense(action, match));
}

function makesSense(action: MatchAction, match: MatchState): boolean {
  if (action === 'hold') return !match.onHold;
  if (action === 'resume') return match.onHold;
  if (match.onHold && !ALLOWED_ON_HOLD.includes(action)) return false;
  if (action === 'approve_export') return approvalNeeded(match.exportClass) && !match.exportApprovedById;
  return true;
}

/** Where the class is not free, a second person must approve. */
export function approvalNeeded(exportClass: ExportClass): boolean {
  const { allowed, secondApproval } = exportRules(exportClass);
  return allowed && secondApproval;
}

/** The rules of the release that the state alone does not tell. Throws the one that fails. */
export function demandMayIntroduce(
  introducerId: string,
  match: MatchState & { exportApprovedAt: Date | null; exportAssessedAt: Date | null },
  consents: { requester: boolean; counterparty: boolean },
): void {
  demand(exportRules(match.exportClass).allowed, 'match.export_prohibited');
  if (approvalNeeded(match.exportClass)) {
    const stale = match.exportAssessedAt && match.exportApprovedAt && match.exportAssessedAt > match.exportApprovedAt;
    demand(match.exportApprovedById && !stale, 'match.second_approval_needed');
    demand(match.exportApprovedById !== introducerId, 'match.second_person_must_differ');
  }
  demand(consents.requester && consents.counterparty, 'match.consent_missing');
}

interface Published {
  publishedRevision: { content: unknown } | null;
}

/** Countries the owner of a technology does not deliver to; documents of earlier days say nothing of it. */
export function excludedCountriesOf({ publishedRevision }: Published): readonly string[] {
  return (publishedRevision?.content as Partial<TechnologyContent> | undefined)?.excludedCountries ?? [];
}

/** The country a need is to be met in, where it says so. */
export function siteOf(need: Published | null): string | null {
  return (need?.publishedRevision?.content as Partial<DemandContent> | undefined)?.siteCountry ?? null;
}

export function isOpen(status: MatchStatus): boolean {
  return (OPEN_MATCH_STATUSES as readonly MatchStatus[]).includes(status);
}
