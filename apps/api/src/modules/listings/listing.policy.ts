import type { ListingAction, ListingStatus } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import type { ListingParty } from './listing.workflow';

type Who = Pick<Actor, 'userId' | 'role' | 'organisationId'>;

/** Which listings an actor may see at all; the repository makes a condition of it. */
export type ListingScope = { all: true } | { organisationId: string } | { none: true };

export function scopeOf(actor: Who | null): ListingScope {
  if (!actor) return { none: true };
  if (actor.role !== 'member') return { all: true };
  return actor.organisationId ? { organisationId: actor.organisationId } : { none: true };
}

export function inScope(scope: ListingScope, listing: { organisationId: string }): boolean {
  if ('all' in scope) return true;
  return 'organisationId' in scope && scope.organisationId === listing.organisationId;
}

interface Owned {
  organisationId: string;
  working: { createdById: string | null; submittedById: string | null };
}

/** Whether this person wrote or submitted the revision at hand. */
export function wroteIt(actor: Who, listing: Owned): boolean {
  return [listing.working.createdById, listing.working.submittedById].includes(actor.userId);
}

/** The parts an actor plays with this listing; none for a stranger and for observers. */
export function partiesOf(actor: Who, listing: Owned): ListingParty[] {
  switch (actor.role) {
    case 'member':
      return actor.organisationId === listing.organisationId ? ['owner'] : [];
    case 'staff':
    case 'administrator':
      return [actor.role, wroteIt(actor, listing) ? 'author' : 'reviewer'];
    case 'compliance':
      return ['compliance'];
    default:
      return [];
  }
}

/** Who may start a listing: members for their own organisation, staff for any. */
export function mayCreateFor(actor: Who, organisationId: string): boolean {
  return (
    actor.role === 'staff' ||
    actor.role === 'administrator' ||
    (actor.role === 'member' && actor.organisationId === organisationId)
  );
}

const DAY = 86_400_000;

interface Offered {
  kind: string;
  status: ListingStatus;
  openForRequests: boolean;
  expiresAt: Date | null;
}

export interface Moment {
  now: Date;
  renewableDays: number;
}

/** The day from which a published listing can be renewed. */
export function renewableFrom(expiresAt: Date, renewableDays: number): Date {
  return new Date(expiresAt.getTime() - renewableDays * DAY);
}

/** What the state of the listing, beyond its stage, leaves of the actions the workflow allows. */
export function makesSense(action: ListingAction, listing: Offered, { now, renewableDays }: Moment): boolean {
  switch (action) {
    case 'open_requests':
      return !listing.openForRequests;
    case 'close_requests':
      return listing.openForRequests;
    case 'renew':
      return (
        listing.status === 'lapsed' ||
        (listing.expiresAt !== null && renewableFrom(listing.expiresAt, renewableDays) <= now)
      );
    case 'assess_export':
      return listing.kind === 'technology';
    default:
      return true;
  }
}
