import { Injectable } from '@nestjs/common';
import { ListingContent, type listingRoutes, type Locale, type RouteInput } from '@techbridge/contracts';
import { normalise } from '@techbridge/lexicon';
import { Database, type Reader } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';
import { presentFace, type FaceRow } from '../organisations';
import type { ListingScope } from './listing.policy';
import type { ListingLine, WrittenListing } from './stored-listing';

type Query = RouteInput<typeof listingRoutes.list>['query'];
type Filters = Omit<Query, 'offset' | 'limit' | 'sort'>;

const DAY = 86_400_000;
const TABLES = Prisma.sql`listings l join listing_revisions w on w.id = l.working_revision_id`;

/** Lists of listings: filters, counts and everything a line shows, in a fixed number of statements. */
@Injectable()
export class ListingLinesRepository {
  constructor(private readonly database: Database) {}

  async page(query: Query, scope: ListingScope): Promise<{ ids: string[]; total: number }> {
    const where = Prisma.sql`${filters(query, scope)} and ${inStatus(query.status)}`;
    const [rows, [counted]] = await Promise.all([
      this.database.read.$queryRaw<{ id: string }[]>`
        select l.id from ${TABLES} where ${where} order by ${ORDERS[query.sort]}, l.id limit ${query.limit} offset ${query.offset}`,
      this.database.read.$queryRaw<{ total: number }[]>`select count(*)::int as total from ${TABLES} where ${where}`,
    ]);
    return { ids: rows.map(({ id }) => id), total: counted?.total ?? 0 };
  }

  /** How many there are of each status under the same filters, whatever statuses are chosen. */
  async counts(query: Query, scope: ListingScope): Promise<Record<string, number>> {
    const rows = await this.database.read.$queryRaw<{ status: string; changing: boolean; count: number }[]>`
      select l.status, (${CHANGES_IN_REVIEW}) as changing, count(*)::int as count
        from ${TABLES} where ${filters(query, scope)} group by 1, 2`;
    const counts: Record<string, number> = {};
    for (const { status, changing, count } of rows) {
      counts[status] = (counts[status] ?? 0) + count;
      if (changing) counts.changes_in_review = (counts.changes_in_review ?? 0) + count;
    }
    return counts;
  }

  /** The documents being worked on, in the order the listings were made: the next ones behind `after`. */
  async contents(query: Filters, scope: ListingScope, after: string | null, limit: number): Promise<WrittenListing[]> {
    const behind = after ? Prisma.sql`l.id > ${after}::uuid` : Prisma.sql`true`;
    const rows = await this.database.read.$queryRaw<WrittenListing[]>`
      select l.id, l.reference, coalesce(l.own_reference, '') as "ownReference", w.content from ${TABLES}
       where ${filters(query, scope)} and ${inStatus(query.status)} and ${behind} order by l.id limit ${limit}`;
    return rows.map((row) => ({ ...row, content: ListingContent.parse(row.content) }));
  }

  /** The languages their texts and keywords are in. */
  async locales(query: Filters, scope: ListingScope): Promise<Locale[]> {
    const rows = await this.database.read.$queryRaw<{ locale: Locale }[]>`
      select distinct used.locale from ${TABLES} cross join lateral (
               select jsonb_object_keys(coalesce(w.content->'texts', '{}')) as locale
               union select jsonb_object_keys(coalesce(w.content->'keywords', '{}'))) used
       where ${filters(query, scope)} and ${inStatus(query.status)}`;
    return rows.map(({ locale }) => locale);
  }

  /** The lines of these listings, in this order. */
  async lines(ids: readonly string[], now: Date, reader: Reader = this.database.read): Promise<ListingLine[]> {
    if (ids.length === 0) return [];
    const all = Prisma.sql`${[...ids]}::uuid[]`;
    const rows = await reader.$queryRaw<LineRow[]>`
      select l.id, l.reference, l.kind, l.organisation_id as "organisationId", l.status, l.own_reference as "ownReference",
             l.open_for_requests as "openForRequests", l.provenance, l.origin, l.export_class as "exportClass",
             l.export_catalogue_item as "exportCatalogueItem", l.export_note as "exportNote",
             l.export_assessed_by_id as "exportAssessedById", l.export_assessed_at as "exportAssessedAt",
             l.published_at as "publishedAt", l.expires_at as "expiresAt", l.last_confirmed_at as "lastConfirmedAt",
             l.import_id as "importId", l.duplicate_of_id as "duplicateOfId", l.created_by_id as "createdById",
             l.sample, l.version, l.created_at as "createdAt", l.updated_at as "updatedAt",
             l.published_revision_id is not null as "hasPublished",
             jsonb_build_object('id', w.id, 'number', w.number, 'status', w.status, 'createdById', w.created_by_id,
               'submittedById', w.submitted_by_id) as working,
             w.submitted_at as "submittedAt", w.title, w.content->>'originalLocale' as "originalLocale", w.completeness,
             d.reference as "duplicateOfReference",
             jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind, 'country', o.country,
               'region', o.region, 'verificationLevel', o.verification_level) as organisation,
             coalesce(v.views, 0) as "views30Days", coalesce(m.requests, 0) as "openRequests"
        from ${TABLES}
        join organisations o on o.id = l.organisation_id
        left join listings d on d.id = l.duplicate_of_id
        left join (select listing_id, sum(count)::int as views from listing_views
                    where listing_id = any(${all}) and day > ${new Date(now.getTime() - 30 * DAY)}::date group by 1) v on v.listing_id = l.id
        left join (select id, count(*)::int as requests from (
                     select technology_id as id from matches where open and technology_id = any(${all})
                     union all
                     select demand_id from matches where open and demand_id = any(${all})) asked group by 1) m on m.id = l.id
       where l.id = any(${all})
       order by array_position(${all}, l.id)`;
    return rows.map(({ submittedAt, organisation, working, ...row }) => ({
      ...row,
      organisation: presentFace(organisation),
      working: { ...working, submittedAt },
    }));
  }
}

type LineRow = Omit<ListingLine, 'organisation' | 'working'> & {
  organisation: FaceRow;
  working: Omit<ListingLine['working'], 'submittedAt'>;
  submittedAt: Date | null;
};

const CHANGES_IN_REVIEW = Prisma.sql`l.status in ('published', 'lapsed') and w.status = 'in_review'`;

const ORDERS: Record<Query['sort'], Prisma.Sql> = {
  updated: Prisma.sql`l.updated_at desc`,
  submitted: Prisma.sql`w.submitted_at asc nulls last`,
  expires: Prisma.sql`l.expires_at asc nulls last`,
  title: Prisma.sql`w.title_key asc`,
};

function filters(query: Filters, scope: ListingScope): Prisma.Sql {
  const conditions = [scopeCondition(scope)];
  if (query.kind) conditions.push(Prisma.sql`l.kind = ${query.kind}`);
  if (query.organisationId) conditions.push(Prisma.sql`l.organisation_id = ${query.organisationId}::uuid`);
  if (query.importId) conditions.push(Prisma.sql`l.import_id = ${query.importId}::uuid`);
  const text = query.q?.trim();
  if (text) conditions.push(wordCondition(text));
  return Prisma.join(conditions, ' and ');
}

function scopeCondition(scope: ListingScope): Prisma.Sql {
  if ('all' in scope) return Prisma.sql`true`;
  return 'none' in scope ? Prisma.sql`false` : Prisma.sql`l.organisation_id = ${scope.organisationId}::uuid`;
}

function inStatus(statuses: Query['status']): Prisma.Sql {
  if (statuses.length === 0) return Prisma.sql`true`;
  const own = statuses.filter((status) => status !== 'changes_in_review');
  const byStatus = Prisma.sql`l.status = any(${own})`;
  return statuses.length === own.length ? byStatus : Prisma.sql`(${byStatus} or (${CHANGES_IN_REVIEW}))`;
}

/** In the title in any language, the reference or the owner's own reference. */
function wordCondition(text: string): Prisma.Sql {
  const like = `%${escapeLike(text)}%`;
  const folded = `%${escapeLike(normalise(text))}%`;
  return Prisma.sql`(l.reference ilike ${like} or l.own_reference ilike ${like} or w.title_key like ${folded}
    or exists (select from jsonb_each_text(w.title) title where title.value ilike ${like}))`;
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');
