import { randomUUID } from 'node:crypto';
import type { ListingContent } from '@techbridge/contracts';
import { addDays } from '../platform/clock';
import type { Tx } from '../platform/database/database';
import type { Prisma } from '../platform/database/generated/client';
import { uuid7 } from '../platform/database/uuid';
import { documentColumns, numbered, referencePrefix } from '../modules/listings';
import { insertRows } from './insert-rows';
import type { DemandRecord, SampleRecords, TechnologyRecord, UnpublishedRecord } from './records';
import type { Places } from './sample-organisations';

const VALID_DAYS = 365;
const WRITTEN_BEFORE_DAYS = 14;
const REVIEWED_AFTER_DAYS = 3;

type Record = TechnologyRecord | DemandRecord | UnpublishedRecord;
type State = 'published' | UnpublishedRecord['state'];

/** A listing with its one revision and what the log says of it. */
interface Rows {
  key: string;
  listing: Prisma.ListingCreateManyInput & { id: string };
  revision: Prisma.ListingRevisionCreateManyInput & { id: string };
  review: Prisma.ListingReviewCreateManyInput | null;
  activities: Prisma.ActivityCreateManyInput[];
  collections: string[];
}

/** Writes all listings with few statements; ids by the keys of the records. */
export async function insertListings(
  tx: Tx,
  records: SampleRecords,
  places: Places,
  today: Date,
): Promise<Map<string, string>> {
  const all: Record[] = [...records.technologies, ...records.demands, ...records.unpublished];
  const counters = new Map<string, number>();
  const rows = all.map((record) => listingRows(record, places, today, counters));
  await insertAll(tx, rows);
  await tx.referenceCounter.createMany({ data: [...counters].map(([prefix, last]) => ({ prefix, last })) });
  await insertCollections(tx, records, rows);
  await insertViews(tx, rows, today);
  return new Map(rows.map(({ key, listing }) => [key, listing.id]));
}

/** The revision refers to its listing and the listing to its revision: first the one without, then the other, then the link. */
async function insertAll(tx: Tx, rows: Rows[]): Promise<void> {
  await insertRows(
    tx,
    'listings',
    rows.map(({ listing }) => listing),
  );
  await insertRows(
    tx,
    'listing_revisions',
    rows.map(({ revision }) => revision),
  );
  await tx.$executeRaw`
    update listings l
       set working_revision_id = r.id,
           published_revision_id = case when l.published_at is not null then r.id end
      from listing_revisions r
     where r.listing_id = l.id and l.id = any(${rows.map(({ listing }) => listing.id)}::uuid[])`;
  await tx.listingReview.createMany({ data: rows.flatMap(({ review }) => review ?? []) });
  await insertRows(
    tx,
    'activities',
    rows.flatMap(({ activities }) => activities),
  );
}

function listingRows(record: Record, places: Places, today: Date, counters: Map<string, number>): Rows {
  const { content } = record;
  const state: State = 'state' in record ? record.state : 'published';
  const organisation = places.organisations.get(record.organisation) ?? { id: '', country: 'CN', nodeId: null };
  const author =
    [...places.people.values()].find(({ organisationId }) => organisationId === organisation.id)?.id ?? null;
  const times = timesOf(record, state, today);
  const id = randomUUID();
  const reference = nextReference(content, organisation.country, times.createdAt, counters);
  const revision = revisionRow(id, content, state, times, author);
  return {
    key: record.key,
    listing: { id, reference, createdById: author, ...listingColumns(record, organisation.id, state, places, times) },
    revision,
    review: reviewOf(record, id, revision.id, places, today),
    activities: activitiesOf(id, reference, state, times, author),
    collections: 'collections' in record ? record.collections : [],
  };
}

function listingColumns(record: Record, organisationId: string, state: State, places: Places, times: Times) {
  return {
    kind: record.content.kind,
    organisationId,
    status: state,
    ownReference: record.reference || null,
    openForRequests: record.openForRequests,
    provenance: record.provenance,
    origin: 'origin' in record ? record.origin : 'self',
    ...exportColumns(record, places, times),
    publishedAt: times.publishedAt,
    expiresAt: times.publishedAt ? addDays(times.publishedAt, VALID_DAYS) : null,
    lastConfirmedAt: times.confirmedAt,
    sample: true,
    createdAt: times.createdAt,
    updatedAt: times.updatedAt,
  };
}

function reviewOf(record: Record, listingId: string, revisionId: string, places: Places, today: Date): Rows['review'] {
  const review = 'review' in record ? record.review : undefined;
  const reviewerId = review ? places.people.get(review.by)?.id : undefined;
  if (!review || !reviewerId) return null;
  const { findings, note, daysAgo } = review;
  return { listingId, revisionId, decision: 'returned', findings, note, reviewerId, at: addDays(today, -daysAgo) };
}

interface Times {
  createdAt: Date;
  submittedAt: Date | null;
  publishedAt: Date | null;
  confirmedAt: Date | null;
  updatedAt: Date;
}

function timesOf(record: Record, state: State, today: Date): Times {
  const ago = (days: number | undefined) => (days === undefined ? null : addDays(today, -days));
  const publishedAt = ago(record.publishedDaysAgo);
  const createdAt = ago(record.createdDaysAgo) ?? addDays(publishedAt ?? today, -WRITTEN_BEFORE_DAYS);
  const submitted = 'submittedDaysAgo' in record ? ago(record.submittedDaysAgo) : null;
  const submittedAt = state === 'draft' ? null : (submitted ?? addDays(publishedAt ?? today, -REVIEWED_AFTER_DAYS));
  const archivedAt = 'archivedDaysAgo' in record ? ago(record.archivedDaysAgo) : null;
  const confirmedAt = ago(record.confirmedDaysAgo);
  const updatedAt = archivedAt ?? confirmedAt ?? publishedAt ?? submittedAt ?? createdAt;
  return { createdAt, submittedAt, publishedAt, confirmedAt, updatedAt };
}

function revisionRow(listingId: string, content: ListingContent, state: State, times: Times, author: string | null) {
  const public_ = state === 'published' || state === 'lapsed' || state === 'archived';
  return {
    id: randomUUID(),
    listingId,
    number: 1,
    status: public_ ? 'published' : state,
    ...documentColumns(content),
    createdById: author,
    createdAt: times.createdAt,
    updatedAt: times.updatedAt,
    submittedById: times.submittedAt ? author : null,
    submittedAt: times.submittedAt,
    publishedAt: times.publishedAt,
  };
}

function exportColumns(record: Record, places: Places, times: Times) {
  if (!('exportClass' in record)) return { exportClass: 'free', exportCatalogueItem: '', exportNote: '' };
  const assessed = record.exportClass !== 'not-assessed';
  const assessor = [...places.people.values()].find(({ record: { role } }) => role === 'compliance')?.id ?? null;
  return {
    exportClass: record.exportClass,
    exportCatalogueItem: record.exportCatalogueItem,
    exportNote: record.exportNote,
    exportAssessedById: assessed ? assessor : null,
    exportAssessedAt: assessed ? (times.publishedAt ?? times.createdAt) : null,
  };
}

function activitiesOf(
  id: string,
  reference: string,
  state: State,
  times: Times,
  author: string | null,
): Prisma.ActivityCreateManyInput[] {
  const line = (type: string, at: Date | null, actorId: string | null) =>
    at
      ? [
          {
            id: uuid7(at.getTime()),
            type,
            at,
            actorId,
            actorRole: actorId ? 'member' : 'system',
            subjectType: 'listing',
            subjectId: id,
            subjectLabel: reference,
            data: {},
          },
        ]
      : [];
  return [
    ...line('listing.created', times.createdAt, author),
    ...line('listing.submitted', times.submittedAt, author),
    ...line('listing.published', times.publishedAt, null),
    ...line('listing.archived', state === 'archived' ? times.updatedAt : null, author),
  ];
}

function nextReference(content: ListingContent, country: string, at: Date, counters: Map<string, number>): string {
  const prefix = referencePrefix(content, country, at);
  const number = (counters.get(prefix) ?? 0) + 1;
  counters.set(prefix, number);
  return numbered(prefix, number);
}

async function insertCollections(tx: Tx, records: SampleRecords, rows: Rows[]): Promise<void> {
  const collections = records.collections.map(({ key, name, description }, position) => ({
    id: randomUUID(),
    slug: key,
    name,
    description,
    position,
  }));
  await tx.collection.createMany({ data: collections });
  await tx.collectionItem.createMany({
    data: collections.flatMap(({ id, slug }) =>
      rows
        .filter((row) => row.collections.includes(slug))
        .map(({ listing }, position) => ({ collectionId: id, listingId: listing.id, position })),
    ),
  });
}

/** A month of page views, a few a day, so that owners see what the number looks like. */
async function insertViews(tx: Tx, rows: Rows[], today: Date): Promise<void> {
  const published = rows.filter(({ listing }) => listing.status === 'published');
  const data = published.flatMap(({ listing }, index) =>
    [2, 5, 9, 14, 20, 27].map((daysAgo) => ({
      listingId: listing.id,
      day: addDays(today, -daysAgo),
      count: 1 + ((index * 7 + daysAgo * 3) % 11),
    })),
  );
  await insertRows(tx, 'listing_views', data);
}
