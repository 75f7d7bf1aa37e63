import { Injectable } from '@nestjs/common';
import type { Locale, Role } from '@techbridge/contracts';
import { addDays, Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import { SessionReader, type Actor } from '../../platform/http/actor';
import type { RequestContext } from '../../platform/http/request';
import { randomToken, tokenHash } from '../../platform/secrets';
import { deviceOf } from './device';

const SESSION_DAYS = 30;
const SEEN_EVERY_MS = 5 * 60_000;

/** Signed-in browsers: an opaque random cookie, of which only the hash is stored. */
@Injectable()
export class SessionsService extends SessionReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async actorOf(token: string): Promise<Omit<Actor, 'requestId'> | null> {
    const now = this.clock.now();
    const session = await this.database.read.session.findUnique({
      where: { tokenHash: tokenHash(token), expiresAt: { gt: now } },
      include: { user: true },
      relationLoadStrategy: 'join',
    });
    if (!session || session.user.closedAt) return null;
    if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) await this.touch(session.id, now);
    const { user } = session;
    return {
      userId: user.id,
      sessionId: session.id,
      name: user.name,
      role: user.role as Role,
      organisationId: user.organisationId,
      organisationRole: user.organisationRole as 'owner' | 'editor' | null,
      nodeId: user.nodeId,
      locale: user.locale as Locale,
    };
  }

  /** Starts a session and sets its cookie. */
  async start(tx: Tx, userId: string, context: RequestContext): Promise<void> {
    const token = randomToken();
    const now = this.clock.now();
    const expiresAt = addDays(now, SESSION_DAYS);
    const device = deviceOf(context.userAgent);
    await tx.session.create({
      data: { userId, tokenHash: tokenHash(token), device, expiresAt, createdAt: now, lastSeenAt: now },
    });
    context.setSession(token, expiresAt);
  }

  async end(actor: Actor, context: RequestContext, sessionId = actor.sessionId): Promise<void> {
    const { count } = await this.database.read.session.deleteMany({ where: { id: sessionId, userId: actor.userId } });
    demand(count === 1, 'account.not_found');
    if (sessionId === actor.sessionId) context.clearSession();
  }

  async endAll(tx: Tx, userId: string, exceptId?: string): Promise<void> {
    await tx.session.deleteMany({ where: { userId, ...(exceptId ? { id: { not: exceptId } } : {}) } });
  }

  async list(actor: Actor) {
    const rows = await this.database.read.session.findMany({
      where: { userId: actor.userId, expiresAt: { gt: this.clock.now() } },
      orderBy: { lastSeenAt: 'desc' },
    });
    return rows.map((row) => ({
      id: row.id,
      current: row.id === actor.sessionId,
      device: row.device,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
    }));
  }

  private async touch(id: string, now: Date): Promise<void> {
    await this.database.read.session.updateMany({ where: { id }, data: { lastSeenAt: now } });
  }
}
