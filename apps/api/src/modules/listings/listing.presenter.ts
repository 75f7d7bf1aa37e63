import type {
  AttachmentView,
  Finding,
  ListingAction,
  ListingRecord,
  ListingSummary,
  LocalisedText,
  RevisionView,
} from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { completenessOf } from './listing.completeness';
import { makesSense, partiesOf, type Moment } from './listing.policy';
import { listingWorkflow, stageOf } from './listing.workflow';
import type { ListingLine, StoredAttachment, StoredListing, StoredRevision } from './stored-listing';

type Viewer = Pick<Actor, 'userId' | 'role' | 'organisationId'>;

/** What this viewer may do with the listing now. */
export function actionsFor(listing: ListingLine | StoredListing, viewer: Viewer, moment: Moment): ListingAction[] {
  const stage = stageOf(listing.status, listing.working.status);
  const allowed = listingWorkflow.actions(stage, partiesOf(viewer, listing));
  return allowed.filter((action): action is ListingAction => action !== 'lapse' && makesSense(action, listing, moment));
}

/** A line of a list, for people of the organisation and for staff. */
export function presentSummary(line: ListingLine, viewer: Viewer, moment: Moment): ListingSummary {
  const hasNewer = !line.hasPublished || line.working.status !== 'published';
  return {
    id: line.id,
    reference: line.reference,
    kind: line.kind,
    status: line.status,
    revisionStatus: hasNewer ? line.working.status : null,
    title: line.title,
    originalLocale: line.originalLocale,
    ownReference: line.ownReference ?? '',
    organisation: line.organisation,
    provenance: line.provenance,
    openForRequests: line.openForRequests,
    exportClass: line.exportClass,
    completeness: line.completeness,
    views30Days: line.views30Days,
    openRequests: line.openRequests,
    submittedAt: isoOrNull(line.working.submittedAt),
    publishedAt: isoOrNull(line.publishedAt),
    expiresAt: isoOrNull(line.expiresAt),
    lastConfirmedAt: isoOrNull(line.lastConfirmedAt),
    updatedAt: line.updatedAt.toISOString(),
    version: line.version,
    duplicateOf:
      line.duplicateOfId && line.duplicateOfReference
        ? { id: line.duplicateOfId, reference: line.duplicateOfReference }
        : null,
    actions: actionsFor(line, viewer, moment),
  };
}

export interface ListingDetail {
  working: StoredRevision;
  published: StoredRevision | null;
  attachments: StoredAttachment[];
  reviews: StoredReview[];
  collections: { slug: string; name: LocalisedText }[];
  /** Names of reviewers and of the assessor. */
  names: ReadonlyMap<string, string>;
}

export interface StoredReview {
  id: string;
  revisionNumber: number;
  decision: 'published' | 'returned';
  findings: Finding[];
  note: string;
  reviewerId: string;
  at: Date;
}

/** The whole listing. Members read what staff found, not which person found it. */
export function presentRecord(line: ListingLine, detail: ListingDetail, viewer: Viewer, moment: Moment): ListingRecord {
  const { working, published, names } = detail;
  const nameFor = (id: string | null) => (viewer.role === 'member' || id === null ? null : (names.get(id) ?? null));
  return {
    ...presentSummary(line, viewer, moment),
    working: presentRevision(working),
    published: published && presentRevision(published),
    completenessDetail: completenessOf(working.content),
    attachments: inOrder(detail.attachments, working.content.attachments).map(presentAttachment),
    reviews: detail.reviews.map(({ reviewerId, at, ...review }) => ({
      id: review.id,
      revisionNumber: review.revisionNumber,
      decision: review.decision,
      findings: review.findings,
      note: review.note,
      reviewerName: nameFor(reviewerId) ?? '',
      at: at.toISOString(),
    })),
    exportAssessment: {
      class: line.exportClass,
      catalogueItem: line.exportCatalogueItem,
      note: line.exportNote,
      assessorName: nameFor(line.exportAssessedById),
      assessedAt: isoOrNull(line.exportAssessedAt),
    },
    origin: line.origin,
    collections: detail.collections,
  };
}

export function presentRevision(revision: StoredRevision): RevisionView {
  return {
    number: revision.number,
    status: revision.status,
    content: revision.content,
    createdAt: revision.createdAt.toISOString(),
    submittedAt: isoOrNull(revision.submittedAt),
    publishedAt: isoOrNull(revision.publishedAt),
  };
}

export function presentAttachment(attachment: StoredAttachment): AttachmentView {
  const url = `/api/v1/files/${attachment.id}`;
  return {
    id: attachment.id,
    name: attachment.name,
    contentType: attachment.contentType,
    bytes: attachment.bytes,
    url,
    thumbnailUrl: attachment.thumbnailKey ? `${url}?size=thumbnail` : null,
  };
}

/** In the order the document names them; what it does not name is not shown. */
export function inOrder<Item extends { id: string }>(items: readonly Item[], ids: readonly string[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const isoOrNull = (time: Date | null) => time?.toISOString() ?? null;
