import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type {
  OrganisationInput,
  OrganisationPage,
  OrganisationRecord,
  organisationRoutes,
  RouteInput,
} from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { organisationSlug } from './organisation-slug';
import { presentNode, presentPage, presentRecord } from './organisation.presenter';
import { OrganisationsRepository, type StoredOrganisation } from './organisations.repository';

const NOTHING_PUBLISHED = { technologies: 0, demands: 0 };

/** Organisations: set up by a member or entered by staff, verified by staff, shown to everyone without their people. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly repository: OrganisationsRepository,
    private readonly database: Database,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  async getPublic(slug: string): Promise<OrganisationPage> {
    const row = await this.repository.findBySlug(slug);
    demand(row, 'organisation.not_found');
    const counts = await this.repository.published(this.database.read, [row.id]);
    return presentPage(row, counts.get(row.id) ?? NOTHING_PUBLISHED);
  }

  async nodes() {
    return (await this.repository.nodes(this.database.read)).map(presentNode);
  }

  async getOwn(actor: Actor): Promise<OrganisationRecord | null> {
    return actor.organisationId ? this.record(this.database.read, actor, actor.organisationId) : null;
  }

  getForStaff(actor: Actor, id: string): Promise<OrganisationRecord> {
    return this.record(this.database.read, actor, id);
  }

  async listForStaff(actor: Actor, query: RouteInput<typeof organisationRoutes.listForStaff>['query']) {
    const [rows, total] = await this.repository.page(query, query.offset, query.limit);
    const counts = await this.repository.published(
      this.database.read,
      rows.map(({ id }) => id),
    );
    const nobody = { users: [], invitations: [] };
    const items = rows.map((row) => presentRecord(row, counts.get(row.id) ?? NOTHING_PUBLISHED, nobody, actor));
    return { items, total, next: query.offset + rows.length < total ? query.offset + rows.length : null };
  }

  /** A member sets up the organisation they work for, and becomes its owner. */
  create(actor: Actor, input: OrganisationInput): Promise<OrganisationRecord> {
    return this.database.transaction(async (tx) => {
      const row = await this.insert(tx, actor, input);
      demand(await this.repository.join(tx, actor.userId, row.id, 'owner'), 'invitation.already_member');
      return this.record(tx, { ...actor, organisationId: row.id, organisationRole: 'owner' }, row.id);
    });
  }

  createForStaff(actor: Actor, input: OrganisationInput): Promise<OrganisationRecord> {
    return this.database.transaction(async (tx) => {
      const row = await this.insert(tx, actor, input);
      return this.record(tx, actor, row.id);
    });
  }

  save(actor: Actor, { version, ...input }: OrganisationInput & { version: number }): Promise<OrganisationRecord> {
    return this.database.transaction(async (tx) => {
      demand(actor.organisationId, 'organisation.not_found');
      demand(actor.organisationRole === 'owner', 'access.forbidden');
      const before = await this.repository.lock(tx, actor.organisationId);
      demand(before, 'organisation.not_found');
      demand(before.version === version, 'organisation.changed_meanwhile');
      await this.repository.save(tx, before.id, { ...input, ...this.renewedCheck(before, input) });
      await this.recordActivity(tx, actor, before, 'organisation.saved');
      return this.record(tx, actor, before.id);
    });
  }

  verify(
    actor: Actor,
    id: string,
    body: RouteInput<typeof organisationRoutes.verify>['body'],
  ): Promise<OrganisationRecord> {
    return this.database.transaction(async (tx) => {
      const before = await this.repository.lock(tx, id);
      demand(before, 'organisation.not_found');
      demand(before.version === body.version, 'organisation.changed_meanwhile');
      const refused = body.level === 'unverified';
      demand(!refused || body.note, 'request.invalid', {}, [{ path: 'note', code: 'required' }]);
      const verifiedAt = refused ? null : this.clock.now();
      await this.repository.save(tx, id, { verificationLevel: body.level, verifiedAt, verificationWaitingSince: null });
      const data = { level: body.level, previousLevel: before.verificationLevel, note: body.note };
      await this.recordActivity(
        tx,
        actor,
        before,
        refused ? 'organisation.verification_refused' : 'organisation.verified',
        data,
      );
      return this.record(tx, actor, id);
    });
  }

  private async insert(tx: Tx, actor: Actor, input: OrganisationInput): Promise<StoredOrganisation> {
    const slug = await this.repository.freeSlug(tx, organisationSlug(input.name));
    const node = await this.repository.homeNode(tx, input.country);
    const now = this.clock.now();
    const row = await this.repository.create(tx, {
      ...input,
      slug,
      nodeId: node?.id ?? null,
      createdAt: now,
      verificationWaitingSince: now,
    });
    await this.recordActivity(tx, actor, row, 'organisation.created');
    return row;
  }

  /**
   * What verification rested on has changed, or it was refused and is mended now: staff look again, while the level stays
   * until they do.
   */
  private renewedCheck(before: StoredOrganisation, input: OrganisationInput) {
    const same =
      before.registrationNumber === input.registrationNumber &&
      before.country === input.country &&
      before.kind === input.kind &&
      isDeepStrictEqual(before.name, input.name);
    return same && before.verificationLevel !== 'unverified'
      ? {}
      : { verificationWaitingSince: before.verificationWaitingSince ?? this.clock.now() };
  }

  private async record(db: Reader, actor: Actor, id: string): Promise<OrganisationRecord> {
    const row = await this.repository.find(db, id);
    demand(row, 'organisation.not_found');
    const counts = await this.repository.published(db, [id]);
    return presentRecord(row, counts.get(id) ?? NOTHING_PUBLISHED, await this.repository.people(db, id), actor);
  }

  private recordActivity(
    tx: Tx,
    actor: Actor,
    row: StoredOrganisation,
    type: string,
    data: Record<string, unknown> = {},
  ) {
    return this.activity.record(tx, actor, {
      type,
      subjectType: 'organisation',
      subjectId: row.id,
      subjectLabel: row.slug,
      data,
    });
  }
}
