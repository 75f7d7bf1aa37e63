import { http, HttpResponse, type HttpHandler } from 'msw';
import { setupServer } from 'msw/node';
import {
  ERROR_KINDS,
  ERRORS,
  type ErrorBody,
  type ErrorCode,
  type Route,
  type RouteResponse,
} from '@techbridge/contracts';
import { parseAddress } from '../shared/search-params';

/** The API as the tests have it: a request nobody prepared an answer for fails the test. */
export const api = setupServer();

export interface Asked {
  params: Record<string, string>;
  query: Record<string, string | string[]>;
  body: unknown;
  headers: Headers;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

function on(route: Route, respond: (asked: Asked) => Response | Promise<Response>): HttpHandler {
  const method = route.method.toLowerCase() as Method;
  return http[method](`*/api/v1${route.path}`, async ({ request, params }) => {
    const text = await request.clone().text();
    return respond({
      params: params as Record<string, string>,
      query: parseAddress(new URL(request.url).search),
      body: text && request.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined,
      headers: request.headers,
    });
  });
}

/** Prepares the answer of a route; what does not fit the contract does not compile. Returns the requests that came. */
export function answers<R extends Route>(
  route: R,
  answer: RouteResponse<R> | ((asked: Asked) => RouteResponse<R>),
): Asked[] {
  const requests: Asked[] = [];
  api.use(
    on(route, (asked) => {
      requests.push(asked);
      return HttpResponse.json(
        (typeof answer === 'function' ? (answer as (asked: Asked) => unknown)(asked) : answer) as never,
      );
    }),
  );
  return requests;
}

/** The same for a refusal. */
export function refuses(route: Route, code: ErrorCode, rest: Partial<ErrorBody> = {}): Asked[] {
  const requests: Asked[] = [];
  const body: ErrorBody = { code, requestId: 'request-1', ...rest };
  api.use(
    on(route, (asked) => {
      requests.push(asked);
      return HttpResponse.json(body, { status: ERROR_KINDS[ERRORS[code]] });
    }),
  );
  return requests;
}

/** The network is gone. */
export function isUnreachable(route: Route): void {
  api.use(on(route, () => HttpResponse.error()));
}
