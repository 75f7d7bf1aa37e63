import type { ListingContent, ListingKind, ListingStatus, LocalisedText, RevisionStatus } from '@techbridge/contracts';

/** What all rows of a file share. */
export interface ImportBatch {
  organisationId: string;
  kind: ListingKind;
  importId: string;
}

export interface ImportedRow {
  content: ListingContent;
  /** The owner's own reference: the same one updates the same listing. */
  ownReference: string | null;
  /** The reference the listing has here, of a row that was exported: tells it where the owner keeps none of its own. */
  reference?: string | null;
  /** Of the row as it came in the file; tells it again where it has no reference. */
  rowHash: string;
  duplicateOfId: string | null;
}

/** The listing a row belongs to, as it is. */
export interface ImportedListing {
  id: string;
  reference: string;
  status: ListingStatus;
  ownReference: string | null;
  rowHash: string | null;
  revisionId: string;
  revisionNumber: number;
  revisionStatus: RevisionStatus;
  content: ListingContent;
}

export interface LikelyDuplicate {
  id: string;
  reference: string;
  title: LocalisedText;
  organisationId: string;
  ownReference: string | null;
  rowHash: string | null;
  /** 0–1, of the folded titles. */
  similarity: number;
}
