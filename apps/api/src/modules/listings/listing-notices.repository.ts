import { Injectable } from '@nestjs/common';
import type { ListingStatus, Locale, LocalisedText, RevisionStatus } from '@techbridge/contracts';
import type { Reader, Tx } from '../../platform/database/database';

/** A listing as a notice names it. */
export interface NoticedListing {
  id: string;
  reference: string;
  title: LocalisedText;
  originalLocale: Locale;
  organisationId: string;
  organisationName: LocalisedText;
}

export interface ExpiringListing extends NoticedListing {
  status: ListingStatus;
  revisionStatus: RevisionStatus;
  expiresAt: Date;
}

/** Who hears of a listing, and which listings there is something to tell about. */
@Injectable()
export class ListingNoticesRepository {
  async members(db: Reader, organisationId: string): Promise<string[]> {
    const people = await db.user.findMany({ where: { organisationId, closedAt: null }, select: { id: true } });
    return people.map(({ id }) => id);
  }

  /** Staff of the organisation's node, or all staff where its node has none. */
  async staffFor(db: Reader, organisationId: string): Promise<string[]> {
    const organisation = await db.organisation.findUnique({ where: { id: organisationId }, select: { nodeId: true } });
    const staff = await db.user.findMany({
      where: { role: 'staff', closedAt: null },
      select: { id: true, nodeId: true },
    });
    const near = staff.filter(({ nodeId }) => nodeId !== null && nodeId === organisation?.nodeId);
    return (near.length > 0 ? near : staff).map(({ id }) => id);
  }

  async find(db: Reader, id: string): Promise<NoticedListing | null> {
    const row = await db.listing.findUnique({
      where: { id },
      include: { workingRevision: true, organisation: { select: { name: true } } },
    });
    if (!row?.workingRevision) return null;
    return {
      id: row.id,
      reference: row.reference,
      title: row.workingRevision.title as LocalisedText,
      originalLocale: (row.workingRevision.content as { originalLocale: Locale }).originalLocale,
      organisationId: row.organisationId,
      organisationName: row.organisation.name as LocalisedText,
    };
  }

  /** Listings of one organisation that one bulk action did this to, by reference. */
  async ofBulk(db: Reader, bulk: string, type: string, organisationId: string): Promise<string[]> {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select l.id from activities a join listings l on l.id::text = a.subject_id
       where a.type = ${type} and a.subject_type = 'listing' and a.data->>'bulk' = ${bulk}
         and l.organisation_id = ${organisationId}::uuid
       order by l.reference`;
    return rows.map(({ id }) => id);
  }

  /** Organisations with published listings whose time is over. */
  async withOverdue(db: Reader, now: Date): Promise<string[]> {
    const where = { status: 'published', expiresAt: { lte: now } };
    const rows = await db.listing.findMany({ where, distinct: ['organisationId'], select: { organisationId: true } });
    return rows.map(({ organisationId }) => organisationId);
  }

  /** Organisations with published listings that end within `days` and of which they were not told in this time. */
  async withEnding(db: Reader, now: Date, days: number): Promise<string[]> {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select distinct organisation_id as id from listings
       where status = 'published' and expires_at > ${now} and expires_at <= ${now}::timestamptz + make_interval(days => ${days}::int)
         and (expiry_notified_at is null or expiry_notified_at < expires_at - make_interval(days => ${days}::int))`;
    return rows.map(({ id }) => id);
  }

  /** The overdue listings of one organisation, held until the transaction ends. */
  async lockOverdue(tx: Tx, organisationId: string, now: Date): Promise<ExpiringListing[]> {
    return tx.$queryRaw<ExpiringListing[]>`
      select l.id, l.reference, l.status, l.expires_at as "expiresAt", w.status as "revisionStatus", p.title,
             p.content->>'originalLocale' as "originalLocale", o.id as "organisationId", o.name as "organisationName"
        from listings l join organisations o on o.id = l.organisation_id
        join listing_revisions w on w.id = l.working_revision_id join listing_revisions p on p.id = l.published_revision_id
       where l.organisation_id = ${organisationId}::uuid and l.status = 'published' and l.expires_at <= ${now}
       order by l.expires_at, l.id for no key update of l`;
  }

  async markLapsed(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
    const data = { status: 'lapsed', version: { increment: 1 }, updatedAt: now };
    await tx.listing.updateMany({ where: { id: { in: [...ids] } }, data });
  }

  /** Marks the ending listings of one organisation as told, and returns them, the first to end first. */
  async takeEnding(tx: Tx, organisationId: string, now: Date, days: number): Promise<ExpiringListing[]> {
    return tx.$queryRaw<ExpiringListing[]>`
      with told as (
        update listings set expiry_notified_at = ${now}
         where organisation_id = ${organisationId}::uuid and status = 'published' and expires_at > ${now}
           and expires_at <= ${now}::timestamptz + make_interval(days => ${days}::int)
           and (expiry_notified_at is null or expiry_notified_at < expires_at - make_interval(days => ${days}::int))
        returning id, reference, status, expires_at, organisation_id, published_revision_id)
      select t.id, t.reference, t.status, t.expires_at as "expiresAt", p.status as "revisionStatus", p.title,
             p.content->>'originalLocale' as "originalLocale", o.id as "organisationId", o.name as "organisationName"
        from told t join organisations o on o.id = t.organisation_id join listing_revisions p on p.id = t.published_revision_id
       order by t.expires_at, t.id`;
  }
}
