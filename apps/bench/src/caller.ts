/** Someone signed in who uses the public API. */
import { accountRoutes, type Route, type RouteRequest, type RouteResponse } from '@techbridge/contracts';

const SAMPLE_PASSWORD = 'sample-sign-in';

interface Question {
  params?: Record<string, string>;
  body?: unknown;
}

/**
 * Signs in one of the sample people.
 *
 * @returns calls a route; a FormData as body is an upload. Throws with the answer when it is a refusal.
 */
export async function signIn(url: string, email: string) {
  let cookie = '';
  const call = async <R extends Route>(route: R, { params = {}, body }: Question): Promise<RouteResponse<R>> => {
    const isForm = body instanceof FormData;
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const answer = await fetch(`${url}/api/v1${path}`, {
      method: route.method,
      headers: {
        'x-techbridge': 'bench',
        cookie,
        ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    if (!answer.ok) throw new Error(`${route.name}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as RouteResponse<R>;
  };
  const body: RouteRequest<typeof accountRoutes.signIn>['body'] = { email, password: SAMPLE_PASSWORD };
  await call(accountRoutes.signIn, { body });
  return call;
}
