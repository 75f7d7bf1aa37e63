import type { PUBLIC_ACTIONS } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import type { PublishedListing } from '../listings';

export type PublicAction = (typeof PUBLIC_ACTIONS)[number];
type Who = Pick<Actor, 'role' | 'organisationId'> | null;
type Offered = Pick<PublishedListing, 'kind' | 'openForRequests' | 'exportClass'> & Owned;
type Owned = { organisation: { id: string } };

export function ownsIt(actor: Who, { organisation }: Owned): boolean {
  return actor?.role === 'member' && actor.organisationId === organisation.id;
}

/** What a reader is offered on the page of a listing. Visitors are offered what they may do once they have signed in. */
export function publicActions(actor: Who, listing: Offered, hasOpenRequest: boolean): PublicAction[] {
  const owner = ownsIt(actor, listing);
  const outsider = !owner && (actor === null || actor.role === 'member');
  const staff = actor !== null && ['staff', 'compliance', 'administrator'].includes(actor.role);
  const passable = listing.openForRequests && listing.exportClass !== 'prohibited';
  const offered: [PublicAction, boolean][] = [
    ['ask_introduction', listing.kind === 'technology' && outsider && passable && !hasOpenRequest],
    ['offer_technology', listing.kind === 'demand' && outsider && listing.openForRequests],
    ['edit', owner],
    ['see_candidates', owner || (actor !== null && actor.role !== 'member')],
    ['propose_match', staff && passable],
  ];
  return offered.filter(([, allowed]) => allowed).map(([action]) => action);
}
