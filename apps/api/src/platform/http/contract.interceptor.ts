import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Route } from '@techbridge/contracts';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { AppError } from '../errors';
import { fieldErrorsOf } from './field-errors';
import { ROUTE, type FileAnswer } from './handles';
import type { TechBridgeReply, TechBridgeRequest } from './request';

/** Parses what comes in and, so that no field the contract does not name can leave, what goes out. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    if (!route) return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<TechBridgeRequest>();
    const reply = http.getResponse<TechBridgeReply>();
    request.input = {
      params: parse(route.params, request.params),
      query: parse(route.query, request.query),
      body: parse(route.body, request.body),
    };
    reply.status(200);
    const { response } = route;
    if (response === 'file') return next.handle().pipe(map((answer: FileAnswer) => sendFile(reply, answer)));
    if (route.access !== 'public' || request.actor) reply.header('cache-control', 'private, no-store');
    return next.handle().pipe(map((answer) => response.parse(answer)));
  }
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return {};
  const parsed = schema.safeParse(value ?? {}, { reportInput: true });
  if (!parsed.success) throw new AppError('request.invalid', {}, fieldErrorsOf(parsed.error));
  return parsed.data;
}

function sendFile(reply: TechBridgeReply, answer: FileAnswer) {
  const name = encodeURIComponent(answer.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const plain = answer.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  reply.header('content-type', answer.contentType);
  reply.header(
    'content-disposition',
    `${answer.disposition ?? 'attachment'}; filename="${plain}"; filename*=UTF-8''${name}`,
  );
  reply.header(
    'cache-control',
    answer.cacheSeconds ? `private, max-age=${answer.cacheSeconds}, immutable` : 'private, no-store',
  );
  // Whatever was uploaded is shown as that type or not at all, and runs nothing.
  reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  return answer.body;
}
