import { Injectable } from '@nestjs/common';
import { ListingContent, type Finding, type LocalisedText } from '@techbridge/contracts';
import { normalise } from '@techbridge/lexicon';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import {
  Prisma,
  type Listing,
  type ListingRevision,
  type Organisation,
} from '../../platform/database/generated/client';
import { presentFace } from '../organisations';
import { completenessOf } from './listing.completeness';
import type { ListingChange } from './listing.effects';
import { inScope, type ListingScope } from './listing.policy';
import { titleOf, type StoredListing, type StoredRevision } from './stored-listing';

export interface NewListing {
  reference: string;
  organisationId: string;
  ownReference: string | null;
  provenance: StoredListing['provenance'];
  origin: StoredListing['origin'];
  createdById: string | null;
  sample: boolean;
  content: ListingContent;
  at: Date;
}

type Row = Listing & {
  organisation: Organisation;
  workingRevision: ListingRevision | null;
  publishedRevision: ListingRevision | null;
};

const WITH_REVISIONS = { organisation: true, workingRevision: true, publishedRevision: true } as const;

/** Listings and their revisions, one at a time. Lists are in listing-lines.repository.ts. */
@Injectable()
export class ListingsRepository {
  constructor(private readonly database: Database) {}

  async find(id: string, scope: ListingScope, reader: Reader = this.database.read): Promise<StoredListing | null> {
    const row = await reader.listing.findUnique({ where: { id }, include: WITH_REVISIONS });
    return row && inScope(scope, row) ? toStored(row) : null;
  }

  /** The listing, held until the transaction ends; null where it is not in scope. */
  async lock(tx: Tx, id: string, scope: ListingScope): Promise<StoredListing | null> {
    await tx.$queryRaw`select id from listings where id = ${id}::uuid for no key update`;
    return this.find(id, scope, tx);
  }

  async insert(tx: Tx, listing: NewListing): Promise<string> {
    const { content, at, ...columns } = listing;
    const { id } = await tx.listing.create({
      data: { ...columns, kind: content.kind, createdAt: at, updatedAt: at },
      select: { id: true },
    });
    await this.startRevision(tx, id, content, listing.createdById, at);
    return id;
  }

  /** Starts the next draft of a listing and makes it the one being worked on. */
  async startRevision(tx: Tx, listingId: string, content: ListingContent, createdById: string | null, at: Date) {
    const { _max } = await tx.listingRevision.aggregate({ where: { listingId }, _max: { number: true } });
    const revision = await tx.listingRevision.create({
      data: {
        listingId,
        number: (_max.number ?? 0) + 1,
        createdById,
        createdAt: at,
        updatedAt: at,
        ...documentColumns(content),
      },
      select: { id: true, number: true },
    });
    await tx.listing.update({ where: { id: listingId }, data: { workingRevisionId: revision.id } });
    return revision;
  }

  async saveContent(tx: Tx, revisionId: string, content: ListingContent, at: Date): Promise<void> {
    await tx.listingRevision.update({
      where: { id: revisionId },
      data: { ...documentColumns(content), updatedAt: at },
    });
  }

  /** Marks the listing as changed: whoever looked at the version before has to look again. */
  async touch(
    tx: Tx,
    listing: Pick<StoredListing, 'id' | 'version'>,
    at: Date,
    columns: Prisma.ListingUncheckedUpdateInput = {},
  ): Promise<void> {
    await tx.listing.update({
      where: { id: listing.id },
      data: { ...columns, version: listing.version + 1, updatedAt: at },
    });
  }

  /** Changes that are no reason to look again: the version stays. */
  async note(tx: Tx, id: string, at: Date, columns: Prisma.ListingUncheckedUpdateInput): Promise<void> {
    await tx.listing.update({ where: { id }, data: { ...columns, updatedAt: at } });
  }

  /** Writes what a command changed. */
  async save(tx: Tx, before: StoredListing, change: ListingChange, actorId: string | null, at: Date): Promise<void> {
    const { working, published } = before;
    if (change.working)
      await tx.listingRevision.update({ where: { id: working.id }, data: { ...change.working, updatedAt: at } });
    const superseded = change.supersede === 'working' ? working : change.supersede === 'published' ? published : null;
    if (superseded) await tx.listingRevision.update({ where: { id: superseded.id }, data: { status: 'superseded' } });
    if (change.workOn === 'copy') await this.startRevision(tx, before.id, working.content, actorId, at);
    await this.touch(tx, before, at, {
      ...change.listing,
      ...(change.workOn === 'published' && published ? { workingRevisionId: published.id } : {}),
      ...(change.makePublic ? { publishedRevisionId: change.makePublic === 'working' ? working.id : null } : {}),
    });
    if (!change.review || !actorId) return;
    const { action, findings, note } = change.review;
    const decision = action === 'publish' ? 'published' : 'returned';
    await tx.listingReview.create({
      data: { listingId: before.id, revisionId: working.id, decision, findings, note, reviewerId: actorId, at },
    });
  }

  async revisions(listingId: string): Promise<StoredRevision[]> {
    const rows = await this.database.read.listingRevision.findMany({
      where: { listingId },
      orderBy: { number: 'desc' },
    });
    return rows.map(toRevision);
  }

  async reviews(reader: Reader, listingId: string) {
    const rows = await reader.listingReview.findMany({
      where: { listingId },
      orderBy: { at: 'desc' },
      include: { revision: { select: { number: true } } },
    });
    return rows.map(({ revision, ...row }) => ({
      ...row,
      decision: row.decision as 'published' | 'returned',
      findings: row.findings as Finding[],
      revisionNumber: revision.number,
    }));
  }

  async attachments(reader: Reader, ids: readonly string[]) {
    return ids.length === 0 ? [] : reader.attachment.findMany({ where: { id: { in: [...ids] } } });
  }

  async collections(reader: Reader, listingId: string): Promise<{ slug: string; name: LocalisedText }[]> {
    const where = { items: { some: { listingId } } };
    const rows = await reader.collection.findMany({ where, orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
    return rows.map(({ slug, name }) => ({ slug, name: name as LocalisedText }));
  }

  async personNames(reader: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    if (known.length === 0) return new Map();
    const people = await reader.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
    return new Map(people.map(({ id, name }) => [id, name]));
  }

  async organisationOf(reader: Reader, id: string): Promise<{ id: string; country: string; sample: boolean } | null> {
    return reader.organisation.findUnique({ where: { id }, select: { id: true, country: true, sample: true } });
  }

  /** Reserves `count` running numbers and returns the first. */
  async reserveNumbers(tx: Tx, prefix: string, count: number): Promise<number> {
    const [row] = await tx.$queryRaw<{ last: number }[]>`
      insert into reference_counters (prefix, last) values (${prefix}, ${count})
      on conflict (prefix) do update set last = reference_counters.last + excluded.last
      returning last`;
    return (row?.last ?? count) - count + 1;
  }

  /** Whether this person's edit of this revision is on record within the last hour. */
  async editIsOnRecord(tx: Tx, listingId: string, revision: number, actorId: string, since: Date): Promise<boolean> {
    const rows = await tx.$queryRaw<unknown[]>`
      select 1 from activities
       where subject_type = 'listing' and subject_id = ${listingId} and at >= ${since}
         and type in ('listing.edited', 'listing.created') and actor_id = ${actorId}::uuid
         and (data->>'revision')::int = ${revision} limit 1`;
    return rows.length > 0;
  }
}

/** The columns of a revision that follow from its document. */
export function documentColumns(content: ListingContent) {
  return {
    content: content as unknown as Prisma.InputJsonObject,
    title: titleOf(content),
    titleKey: titleKeyOf(content),
    completeness: completenessOf(content).percent,
  };
}

/** The title in its own language, folded so that likely duplicates are alike. */
export function titleKeyOf(content: ListingContent): string {
  const titles = titleOf(content);
  return normalise(titles[content.originalLocale] ?? Object.values(titles)[0] ?? '').slice(0, 300);
}

export function toStored(row: Row): StoredListing {
  const { organisation, workingRevision, publishedRevision, ...columns } = row;
  if (!workingRevision) throw new Error(`listing ${row.id} has no revision`);
  return {
    ...(columns as unknown as Omit<StoredListing, 'organisation' | 'working' | 'published'>),
    organisation: presentFace(organisation),
    working: toRevision(workingRevision),
    published: publishedRevision && toRevision(publishedRevision),
  };
}

export function toRevision(row: ListingRevision): StoredRevision {
  return { ...row, status: row.status as StoredRevision['status'], content: ListingContent.parse(row.content) };
}
