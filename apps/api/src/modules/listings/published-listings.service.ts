import { Injectable } from '@nestjs/common';
import {
  ListingContent,
  type ExportClass,
  type ListingKind,
  type ListingStatus,
  type LocalisedText,
  type OrganisationFace,
  type Provenance,
} from '@techbridge/contracts';
import { Database } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';
import { presentFace } from '../organisations';
import type { StoredAttachment } from './stored-listing';

/** A listing as the public may know it. Whether an anonymous need shows its organisation is for the reader's presenter. */
export interface PublishedListing {
  id: string;
  reference: string;
  kind: ListingKind;
  content: ListingContent;
  revisionNumber: number;
  organisation: OrganisationFace;
  openForRequests: boolean;
  provenance: Provenance;
  exportClass: ExportClass;
  publishedAt: Date;
  expiresAt: Date;
  lastConfirmedAt: Date;
  sample: boolean;
  collections: { slug: string; name: LocalisedText }[];
}

/** What weighing a listing against others needs, published or not. */
export interface ListingForMatch {
  id: string;
  reference: string;
  kind: ListingKind;
  status: ListingStatus;
  isPublished: boolean;
  openForRequests: boolean;
  title: LocalisedText;
  /** The published content, or for a listing that never was, the draft. */
  content: ListingContent;
  organisationId: string;
  organisation: OrganisationFace;
  exportClass: ExportClass;
  sample: boolean;
}

const WITH_PUBLISHED = {
  organisation: true,
  publishedRevision: true,
  collections: { include: { collection: { select: { slug: true, name: true } } }, orderBy: { collectionId: 'asc' } },
} satisfies Prisma.ListingInclude;
type Row = Prisma.ListingGetPayload<{ include: typeof WITH_PUBLISHED }>;

/** What other rooms read of listings: the catalogue its published ones, suggestions what they weigh. */
@Injectable()
export class PublishedListings {
  constructor(private readonly database: Database) {}

  /** Those of these that are published now; the others are missing from the answer. */
  async byIds(ids: readonly string[]): Promise<PublishedListing[]> {
    if (ids.length === 0) return [];
    const where = { id: { in: [...ids] }, status: 'published' };
    const rows = await this.database.read.listing.findMany({ where, include: WITH_PUBLISHED });
    return rows.flatMap(toPublished);
  }

  async byReference(reference: string): Promise<PublishedListing | null> {
    const row = await this.database.read.listing.findUnique({
      where: { reference, status: 'published' },
      include: WITH_PUBLISHED,
    });
    return (row && toPublished(row)[0]) ?? null;
  }

  /** Ids of the published listings of one organisation (its face has changed, say). */
  async idsOf(organisationId: string): Promise<string[]> {
    const where = { organisationId, status: 'published' };
    const rows = await this.database.read.listing.findMany({ where, select: { id: true } });
    return rows.map(({ id }) => id);
  }

  /** Attachments of a document, in its order. */
  async attachments(ids: readonly string[]): Promise<StoredAttachment[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.read.attachment.findMany({ where: { id: { in: [...ids] } } });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** A listing in any state, for those who weigh it against others. */
  async forMatch(id: string): Promise<ListingForMatch | null> {
    const include = { organisation: true, publishedRevision: true, workingRevision: true } as const;
    const row = await this.database.read.listing.findUnique({ where: { id }, include });
    const shown = row?.publishedRevision ?? row?.workingRevision;
    if (!row || !shown) return null;
    return {
      id: row.id,
      reference: row.reference,
      kind: row.kind as ListingKind,
      status: row.status as ListingStatus,
      isPublished: row.status === 'published',
      openForRequests: row.openForRequests,
      title: shown.title as LocalisedText,
      content: ListingContent.parse(shown.content),
      organisationId: row.organisationId,
      organisation: presentFace(row.organisation),
      exportClass: row.exportClass as ExportClass,
      sample: row.sample,
    };
  }
}

function toPublished(row: Row): PublishedListing[] {
  const { publishedRevision, publishedAt, expiresAt, lastConfirmedAt } = row;
  if (!publishedRevision || !publishedAt || !expiresAt || !lastConfirmedAt) return [];
  return [
    {
      id: row.id,
      reference: row.reference,
      kind: row.kind as ListingKind,
      content: ListingContent.parse(publishedRevision.content),
      revisionNumber: publishedRevision.number,
      organisation: presentFace(row.organisation),
      openForRequests: row.openForRequests,
      provenance: row.provenance as Provenance,
      exportClass: row.exportClass as ExportClass,
      publishedAt,
      expiresAt,
      lastConfirmedAt,
      sample: row.sample,
      collections: row.collections.map(({ collection }) => ({
        slug: collection.slug,
        name: collection.name as LocalisedText,
      })),
    },
  ];
}
