import { Injectable } from '@nestjs/common';
import type { accountRoutes, Role, RouteInput, UserView } from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { presentUser } from './account.presenter';
import { AccountsRepository } from './accounts.repository';
import { SessionsService } from './sessions.service';

/** The administrator's view of accounts. Nobody changes their own role or closes themselves here. */
@Injectable()
export class UsersService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly sessions: SessionsService,
    private readonly database: Database,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { q, role, offset, limit }: RouteInput<typeof accountRoutes.listUsers>['query']) {
    const [rows, total] = await this.repository.page({ q, role }, offset, limit);
    const next = offset + rows.length < total ? offset + rows.length : null;
    return { items: rows.map((row) => presentUser(row, actor.userId)), total, next };
  }

  setRole(actor: Actor, id: string, body: { role: Role; nodeId: string | null }): Promise<UserView> {
    return this.change(
      actor,
      id,
      'user.role_set',
      body.role === 'member' ? { ...body, nodeId: null } : { ...body, organisationId: null, organisationRole: null },
      {
        role: body.role,
      },
    );
  }

  setClosed(actor: Actor, id: string, closed: boolean): Promise<UserView> {
    const type = closed ? 'user.closed' : 'user.reopened';
    return this.change(actor, id, type, { closedAt: closed ? this.clock.now() : null }, {});
  }

  private change(
    actor: Actor,
    id: string,
    type: string,
    change: Parameters<AccountsRepository['save']>[2],
    data: Record<string, unknown>,
  ) {
    return this.database.transaction(async (tx) => {
      demand(id !== actor.userId, 'account.self_change');
      const before = await this.repository.lock(tx, id);
      demand(before, 'account.not_found');
      const after = await this.repository.save(tx, id, change);
      // What they may do has changed: they sign in anew.
      await this.sessions.endAll(tx, id);
      await this.activity.record(tx, actor, {
        type,
        subjectType: 'user',
        subjectId: id,
        data: { ...data, previousRole: before.role },
      });
      return presentUser(after, actor.userId);
    });
  }
}
