import type {
  DemandOrigin,
  ExportClass,
  ListingContent,
  ListingKind,
  ListingStatus,
  LocalisedText,
  OrganisationFace,
  Provenance,
  RevisionStatus,
} from '@techbridge/contracts';

/** A listing as the database has it: plain data for the pure files of this room. */
export interface StoredListing {
  id: string;
  reference: string;
  kind: ListingKind;
  organisationId: string;
  status: ListingStatus;
  ownReference: string | null;
  openForRequests: boolean;
  provenance: Provenance;
  origin: DemandOrigin;
  exportClass: ExportClass;
  exportCatalogueItem: string;
  exportNote: string;
  exportAssessedById: string | null;
  exportAssessedAt: Date | null;
  publishedAt: Date | null;
  expiresAt: Date | null;
  expiryNotifiedAt: Date | null;
  lastConfirmedAt: Date | null;
  importId: string | null;
  duplicateOfId: string | null;
  createdById: string | null;
  sample: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  organisation: OrganisationFace;
  working: StoredRevision;
  published: StoredRevision | null;
}

export interface StoredRevision {
  id: string;
  number: number;
  status: RevisionStatus;
  content: ListingContent;
  createdById: string | null;
  createdAt: Date;
  submittedById: string | null;
  submittedAt: Date | null;
  publishedAt: Date | null;
}

/** One line of a list: everything but the documents. */
export interface ListingLine extends Omit<StoredListing, 'working' | 'published' | 'expiryNotifiedAt'> {
  hasPublished: boolean;
  working: Pick<StoredRevision, 'id' | 'number' | 'status' | 'createdById' | 'submittedById' | 'submittedAt'>;
  title: LocalisedText;
  originalLocale: ListingContent['originalLocale'];
  completeness: number;
  duplicateOfReference: string | null;
  views30Days: number;
  openRequests: number;
}

/** A listing's document and what tells it again. */
export interface WrittenListing {
  id: string;
  reference: string;
  /** '' where the owner keeps none. */
  ownReference: string;
  content: ListingContent;
}

export interface StoredAttachment {
  id: string;
  name: string;
  contentType: string;
  bytes: number;
  thumbnailKey: string | null;
}

/** The title in each language that has one. */
export function titleOf(content: ListingContent): LocalisedText {
  const titles = Object.entries(content.texts).map(([locale, text]) => [locale, text.title] as const);
  return Object.fromEntries(titles.filter(([, title]) => title !== ''));
}
