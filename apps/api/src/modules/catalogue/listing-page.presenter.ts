import type { AttachmentView, DemandPage, SearchHit, TechnologyPage } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { publicActions } from './listing-page.policy';
import type { PublishedListing } from '../listings';
import { publicOrganisation } from './published-listing';

export interface PageParts {
  listing: PublishedListing;
  attachments: AttachmentView[];
  ownRequest: { id: string; reference: string } | null;
  similar: SearchHit[];
}

/** A listing as this reader sees its page. */
export function presentListingPage(parts: PageParts, actor: Actor | null): TechnologyPage | DemandPage {
  const { listing, attachments, ownRequest, similar } = parts;
  const shared = {
    id: listing.id,
    reference: listing.reference,
    organisation: publicOrganisation(listing),
    attachments,
    collections: listing.collections,
    provenance: listing.provenance,
    openForRequests: listing.openForRequests,
    publishedAt: listing.publishedAt.toISOString(),
    expiresAt: listing.expiresAt.toISOString(),
    lastConfirmedAt: listing.lastConfirmedAt.toISOString(),
    revisionNumber: listing.revisionNumber,
    sample: listing.sample,
    actions: publicActions(actor, listing, ownRequest !== null),
    ownRequest,
    similar,
  };
  const { content } = listing;
  return content.kind === 'technology'
    ? { ...shared, content, exportClass: listing.exportClass }
    : { ...shared, content };
}
