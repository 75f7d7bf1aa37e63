import type { Readable } from 'node:stream';
import {
  createParamDecorator,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Route, RouteInput } from '@techbridge/contracts';
import type { z } from 'zod';
import type { Actor } from './actor';
import type { RequestContext, TechBridgeRequest } from './request';

export const ROUTE = 'techbridge:route';

/** What a `response: 'file'` route answers with. */
export interface FileAnswer {
  contentType: string;
  name: string;
  body: Readable | Buffer;
  disposition?: 'inline' | 'attachment';
  /** Seconds a browser may keep it; files under an id never change. */
  cacheSeconds?: number;
}

type ActorOf<R extends Route> = R['access'] extends 'public' ? Actor | null : Actor;
type Answer<R extends Route> = R['response'] extends z.ZodType ? z.input<R['response']> : FileAnswer;
type Handler<R extends Route> = (
  input: RouteInput<R>,
  actor: ActorOf<R>,
  context: RequestContext,
) => Promise<Answer<R>>;

const fromRequest = (pick: (request: TechBridgeRequest) => unknown) =>
  createParamDecorator((_data: unknown, context: ExecutionContext) =>
    pick(context.switchToHttp().getRequest<TechBridgeRequest>()),
  )();
const parameters = [
  fromRequest((request) => request.input),
  fromRequest((request) => request.actor),
  fromRequest((request) => request.context),
];

/** Binds a controller method to a route of the contracts: verb, path, access, limit, input and answer all come from there. */
export function Handles<R extends Route>(route: R) {
  return <H extends Handler<R>>(target: object, name: string, descriptor: TypedPropertyDescriptor<H>): void => {
    RequestMapping({ method: RequestMethod[route.method], path: `/api/v1${route.path}` })(target, name, descriptor);
    SetMetadata(ROUTE, route)(target, name, descriptor);
    RouteConfig({ name: route.name, limit: route.limit })(target, name, descriptor);
    parameters.forEach((parameter, index) => parameter(target, name, index));
  };
}

export const OUTSIDE_CONTRACT = 'techbridge:outside-contract';

/** For the few controllers that are not the product's API: health, metrics, its documentation, web pages. */
export const OutsideContract = () => SetMetadata(OUTSIDE_CONTRACT, true);
