import { Injectable } from '@nestjs/common';
import type { ListingContent, ListingKind } from '@techbridge/contracts';
import { normalise } from '@techbridge/lexicon';
import { ActivityLog, type NewActivity } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database/database';
import { uuid7 } from '../../platform/database/uuid';
import { demand } from '../../platform/errors';
import { SYSTEM, type ActorOrSystem } from '../../platform/http/actor';
import { sameContent, withImported } from './imported-content';
import { editStartsNewRevision } from './listing.effects';
import { ListingImportsRepository } from './listing-imports.repository';
import type { ImportBatch, ImportedListing, ImportedRow, LikelyDuplicate } from './imported-row';
import { ListingsRepository } from './listings.repository';
import { newReferences } from './reference';

export interface ImportedOutcome {
  id: string;
  reference: string;
  outcome: 'created' | 'updated' | 'unchanged';
}

/** Drafts made of spreadsheet rows, some hundred at a time in a handful of statements. */
@Injectable()
export class ListingImportsService {
  constructor(
    private readonly imports: ListingImportsRepository,
    private readonly listings: ListingsRepository,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Creates or updates a draft for each row, in the transaction of the import's own progress. A row's listing is found by
   * the own reference, else by the hash, else by the reference it was exported with. A published listing gets a draft
   * revision; one in review is taken back to draft; an archived one stays as it is. Of rows with the same own reference
   * the last one counts; of rows exported as the same listing the one known by its own reference or hash is that listing,
   * else the first, and each other one begins a listing.
   *
   * @returns an outcome for each row, in their order
   */
  async importDrafts(
    tx: Tx,
    actor: ActorOrSystem,
    batch: ImportBatch,
    rows: readonly ImportedRow[],
  ): Promise<ImportedOutcome[]> {
    await this.imports.lockOwner(tx, batch.organisationId, batch.kind);
    const last = new Map(rows.map((row) => [keyOf(row), row]));
    const present = await this.imports.findByRows(tx, batch, [...last.values()]);
    const outcomes = new Map<string, ImportedOutcome>();
    const fresh: ImportedRow[] = [];
    const changes: Change[] = [];
    const taken = new Set<string>();
    const claimed = new Set([...last.values()].flatMap((row) => knownAs(row, present)?.id ?? []));
    for (const [key, row] of last) {
      const listing = knownAs(row, present) ?? exportedAs(row, present, (id) => claimed.has(id) || taken.has(id));
      if (!listing) {
        fresh.push(row);
        continue;
      }
      const content = withImported(listing.content, row.content);
      const same = taken.has(listing.id) || listing.status === 'archived' || sameContent(content, listing.content);
      taken.add(listing.id);
      outcomes.set(key, { id: listing.id, reference: listing.reference, outcome: same ? 'unchanged' : 'updated' });
      if (!same) changes.push({ listing, row, content });
    }
    for (const [key, outcome] of await this.create(tx, actor, batch, fresh)) outcomes.set(key, outcome);
    await this.update(tx, actor, batch, changes);
    return rows.map((row) => outcomes.get(keyOf(row))!);
  }

  /**
   * Listings whose title is much like one of these, the most alike first and at most three a title: for a person to look
   * at. Archived ones do not count.
   */
  async findLikelyDuplicates(kind: ListingKind, titles: readonly string[]): Promise<Map<string, LikelyDuplicate[]>> {
    const keys = new Map(titles.map((title) => [title, normalise(title).slice(0, 300)]));
    const found = await this.imports.findAlike(
      kind,
      [...new Set(keys.values())].filter((key) => key !== ''),
    );
    return new Map([...keys].map(([title, key]) => [title, found.get(key) ?? []]));
  }

  private async create(
    tx: Tx,
    actor: ActorOrSystem,
    batch: ImportBatch,
    rows: ImportedRow[],
  ): Promise<Map<string, ImportedOutcome>> {
    if (rows.length === 0) return new Map();
    const organisation = await this.listings.organisationOf(tx, batch.organisationId);
    demand(organisation, 'organisation.not_found');
    const now = this.clock.now();
    const contents = rows.map(({ content }) => content);
    const references = await newReferences(this.listings, tx, contents, organisation.country, now);
    const made = rows.map((row, index) => ({
      ...row,
      rowHash: keptHash(row),
      id: uuid7(now.getTime()),
      revisionId: uuid7(now.getTime()),
      reference: references[index]!,
    }));
    const createdById = actor === SYSTEM ? null : actor.userId;
    await this.imports.insert(tx, { ...batch, createdById, sample: organisation.sample, at: now }, made);
    await this.activity.recordMany(
      tx,
      actor,
      made.map((listing) => importActivity(listing, batch)),
    );
    return new Map(
      rows.map((row, index) => [
        keyOf(row),
        { id: made[index]!.id, reference: made[index]!.reference, outcome: 'created' },
      ]),
    );
  }

  private async update(tx: Tx, actor: ActorOrSystem, batch: ImportBatch, changes: Change[]): Promise<void> {
    if (changes.length === 0) return;
    const now = this.clock.now();
    const createdById = actor === SYSTEM ? null : actor.userId;
    const written = changes.map(({ listing, row, content }) => {
      const startsNew = editStartsNewRevision(listing.revisionStatus);
      const inReview = listing.revisionStatus === 'in_review';
      return {
        ...{ id: listing.id, content, duplicateOfId: row.duplicateOfId, startsNew },
        ...{
          ownReference: row.ownReference ?? listing.ownReference,
          rowHash: row.ownReference ? null : (listing.rowHash ?? row.rowHash),
        },
        revisionId: startsNew ? uuid7(now.getTime()) : listing.revisionId,
        revisionStatus: startsNew || inReview ? 'draft' : listing.revisionStatus,
        status: inReview && listing.status === 'in_review' ? 'draft' : listing.status,
      };
    });
    await this.imports.update(tx, { importId: batch.importId, createdById, at: now }, written);
    await this.activity.recordMany(
      tx,
      actor,
      changes.flatMap((change) => editActivities(change, batch.importId)),
    );
  }
}

type Present = Record<'byReference' | 'byHash' | 'byPlatform', ReadonlyMap<string, ImportedListing>>;

/** The listing of a row's own reference, or the one made of this very row. */
function knownAs(row: ImportedRow, { byReference, byHash }: Present): ImportedListing | undefined {
  const listing = byReference.get(row.ownReference ?? '') ?? byHash.get(row.rowHash);
  return listing && mayBe(row, listing) ? listing : undefined;
}

/** An exported row's listing. A second row with its reference was copied from the first to begin another listing. */
function exportedAs(
  row: ImportedRow,
  { byPlatform }: Present,
  isTaken: (id: string) => boolean,
): ImportedListing | undefined {
  const listing = byPlatform.get(row.reference ?? '');
  return listing && !isTaken(listing.id) && mayBe(row, listing) ? listing : undefined;
}

const mayBe = (row: ImportedRow, listing: ImportedListing) =>
  !row.ownReference || !listing.ownReference || listing.ownReference === row.ownReference;

interface Change {
  listing: ImportedListing;
  row: ImportedRow;
  content: ListingContent;
}

function importActivity({ id, reference }: { id: string; reference: string }, batch: ImportBatch): NewActivity {
  const { kind, importId, organisationId } = batch;
  const data = { kind, to: 'draft', revision: 1, importId, organisationId };
  return { type: 'listing.imported', subjectType: 'listing', subjectId: id, subjectLabel: reference, data };
}

function editActivities({ listing }: Change, importId: string): NewActivity[] {
  const subject = { subjectType: 'listing' as const, subjectId: listing.id, subjectLabel: listing.reference };
  const revision = listing.revisionNumber + (editStartsNewRevision(listing.revisionStatus) ? 1 : 0);
  const edited = { type: 'listing.edited', ...subject, data: { revision, importId } };
  if (listing.revisionStatus !== 'in_review') return [edited];
  const to = listing.status === 'in_review' ? 'draft' : listing.status;
  const data = { from: listing.status, to, revision, importId };
  return [{ type: 'listing.withdrawn_from_review', ...subject, data }, edited];
}

const keyOf = (row: Pick<ImportedRow, 'ownReference' | 'rowHash'>) =>
  row.ownReference ? `reference:${row.ownReference}` : `row:${row.rowHash}`;

/** A row that has a reference is known by it alone: two rows may be alike but for a reference corrected by hand. */
const keptHash = (row: ImportedRow) => (row.ownReference ? null : row.rowHash);
