import { Injectable } from '@nestjs/common';
import {
  type ExportClass,
  type MatchCommand,
  type matchRoutes,
  type MatchStatus,
  type MatchView,
  type RouteInput,
} from '@techbridge/contracts';
import { exportRules } from '@techbridge/taxonomy';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database, isUniqueViolation, type Reader, type Tx } from '../../platform/database/database';
import { AppError, demand } from '../../platform/errors';
import { mayWriteAtDesk, SYSTEM, type Actor, type ActorOrSystem } from '../../platform/http/actor';
import { CONSENT_TEXT_VERSION } from '../accounts';
import { SettingsService } from '../settings';
import { MATCH_ACTIVITIES, type MatchActivityData, type MatchHappening } from './match.activities';
import { MatchEffects } from './match-effects';
import { excludedCountriesOf, inScope, isOpen, partiesOf, scopeOf, siteOf } from './match.policy';
import { presentMatch, presentMatchSummary } from './match.presenter';
import { dueDate } from './match.schedule';
import { ALLOWED_ON_HOLD, matchWorkflow } from './match.workflow';
import { MatchReading } from './match-reading';
import { MatchesRepository, type MatchListingRow, type MatchRow } from './matches.repository';

type Request = RouteInput<typeof matchRoutes.request>['body'];
type ListQuery = RouteInput<typeof matchRoutes.list>['query'];
type SystemCommand = { action: 'expire'; note: string } | { action: 'remind' };

/** Requests for an introduction, from the first question to the agreement. */
@Injectable()
export class MatchesService {
  constructor(
    private readonly repository: MatchesRepository,
    private readonly reading: MatchReading,
    private readonly effects: MatchEffects,
    private readonly settings: SettingsService,
    private readonly database: Database,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: ListQuery) {
    const [rows, total] = await this.repository.page(scopeOf(actor), actor, query, this.clock.now());
    const owners = await this.reading.names(
      this.database.read,
      rows.map(({ ownerId }) => ownerId),
    );
    const now = this.clock.now();
    const items = rows.map((row) => presentMatchSummary(row, actor, owners.get(row.ownerId ?? '') ?? null, now));
    return { items, total, next: query.offset + rows.length < total ? query.offset + rows.length : null };
  }

  async get(actor: Actor, id: string): Promise<MatchView> {
    const row = await this.repository.find(this.database.read, id);
    demand(row && inScope(scopeOf(actor), row), 'match.not_found');
    return this.present(this.database.read, row, actor);
  }

  /** Someone asks. Who answers follows from whose listing it is. */
  async request(actor: Actor, body: Request): Promise<MatchView> {
    const settings = await this.settings.current();
    return this.database
      .transaction(async (tx) => {
        const technology = await this.repository.listing(tx, body.technologyId);
        const need = body.demandId ? await this.repository.listing(tx, body.demandId) : null;
        demand(technology?.kind === 'technology' && (!body.demandId || need?.kind === 'demand'), 'listing.not_found');
        const sides = this.sidesOf(actor, body, technology, need);
        demandMayAsk(sides, technology, need);
        await this.demandMayDeliver(tx, sides, technology, need);
        if (sides.origin !== 'staff') {
          const open = await this.repository.countOpenRequests(tx, sides.requesterId);
          const limit = settings.openRequestsPerOrganisation;
          demand(open < limit, 'match.too_many_open', { limit });
        }
        const row = await this.create(tx, actor, body, sides, dueDate('submitted', this.clock.now(), settings));
        await this.record(tx, actor, row, { happening: 'request', from: null, to: 'submitted', text: body.interest });
        return this.present(tx, row, actor);
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? new AppError('match.already_open') : error;
      });
  }

  /** Every command takes the same five beats: load and scope, version, rule, change, record. */
  async act(actor: Actor, id: string, version: number, command: MatchCommand): Promise<MatchView> {
    return this.database.transaction(async (tx) =>
      this.present(tx, await this.perform(tx, actor, id, version, command), actor),
    );
  }

  /** The same within a transaction of the caller, who has no need to look at the whole of it afterwards. */
  async perform(tx: Tx, actor: Actor, id: string, version: number, command: MatchCommand): Promise<MatchRow> {
    const before = await this.repository.lock(tx, id);
    demand(before && inScope(scopeOf(actor), before), 'match.not_found');
    demand(before.version === version, 'match.changed_meanwhile');
    return this.move(tx, actor, before, command);
  }

  /** What the clock or a change elsewhere does to a match. The condition is asked again under the lock. */
  async actBySystem(id: string, stillDue: (row: MatchRow) => boolean, command: SystemCommand): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await this.repository.lock(tx, id);
      if (!before || !stillDue(before)) return;
      if (command.action === 'expire') return void (await this.move(tx, SYSTEM, before, command));
      const after = await this.repository.save(tx, id, { remindersSent: { increment: 1 } });
      await this.record(tx, SYSTEM, after, { happening: 'remind', from: before.status, to: before.status });
    });
  }

  private async move(
    tx: Tx,
    actor: ActorOrSystem,
    before: MatchRow,
    command: MatchCommand | { action: 'expire'; note: string },
  ) {
    const parties = partiesOf(actor, before);
    const status = matchWorkflow.next(before.status as MatchStatus, command.action, parties);
    demand(!before.onHold || command.action === 'expire' || ALLOWED_ON_HOLD.includes(command.action), 'match.on_hold');
    const { change, text, details } = await this.effects.of(tx, actor, before, command);
    const now = this.clock.now();
    const moved = status !== before.status;
    const settings = await this.settings.current();
    const after = await this.repository.save(tx, before.id, {
      ...(moved || command.action === 'resume' ? { dueAt: dueDate(status, now, settings) } : {}),
      ...(moved ? { onHold: false } : {}),
      ...(actor !== SYSTEM && mayWriteAtDesk(actor) && actor.role !== 'compliance' && !before.ownerId
        ? { ownerId: actor.userId }
        : {}),
      ...(moved && !isOpen(status) && status !== 'agreed' ? { endedAt: now } : {}),
      status,
      open: isOpen(status),
      updatedAt: now,
      ...change,
    });
    await this.record(tx, actor, after, {
      happening: command.action,
      from: before.status,
      to: status,
      text,
      ...details,
    });
    return after;
  }

  private sidesOf(actor: Actor, body: Request, technology: MatchListingRow, need: MatchListingRow | null) {
    const atDesk = actor.role !== 'member';
    const requesterId = atDesk ? (body.requesterOrganisationId ?? need?.organisationId) : actor.organisationId;
    demand(requesterId, atDesk ? 'request.invalid' : 'organisation.not_found', {}, [
      { path: 'requesterOrganisationId', code: 'required' },
    ]);
    const offers = requesterId === technology.organisationId;
    const counterpartyId = offers ? need?.organisationId : technology.organisationId;
    demand(counterpartyId && counterpartyId !== requesterId, 'match.own_listing');
    const origin = atDesk ? ('staff' as const) : offers ? ('supplier' as const) : ('seeker' as const);
    return { requesterId, counterpartyId, origin };
  }

  /** A technology goes where the need says it is to stand, and without that to where the asking side is. */
  private async demandMayDeliver(
    tx: Tx,
    { requesterId, counterpartyId }: { requesterId: string; counterpartyId: string },
    technology: MatchListingRow,
    need: MatchListingRow | null,
  ): Promise<void> {
    const excluded = excludedCountriesOf(technology);
    if (excluded.length === 0) return;
    const seekerId = requesterId === technology.organisationId ? counterpartyId : requesterId;
    const destination = siteOf(need) ?? (await this.repository.organisation(tx, seekerId))?.country ?? '';
    demand(!excluded.includes(destination), 'match.country_excluded');
  }

  private async create(
    tx: Tx,
    actor: Actor,
    body: Request,
    sides: ReturnType<MatchesService['sidesOf']>,
    dueAt: Date | null,
  ) {
    const now = this.clock.now();
    const supplier = await this.repository.listing(tx, body.technologyId);
    const home = await this.repository.organisation(tx, supplier?.organisationId ?? sides.counterpartyId);
    const nodeId = home?.nodeId ?? null;
    const own = sides.origin !== 'staff';
    return this.repository.create(tx, {
      reference: await this.repository.nextReference(tx, now.getFullYear()),
      technologyId: body.technologyId,
      demandId: body.demandId ?? null,
      requesterOrganisationId: sides.requesterId,
      counterpartyOrganisationId: sides.counterpartyId,
      requestedById: actor.userId,
      requesterConsentId: own ? await this.repository.addConsent(tx, actor.userId, CONSENT_TEXT_VERSION, now) : null,
      origin: sides.origin,
      interest: body.interest,
      ownerId: own ? await this.repository.leastBusyStaff(tx, nodeId) : actor.userId,
      nodeId,
      dueAt,
      createdAt: now,
      updatedAt: now,
    });
  }

  private record(
    tx: Tx,
    actor: ActorOrSystem,
    row: MatchRow,
    data: Omit<MatchActivityData, 'by'> & { happening: MatchHappening },
  ) {
    const [by = 'staff'] = partiesOf(actor, row);
    return this.activity.record(tx, actor, {
      type: `match.${MATCH_ACTIVITIES[data.happening].past}`,
      subjectType: 'match',
      subjectId: row.id,
      subjectLabel: row.reference,
      data: { ...data, by },
    });
  }

  private async present(db: Reader, row: MatchRow, actor: Actor): Promise<MatchView> {
    return presentMatch(row, actor, await this.reading.extras(db, row, actor), this.clock.now());
  }
}

function demandMayAsk(sides: { requesterId: string }, technology: MatchListingRow, need: MatchListingRow | null): void {
  const asked = sides.requesterId === technology.organisationId ? need : technology;
  demand(asked?.status === 'published' && asked.openForRequests, 'match.listing_not_open');
  demand(technology.status === 'published', 'match.listing_not_open');
  demand(!need || need.status === 'published', 'match.listing_not_open');
  demand(exportRules(technology.exportClass as ExportClass).allowed, 'match.export_prohibited');
}
