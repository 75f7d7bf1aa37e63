import { Injectable } from '@nestjs/common';
import { OPEN_MATCH_STATUSES, type MatchStatus, type matchRoutes, type RouteInput } from '@techbridge/contracts';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';
import type { Actor } from '../../platform/http/actor';
import type { MatchScope } from './match.policy';

const LISTING = {
  select: {
    id: true,
    reference: true,
    kind: true,
    status: true,
    organisationId: true,
    openForRequests: true,
    exportClass: true,
    exportCatalogueItem: true,
    exportNote: true,
    exportAssessedAt: true,
    exportAssessedById: true,
    publishedRevision: { select: { title: true, content: true } },
    workingRevision: { select: { title: true } },
  },
} as const;
const INCLUDE = { technology: LISTING, demand: LISTING, requester: true, counterparty: true, node: true } as const;

export type MatchRow = Prisma.MatchGetPayload<{ include: typeof INCLUDE }>;
export type MatchListingRow = MatchRow['technology'];
type ListQuery = RouteInput<typeof matchRoutes.list>['query'];

@Injectable()
export class MatchesRepository {
  constructor(private readonly database: Database) {}

  find(db: Reader, id: string): Promise<MatchRow | null> {
    return db.match.findUnique({ where: { id }, include: INCLUDE, relationLoadStrategy: 'join' });
  }

  /** Holds the row until the transaction ends: of two people acting at once, one wins. */
  async lock(tx: Tx, id: string): Promise<MatchRow | null> {
    await tx.$queryRaw`select id from matches where id = ${id}::uuid for no key update`;
    return this.find(tx, id);
  }

  // Written first and read afterwards: one statement with joins instead of one for each relation.
  async create(tx: Tx, data: Prisma.MatchUncheckedCreateInput): Promise<MatchRow> {
    const { id } = await tx.match.create({ data, select: { id: true } });
    return this.written(tx, id);
  }

  async save(tx: Tx, id: string, data: Prisma.MatchUncheckedUpdateInput): Promise<MatchRow> {
    await tx.match.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } });
    return this.written(tx, id);
  }

  private async written(tx: Tx, id: string): Promise<MatchRow> {
    const row = await this.find(tx, id);
    if (!row) throw new Error(`match ${id} is not there after it was written`);
    return row;
  }

  async page(scope: MatchScope, actor: Actor, query: ListQuery, now: Date): Promise<[MatchRow[], number]> {
    const where = { AND: [whereScope(scope), whereQuery(query, actor, now)] };
    return Promise.all([
      this.database.read.match.findMany({
        where,
        include: INCLUDE,
        relationLoadStrategy: 'join',
        orderBy: [{ open: 'desc' }, { updatedAt: 'desc' }, { id: 'asc' }],
        skip: query.offset,
        take: query.limit,
      }),
      this.database.read.match.count({ where }),
    ]);
  }

  listing(db: Reader, id: string): Promise<MatchListingRow | null> {
    return db.listing.findUnique({ where: { id }, ...LISTING });
  }

  organisation(db: Reader, id: string) {
    return db.organisation.findUnique({ where: { id } });
  }

  /** Serialises the requests of one organisation, so that the limit holds when two colleagues ask at once. */
  async countOpenRequests(tx: Tx, organisationId: string): Promise<number> {
    await tx.$queryRaw`select id from organisations where id = ${organisationId}::uuid for no key update`;
    return tx.match.count({
      where: { requesterOrganisationId: organisationId, open: true, origin: { in: ['seeker', 'supplier'] } },
    });
  }

  async nextReference(tx: Tx, year: number): Promise<string> {
    const prefix = `MR-${year}`;
    const rows = await tx.$queryRaw<{ last: number }[]>`
      insert into reference_counters (prefix, last) values (${prefix}, 1)
      on conflict (prefix) do update set last = reference_counters.last + 1
      returning last`;
    return `${prefix}-${String(rows[0]?.last ?? 1).padStart(5, '0')}`;
  }

  /** The staff member of the node with the fewest open requests; anyone on staff where the node has nobody. */
  async leastBusyStaff(tx: Tx, nodeId: string | null): Promise<string | null> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select u.id from users u
        left join matches m on m.owner_id = u.id and m.open
       where u.role = 'staff' and u.closed_at is null
       group by u.id
       order by (u.node_id is not distinct from ${nodeId}::uuid) desc, count(m.id), u.created_at
       limit 1`;
    return rows[0]?.id ?? null;
  }

  async addConsent(tx: Tx, userId: string, textVersion: string, at: Date): Promise<string> {
    const { id } = await tx.consent.create({ data: { userId, purpose: 'contact-release', textVersion, givenAt: at } });
    return id;
  }

  /** A consent with the person who gave it; null where it was withdrawn or the account closed since. */
  async consent(db: Reader, id: string | null) {
    if (!id) return null;
    const consent = await db.consent.findUnique({ where: { id }, include: { user: true } });
    return consent && !consent.withdrawnAt && !consent.user.closedAt ? consent : null;
  }

  async release(tx: Tx, rows: Prisma.ContactReleaseUncheckedCreateInput[]): Promise<void> {
    await tx.contactRelease.createMany({ data: rows });
  }

  releases(db: Reader, matchId: string) {
    return db.contactRelease.findMany({ where: { matchId } });
  }

  users(db: Reader, ids: string[]) {
    return db.user.findMany({ where: { id: { in: ids } }, include: { organisation: true, node: true } });
  }

  membersOf(db: Reader, organisationId: string) {
    return db.user.findMany({ where: { organisationId, closedAt: null }, select: { id: true, name: true } });
  }

  staff(db: Reader) {
    return db.user.findMany({
      where: { role: { in: ['staff', 'administrator'] }, closedAt: null },
      include: { node: true },
      orderBy: { name: 'asc' },
    });
  }

  async compliance(db: Reader): Promise<string[]> {
    const users = await db.user.findMany({ where: { role: 'compliance', closedAt: null }, select: { id: true } });
    return users.map(({ id }) => id);
  }

  history(db: Reader, matchId: string) {
    return db.activity.findMany({
      where: { subjectType: 'match', subjectId: matchId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
  }

  documents(db: Reader, matchId: string) {
    return db.attachment.findMany({ where: { matchId }, orderBy: { createdAt: 'asc' } });
  }

  document(db: Reader, matchId: string, id: string) {
    return db.attachment.findFirst({ where: { id, matchId } });
  }

  addDocument(tx: Tx, data: Prisma.AttachmentUncheckedCreateInput) {
    return tx.attachment.create({ data });
  }

  /** Requests a reminder may be due for: forwarded, not held, some reminder left to send. */
  async forwardedSince(before: Date, remindersSent: number): Promise<string[]> {
    const rows = await this.database.read.match.findMany({
      where: { status: 'forwarded', onHold: false, forwardedAt: { lte: before }, remindersSent },
      select: { id: true },
      take: 500,
    });
    return rows.map(({ id }) => id);
  }

  async overdueForOthers(now: Date): Promise<string[]> {
    const rows = await this.database.read.match.findMany({
      where: { status: { in: ['forwarded', 'needs_info'] }, onHold: false, dueAt: { lt: now } },
      select: { id: true },
      take: 500,
    });
    return rows.map(({ id }) => id);
  }

  async openOfListing(listingId: string): Promise<string[]> {
    const rows = await this.database.read.match.findMany({
      where: { open: true, OR: [{ technologyId: listingId }, { demandId: listingId }] },
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }
}

function whereScope(scope: MatchScope): Prisma.MatchWhereInput {
  if ('all' in scope) return {};
  if ('none' in scope) return { id: { in: [] } };
  const { organisationId } = scope;
  return {
    OR: [
      { requesterOrganisationId: organisationId },
      { counterpartyOrganisationId: organisationId, forwardedAt: { not: null } },
    ],
  };
}

function whereQuery(query: ListQuery, actor: Actor, now: Date): Prisma.MatchWhereInput {
  const { q } = query;
  return {
    ...(query.status.length > 0 ? { status: { in: query.status } } : {}),
    ...(query.open === undefined ? {} : { open: query.open }),
    ...(query.owner === 'me' ? { ownerId: actor.userId } : query.owner === 'nobody' ? { ownerId: null } : {}),
    ...(query.owner === 'node' ? { nodeId: actor.nodeId } : {}),
    ...(query.overdue ? { onHold: false, open: true, dueAt: { lt: now } } : {}),
    AND: [
      query.turn ? whereTurn(query.turn, actor.organisationId) : {},
      query.listingId ? { OR: [{ technologyId: query.listingId }, { demandId: query.listingId }] } : {},
      query.organisationId
        ? {
            OR: [
              { requesterOrganisationId: query.organisationId },
              { counterpartyOrganisationId: query.organisationId },
            ],
          }
        : {},
      q
        ? {
            OR: [
              { reference: { contains: q, mode: 'insensitive' } },
              { technology: { reference: { contains: q, mode: 'insensitive' } } },
              { demand: { reference: { contains: q, mode: 'insensitive' } } },
            ],
          }
        : {},
    ],
  };
}

const TALKS: MatchStatus[] = ['introduced', 'meeting', 'negotiating'];

function whereTurn(turn: 'mine' | 'theirs' | 'staff', organisationId: string | null): Prisma.MatchWhereInput {
  if (turn === 'staff') return { status: { in: ['submitted', 'accepted', 'agreed'] } };
  const own = organisationId ?? undefined;
  const asRequester = { status: 'needs_info', requesterOrganisationId: own };
  const asCounterparty = { status: 'forwarded', counterpartyOrganisationId: own };
  const mine = { OR: [asRequester, asCounterparty, { status: { in: TALKS } }] };
  return turn === 'mine' ? mine : { status: { in: [...OPEN_MATCH_STATUSES] }, NOT: mine };
}
