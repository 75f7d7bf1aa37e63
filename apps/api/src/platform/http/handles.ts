import {
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Route, RouteInput } from '@techbridge/contracts';
import type { z } from 'zod';
import type { Actor } from './actor';
import type { FileAnswer } from './file-answer';
import type { RequestContext, TechBridgeRequest } from './request';
import { WrittenAnswer } from './written-answer';

export const ROUTE = 'techbridge:route';

type ActorOf<R extends Route> = R['access'] extends 'public' ? Actor | null : Actor;
type Answer<R extends Route> = R['response'] extends z.ZodType ? z.input<R['response']> | WrittenAnswer : FileAnswer;
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
    const handler = descriptor.value as Handler<R>;
    descriptor.value = answering(route, handler) as H;
    RequestMapping({ method: RequestMethod[route.method], path: `/api/v1${route.path}` })(target, name, descriptor);
    SetMetadata(ROUTE, route)(target, name, descriptor);
    HttpCode(200)(target, name, descriptor);
    RouteConfig({ name: route.name, limit: route.limit })(target, name, descriptor);
    parameters.forEach((parameter, index) => parameter(target, name, index));
  };
}

/**
 * What goes out is parsed too, so that no field the contract does not name can leave. Here and in the guard, not in an
 * interceptor: those cost a request more than all else the framework does for it (apps/docs/decisions/0023).
 */
function answering<R extends Route>({ response }: R, handler: Handler<R>) {
  return async function (this: unknown, ...[input, actor, context]: Parameters<Handler<R>>): Promise<unknown> {
    const answer = await handler.call(this, input, actor, context);
    if (answer instanceof WrittenAnswer) return context.writtenBody(answer);
    return response === 'file' ? context.fileBody(answer as FileAnswer) : response.parse(answer);
  };
}

export const OUTSIDE_CONTRACT = 'techbridge:outside-contract';

/** For the few controllers that are not the product's API: health, metrics, its documentation, web pages. */
export const OutsideContract = () => SetMetadata(OUTSIDE_CONTRACT, true);
