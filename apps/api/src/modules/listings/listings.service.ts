import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  ListingCommand,
  ListingContent,
  ListingRecord,
  listingRoutes,
  Locale,
  RouteInput,
} from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database, isUniqueViolation, type Reader, type Tx } from '../../platform/database/database';
import { AppError, demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { SettingsService } from '../settings';
import { completenessOf, submissionProblems } from './listing.completeness';
import { editStartsNewRevision, effectOf } from './listing.effects';
import { makesSense, mayCreateFor, partiesOf, scopeOf, wroteIt, type Moment } from './listing.policy';
import { presentRecord, presentRevision, presentSummary } from './listing.presenter';
import { listingWorkflow, stageOf, statusIn } from './listing.workflow';
import { sameContent } from './imported-content';
import { ListingLinesRepository } from './listing-lines.repository';
import { ListingsRepository } from './listings.repository';
import { newReferences } from './reference';
import type { StoredListing, WrittenListing } from './stored-listing';

type Filters = Omit<RouteInput<typeof listingRoutes.list>['query'], 'offset' | 'limit' | 'sort'>;
type Body<Route extends keyof typeof listingRoutes> = RouteInput<(typeof listingRoutes)[Route]>['body'];

const HOUR = 3_600_000;
const AT_ONCE = 4;

/** Owning, editing and reviewing listings. What the public reads of them is in published-listings.service.ts. */
@Injectable()
export class ListingsService {
  constructor(
    private readonly database: Database,
    private readonly listings: ListingsRepository,
    private readonly lines: ListingLinesRepository,
    private readonly settings: SettingsService,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, body: Body<'create'>): Promise<ListingRecord> {
    const organisationId = organisationFor(actor, body.organisationId);
    return this.writing(actor, async (tx, moment) => {
      const organisation = await this.listings.organisationOf(tx, organisationId);
      demand(organisation, 'organisation.not_found');
      const content = { ...body.content, attachments: [] };
      const [reference = ''] = await newReferences(this.listings, tx, [content], organisation.country, moment.now);
      const id = await this.listings.insert(tx, {
        reference,
        organisationId,
        ownReference: body.ownReference || null,
        provenance: actor.role === 'member' ? 'owner' : 'staff',
        origin: body.origin,
        createdById: actor.userId,
        sample: organisation.sample,
        content,
        at: moment.now,
      });
      await this.activity.record(tx, actor, {
        type: 'listing.created',
        subjectType: 'listing',
        subjectId: id,
        subjectLabel: reference,
        data: { kind: content.kind, to: 'draft', revision: 1, organisationId },
      });
      return id;
    });
  }

  async list(actor: Actor, query: RouteInput<typeof listingRoutes.list>['query']) {
    const scope = scopeOf(actor);
    const moment = await this.moment();
    const [{ ids, total }, counts] = await Promise.all([
      this.lines.page(query, scope),
      this.lines.counts(query, scope),
    ]);
    const lines = await this.lines.lines(ids, moment.now);
    const end = query.offset + lines.length;
    return {
      items: lines.map((line) => presentSummary(line, actor, moment)),
      total,
      next: end < total ? end : null,
      counts,
    };
  }

  /** What the list shows under these filters, whole, in pages that stay the same while people work on it. */
  async *contents(actor: Actor, query: Filters, pageSize: number): AsyncGenerator<WrittenListing[]> {
    let page: WrittenListing[] = [];
    do {
      page = await this.lines.contents(query, scopeOf(actor), page.at(-1)?.id ?? null, pageSize);
      if (page.length > 0) yield page;
    } while (page.length === pageSize);
  }

  /** The languages these listings are written in. */
  locales(actor: Actor, query: Filters): Promise<Locale[]> {
    return this.lines.locales(query, scopeOf(actor));
  }

  async get(actor: Actor, id: string): Promise<ListingRecord> {
    return this.record(this.database.read, actor, id, await this.moment());
  }

  async listRevisions(actor: Actor, id: string) {
    demand(await this.listings.find(id, scopeOf(actor)), 'listing.not_found');
    return { items: (await this.listings.revisions(id)).map(presentRevision) };
  }

  /** Autosave. Attachments come and go by their own routes; here they are only put in order. */
  async saveDraft(actor: Actor, id: string, body: Body<'saveDraft'>): Promise<ListingRecord> {
    return this.writing(actor, async (tx, moment) => {
      const listing = await this.lock(tx, actor, id, body.version);
      demand(body.content.kind === listing.kind, 'request.invalid', {}, [{ path: 'content.kind', code: 'not_one_of' }]);
      const next = listingWorkflow.next(
        stageOf(listing.status, listing.working.status),
        'edit',
        partiesOf(actor, listing),
      );
      const content = { ...body.content, attachments: reordered(listing.working.content, body.content) };
      const ownReference = body.ownReference || null;
      const same = sameContent(content, listing.working.content);
      if (same && ownReference === listing.ownReference) return id;
      let revision = listing.working.number;
      if (!same && editStartsNewRevision(listing.working.status)) {
        revision = (await this.listings.startRevision(tx, id, content, actor.userId, moment.now)).number;
      } else if (!same) {
        await this.listings.saveContent(tx, listing.working.id, content, moment.now);
      }
      await this.listings.touch(tx, listing, moment.now, { status: statusIn(next), ownReference });
      await this.recordEdit(tx, actor, listing, revision, moment.now);
      return id;
    });
  }

  async act(actor: Actor, id: string, { version, command }: Body<'act'>): Promise<ListingRecord> {
    return this.writing(actor, async (tx, moment, validDays) => {
      await this.perform(tx, actor, await this.lock(tx, actor, id, version), command, moment, validDays);
      return id;
    });
  }

  /** One action on many listings, each in its own transaction: what is impossible for one does not stop the others. */
  async actInBulk(actor: Actor, { ids, action }: Body<'actInBulk'>) {
    const command = bulkCommand(action);
    const bulk = randomUUID();
    const { listingValidDays } = await this.settings.current();
    const moment = await this.moment();
    const failures = new Map<string, { reference: string; code: string }>();
    const one = async (id: string) => {
      let reference = '';
      try {
        await this.database.transaction(async (tx) => {
          const listing = await this.lock(tx, actor, id);
          reference = listing.reference;
          await this.perform(tx, actor, listing, command, { ...moment, bulk }, listingValidDays);
        });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        failures.set(id, { reference, code: error.code });
      }
    };
    const unique = [...new Set(ids)];
    for (let start = 0; start < unique.length; start += AT_ONCE)
      await Promise.all(unique.slice(start, start + AT_ONCE).map(one));
    return {
      done: unique.filter((id) => !failures.has(id)),
      failed: unique.flatMap((id) => (failures.has(id) ? [{ id, ...failures.get(id)! }] : [])),
    };
  }

  /** The listing for a change by this actor: found, held, and (where given) still in the version the actor saw. */
  async lock(tx: Tx, actor: Actor, id: string, version?: number): Promise<StoredListing> {
    const listing = await this.listings.lock(tx, id, scopeOf(actor));
    demand(listing, 'listing.not_found');
    demand(version === undefined || listing.version === version, 'listing.changed_meanwhile');
    return listing;
  }

  /** At most one line an hour for each person and draft: autosave is not history. */
  async recordEdit(tx: Tx, actor: Actor, listing: StoredListing, revision: number, now: Date): Promise<void> {
    const since = new Date(now.getTime() - HOUR);
    if (await this.listings.editIsOnRecord(tx, listing.id, revision, actor.userId, since)) return;
    await this.activity.record(tx, actor, { type: 'listing.edited', ...subject(listing), data: { revision } });
  }

  private async perform(
    tx: Tx,
    actor: Actor,
    listing: StoredListing,
    command: ListingCommand,
    moment: Moment & { bulk?: string },
    validDays: number,
  ) {
    const stage = stageOf(listing.status, listing.working.status);
    const isReview = command.action === 'publish' || command.action === 'return';
    if (isReview && stage.endsWith('in_review') && ['staff', 'administrator'].includes(actor.role)) {
      demand(!wroteIt(actor, listing), 'listing.reviewer_is_owner');
    }
    const next = listingWorkflow.next(stage, command.action, partiesOf(actor, listing));
    demandSense(listing, command, moment);
    const change = effectOf(listing, command, { stage: next, now: moment.now, actorId: actor.userId, validDays });
    await this.listings.save(tx, listing, change, actor.userId, moment.now);
    const data = { ...change.activity.data, ...(moment.bulk ? { bulk: moment.bulk } : {}) };
    await this.activity.record(tx, actor, { type: change.activity.type, ...subject(listing), data });
  }

  private async writing(actor: Actor, work: (tx: Tx, moment: Moment, validDays: number) => Promise<string>) {
    const { listingValidDays } = await this.settings.current();
    const moment = await this.moment();
    try {
      return await this.database.transaction(async (tx) => {
        const id = await work(tx, moment, listingValidDays);
        return this.record(tx, actor, id, moment);
      });
    } catch (error) {
      if (isUniqueViolation(error, 'own_reference')) throw new AppError('listing.own_reference_taken');
      throw error;
    }
  }

  private async record(reader: Reader, actor: Actor, id: string, moment: Moment): Promise<ListingRecord> {
    const listing = await this.listings.find(id, scopeOf(actor), reader);
    demand(listing, 'listing.not_found');
    const [line] = await this.lines.lines([id], moment.now, reader);
    demand(line, 'listing.not_found');
    const reviews = await this.listings.reviews(reader, id);
    const detail = {
      working: listing.working,
      published: listing.published,
      attachments: await this.listings.attachments(reader, listing.working.content.attachments),
      reviews,
      collections: await this.listings.collections(reader, id),
      names: await this.listings.personNames(reader, [
        listing.exportAssessedById,
        ...reviews.map(({ reviewerId }) => reviewerId),
      ]),
    };
    return presentRecord(line, detail, actor, moment);
  }

  private async moment(): Promise<Moment> {
    const { listingRenewableDays } = await this.settings.current();
    return { now: this.clock.now(), renewableDays: listingRenewableDays };
  }
}

export function subject(listing: Pick<StoredListing, 'id' | 'reference'>) {
  return { subjectType: 'listing' as const, subjectId: listing.id, subjectLabel: listing.reference };
}

function organisationFor(actor: Actor, named: string | undefined): string {
  if (actor.role === 'member') {
    demand(actor.organisationId, 'organisation.not_found');
    demand(named === undefined || named === actor.organisationId, 'access.forbidden');
    return actor.organisationId;
  }
  demand(named, 'request.invalid', {}, [{ path: 'organisationId', code: 'required' }]);
  demand(mayCreateFor(actor, named), 'access.forbidden');
  return named;
}

/** What the workflow cannot know: completeness, blockers, the right day. */
function demandSense(listing: StoredListing, command: ListingCommand, moment: Moment): void {
  if (command.action === 'submit') {
    const fields = submissionProblems(listing.working.content);
    demand(
      fields.length === 0,
      'listing.incomplete',
      { percent: completenessOf(listing.working.content).percent },
      fields,
    );
  }
  if (command.action === 'publish') {
    demand(!command.findings.some(({ severity }) => severity === 'blocker'), 'listing.open_blockers');
  }
  const code = command.action === 'renew' ? 'listing.too_early_to_renew' : 'listing.not_possible_now';
  demand(makesSense(command.action, listing, moment), code, { days: moment.renewableDays });
}

/** The order the editor chose, of the attachments there are. */
function reordered(present: ListingContent, wanted: ListingContent): string[] {
  const kept = wanted.attachments.filter((id) => present.attachments.includes(id));
  return [...new Set([...kept, ...present.attachments])];
}

function bulkCommand(action: Body<'actInBulk'>['action']): ListingCommand {
  if (action === 'publish') return { action, findings: [], note: '' };
  return action === 'archive' ? { action, reason: '' } : { action };
}
