import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, type Role, type Route } from '@techbridge/contracts';
import { demand } from '../errors';
import { SESSION_COOKIE, SessionReader } from './actor';
import { OUTSIDE_CONTRACT, ROUTE } from './handles';
import { requestContext, type TechBridgeReply, type TechBridgeRequest } from './request';
import { Secrets } from '../secrets';

/**
 * Stands before every handler: a handler without a contract route is denied, the actor is found, the role must be one
 * the route's access names, and writes that carry a session must come from our own pages.
 */
@Injectable()
export class ContractGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
    private readonly secrets: Secrets,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean>(OUTSIDE_CONTRACT, context.getClass())) return true;
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    demand(route, 'access.forbidden');
    const request = context.switchToHttp().getRequest<TechBridgeRequest>();
    const reply = context.switchToHttp().getResponse<TechBridgeReply>();
    const token = request.cookies[SESSION_COOKIE] ?? null;
    if (token && route.method !== 'GET') demandOwnPage(request);
    const found = token ? await this.sessions.actorOf(token) : null;
    request.actor = found ? { ...found, requestId: request.id } : null;
    request.context = requestContext(request, reply, token, this.secrets.cookiesAreSecure);
    demandAccess(route, request.actor?.role ?? null);
    return true;
  }
}

function demandAccess(route: Route, role: Role | null): void {
  const allowed: readonly (Role | null)[] = ACCESS[route.access];
  if (allowed.includes(role)) return;
  demand(role !== null, 'session.required');
  demand(role !== 'observer', 'access.read_only');
  demand(false, 'access.forbidden');
}

/** A foreign page can make a browser send our cookie, but not this header. */
function demandOwnPage(request: TechBridgeRequest): void {
  demand(request.headers['x-techbridge'] !== undefined, 'request.origin_refused');
}
