import { Injectable } from '@nestjs/common';
import { OPEN_MATCH_STATUSES, type ListingKind, type LocalisedText } from '@techbridge/contracts';
import { Database } from '../../platform/database/database';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { PublishedListings, type PublishedListing } from '../listings';
import { DOCUMENT_FORMAT } from './listing-document';
import { withoutAddresses } from './published-listing';

const PUBLISHED = `
  from listings l
  join listing_revisions r on r.id = l.published_revision_id
  join organisations o on o.id = l.organisation_id
  where l.status = 'published' and l.published_at is not null and l.expires_at is not null and l.last_confirmed_at is not null`;

/** Differs whenever something differs that a search document or a page is made of. */
const mark = (
  format: string,
) => `md5(concat_ws('|', '${format}', r.id, r.updated_at, l.reference, l.open_for_requests, l.export_class,
  l.published_at, l.last_confirmed_at, l.sample, o.slug, o.name, o.kind, o.country, o.region, o.verification_level,
  (select string_agg(c.slug, ',' order by c.slug)
   from collection_items i join collections c on c.id = i.collection_id where i.listing_id = l.id)))`;

@Injectable()
export class CatalogueRepository {
  private readonly mark: string;

  constructor(
    private readonly database: Database,
    private readonly listings: PublishedListings,
    lexicon: Lexicon,
  ) {
    this.mark = mark(`${DOCUMENT_FORMAT}-${lexicon.stamp}`);
  }

  async findByReference(kind: ListingKind, reference: string): Promise<PublishedListing | null> {
    const listing = await this.listings.byReference(reference);
    return listing?.kind === kind ? shown(listing) : null;
  }

  /** Those of the listings that are published. */
  async byIds(ids: readonly string[]): Promise<PublishedListing[]> {
    return (await this.listings.byIds(ids)).map(shown);
  }

  async marks(kind: ListingKind): Promise<Map<string, string>> {
    const { rows } = await this.database.pool.query<{ id: string; mark: string }>(
      `select l.id, ${this.mark} as mark ${PUBLISHED} and l.kind = $1`,
      [kind],
    );
    return new Map(rows.map(({ id, mark }) => [id, mark]));
  }

  async marksOf(ids: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await this.database.pool.query<{ id: string; mark: string }>(
      `select l.id, ${this.mark} as mark ${PUBLISHED} and l.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, mark }) => [id, mark]));
  }

  async fileKey(attachmentId: string): Promise<string | null> {
    const where = { id: attachmentId };
    return (await this.database.read.attachment.findUnique({ where, select: { fileKey: true } }))?.fileKey ?? null;
  }

  /** The organisation's own open request about the listing, the latest where there are several. */
  ownRequest(listingId: string, organisationId: string) {
    return this.database.read.match.findFirst({
      where: {
        requesterOrganisationId: organisationId,
        status: { in: [...OPEN_MATCH_STATUSES] },
        OR: [{ technologyId: listingId }, { demandId: listingId }],
      },
      orderBy: { createdAt: 'desc' },
      select: { id: true, reference: true },
    });
  }

  async collections() {
    const { rows } = await this.database.pool.query<{
      slug: string;
      name: LocalisedText;
      description: LocalisedText;
      technologies: number;
    }>(
      `select c.slug, c.name, c.description, count(l.id)::int as technologies
       from collections c
       left join collection_items i on i.collection_id = c.id
       left join listings l on l.id = i.listing_id and l.status = 'published' and l.kind = 'technology'
       group by c.id order by c.position, c.slug`,
    );
    return rows;
  }

  async totals() {
    const { rows } = await this.database.pool.query<{
      organisations: number;
      countries: number;
      introductions: number;
    }>(
      `select count(distinct o.id)::int as organisations, count(distinct o.country)::int as countries,
         (select count(*)::int from matches where introduced_at is not null) as introductions ${PUBLISHED}`,
    );
    return rows[0] ?? { organisations: 0, countries: 0, introductions: 0 };
  }

  /** Organisations that show something under their own name. */
  async organisationNames(): Promise<{ slug: string; name: LocalisedText }[]> {
    const { rows } = await this.database.pool.query<{ slug: string; name: LocalisedText }>(
      `select distinct on (o.id) o.slug, o.name ${PUBLISHED} and not coalesce((r.content ->> 'anonymous')::boolean, false)`,
    );
    return rows;
  }

  async collectionNames(): Promise<{ slug: string; name: LocalisedText }[]> {
    const rows = await this.database.read.collection.findMany({ select: { slug: true, name: true } });
    return rows as { slug: string; name: LocalisedText }[];
  }

  async addViews(views: ReadonlyMap<string, number>, day: Date): Promise<void> {
    await this.database.pool.query(
      `insert into listing_views (listing_id, day, count)
       select l.id, $3::date, v.count from unnest($1::uuid[], $2::int[]) as v (id, count) join listings l on l.id = v.id
       on conflict (listing_id, day) do update set count = listing_views.count + excluded.count`,
      [[...views.keys()], [...views.values()], day.toISOString().slice(0, 10)],
    );
  }
}

function shown(listing: PublishedListing): PublishedListing {
  return { ...listing, content: withoutAddresses(listing.content) };
}
