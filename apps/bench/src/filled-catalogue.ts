/** A database full of published technologies, written past the product: thousands a second instead of a few. */
import {
  type CooperationType,
  type IpStatus,
  type ListingContentInput,
  type Locale,
  type Sector,
  TechnologyContent,
} from '@techbridge/contracts';
import { METHOD } from '@techbridge/matching';
import type { Client } from 'pg';
import { type GeneratedListing, generatedListings } from './generated-listings';

const BATCH = 1000;

const INSERT_ORGANISATIONS = `
  insert into organisations (id, slug, name, kind, country, supplier)
  select id, slug, jsonb_build_object('en', slug), 'sme', country, true
  from jsonb_to_recordset($1) as row (id uuid, slug text, country text)
  on conflict do nothing`;

/** In one statement: a listing and its revision point at each other. */
const INSERT_LISTINGS = `
  with input as (
    select * from jsonb_to_recordset($1) as row (id uuid, revision uuid, reference text, organisation uuid, title jsonb,
      content jsonb, at timestamptz)
  ), listed as (
    insert into listings (id, reference, kind, organisation_id, status, working_revision_id, published_revision_id,
      published_at, last_confirmed_at, expires_at)
    select id, reference, 'technology', organisation, 'published', revision, revision, at, at, now() + interval '1 year'
    from input
  )
  insert into listing_revisions (id, listing_id, number, status, content, title, completeness, published_at)
  select revision, id, 1, 'published', content, title, 80, at from input`;

/**
 * As if they had been compared with the needs, or the product would begin to at its next start and what is measured would
 * be that. Of no revision there is, so that nobody takes the empty text for the listing's.
 */
const MARK_COMPARED = `
  insert into prepared_texts (listing_id, revision_id, stamp, body, computed_at)
  select id, id, $1, '', now() from listings on conflict (listing_id) do update set stamp = $1, computed_at = now()`;

const NO_COMPARING = `
  delete from graphile_worker._private_jobs where task_id in
    (select id from graphile_worker._private_tasks where identifier like 'suggestions:%')`;

/** @returns how many were written a second */
export async function fillCatalogue(client: Client, count: number): Promise<number> {
  const started = performance.now();
  let batch: GeneratedListing[] = [];
  let written = 0;
  const write = async () => {
    const rows = batch.map((listing, at) => listingRow(listing, written + at));
    await client.query(INSERT_ORGANISATIONS, [JSON.stringify(batch.map(organisationRow))]);
    await client.query(INSERT_LISTINGS, [JSON.stringify(rows)]);
    written += batch.length;
    batch = [];
  };
  for (const listing of generatedListings(count)) {
    batch.push(listing);
    if (batch.length === BATCH) await write();
  }
  if (batch.length > 0) await write();
  const rate = written / ((performance.now() - started) / 1000);
  await client.query(MARK_COMPARED, [`${METHOD.version}:bench`]);
  await client.query(NO_COMPARING);
  await client.query('analyze');
  return rate;
}

function organisationRow({ organisation, country }: GeneratedListing) {
  const number = numberIn(organisation);
  return { id: uuid(3, number), slug: organisation, country };
}

function listingRow(listing: GeneratedListing, number: number) {
  const content = contentOf(listing);
  const title = Object.fromEntries(Object.entries(content.texts).map(([locale, text]) => [locale, text.title]));
  return {
    id: uuid(1, number),
    revision: uuid(2, number),
    reference: `TO-CN-2019-${String(number + 1).padStart(6, '0')}`,
    organisation: uuid(3, numberIn(listing.organisation)),
    title,
    content,
    at: new Date(listing.publishedAt).toISOString(),
  };
}

function contentOf(listing: GeneratedListing): TechnologyContent {
  const locale = listing.title.language as Locale;
  const content: ListingContentInput = {
    kind: 'technology',
    originalLocale: locale,
    texts: { [locale]: { title: listing.title.text, summary: listing.summary.text, description: listing.body.text } },
    sectors: listing.sector as Sector[],
    sdgs: listing.sdg.map(Number),
    trl: Number(listing.trl),
    cooperation: listing.cooperation as CooperationType[],
    ipStatus: listing.ip as IpStatus,
  };
  return TechnologyContent.parse(content);
}

const numberIn = (name: string) => Number(/\d+$/.exec(name)?.[0] ?? 0);

function uuid(family: number, number: number): string {
  return `0190000${family}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}
