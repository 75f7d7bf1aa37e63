import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, type Role, type Route } from '@techbridge/contracts';
import type { z } from 'zod';
import { AppError, demand } from '../errors';
import { SESSION_COOKIE, SessionReader } from './actor';
import { fieldErrorsOf } from './field-errors';
import { OUTSIDE_CONTRACT, ROUTE } from './handles';
import { requestContext, type TechBridgeReply, type TechBridgeRequest } from './request';
import { Secrets } from '../secrets';

/**
 * Stands before every handler: a handler without a contract route is denied, the actor is found, the role must be one
 * the route's access names, writes that carry a session must come from our own pages, and what comes in is parsed.
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
    request.input = {
      params: parse(route.params, request.params),
      query: parse(route.query, request.query),
      body: parse(route.body, request.body),
    };
    if (route.access !== 'public' || found) reply.header('cache-control', 'private, no-store');
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

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return {};
  const parsed = schema.safeParse(value ?? {}, { reportInput: true });
  if (!parsed.success) throw new AppError('request.invalid', {}, fieldErrorsOf(parsed.error));
  return parsed.data;
}

/** A foreign page can make a browser send our cookie, but not this header. */
function demandOwnPage(request: TechBridgeRequest): void {
  demand(request.headers['x-techbridge'] !== undefined, 'request.origin_refused');
}
