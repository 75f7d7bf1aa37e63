import { Injectable } from '@nestjs/common';
import {
  ListingContent,
  type Country,
  type ExportClass,
  type ListingKind,
  type ListingStatus,
  type LocalisedText,
  type OrganisationFace,
  type Provenance,
} from '@techbridge/contracts';
import { Clock } from '../../platform/clock';
import { Database, type Reader } from '../../platform/database/database';
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

/** What a match needs to know of a listing, published or not. */
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
  country: Country;
  nodeId: string | null;
  exportClass: ExportClass;
  exportCatalogueItem: string;
  exportNote: string;
  exportAssessedById: string | null;
  exportAssessedAt: Date | null;
  sample: boolean;
}

const WITH_PUBLISHED = {
  organisation: true,
  publishedRevision: true,
  collections: { include: { collection: { select: { slug: true, name: true } } }, orderBy: { collectionId: 'asc' } },
} satisfies Prisma.ListingInclude;
type Row = Prisma.ListingGetPayload<{ include: typeof WITH_PUBLISHED }>;

/** What other rooms read of listings: the catalogue its published ones, matches the two they bring together. */
@Injectable()
export class PublishedListings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Published listings in the order of their ids, behind `afterId`; fewer than `limit` on the last page. */
  async page(afterId: string | null, limit: number): Promise<PublishedListing[]> {
    const rows = await this.database.read.listing.findMany({
      where: { status: 'published', ...(afterId ? { id: { gt: afterId } } : {}) },
      orderBy: { id: 'asc' },
      take: limit,
      include: WITH_PUBLISHED,
    });
    return rows.flatMap(toPublished);
  }

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

  async forMatch(id: string, reader: Reader = this.database.read): Promise<ListingForMatch | null> {
    const [found] = await this.forMatches([id], reader);
    return found ?? null;
  }

  async forMatches(ids: readonly string[], reader: Reader = this.database.read): Promise<ListingForMatch[]> {
    const include = { organisation: true, publishedRevision: true, workingRevision: true } as const;
    const rows = await reader.listing.findMany({ where: { id: { in: [...ids] } }, include });
    return rows.flatMap(({ organisation, publishedRevision, workingRevision, ...row }) => {
      const shown = publishedRevision ?? workingRevision;
      if (!shown) return [];
      return {
        ...(row as unknown as Omit<
          ListingForMatch,
          'content' | 'title' | 'organisation' | 'country' | 'nodeId' | 'isPublished'
        >),
        isPublished: row.status === 'published',
        title: shown.title as LocalisedText,
        content: ListingContent.parse(shown.content),
        organisation: presentFace(organisation),
        country: organisation.country as Country,
        nodeId: organisation.nodeId,
      };
    });
  }

  /** Counts one reading of a published page; a number a day, nothing about who. */
  async countView(id: string): Promise<void> {
    const day = this.clock.now().toISOString().slice(0, 10);
    await this.database.read.$executeRaw`
      insert into listing_views (listing_id, day, count) values (${id}::uuid, ${day}::date, 1)
      on conflict (listing_id, day) do update set count = listing_views.count + 1`;
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
