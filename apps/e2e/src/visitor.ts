/** Someone who uses the product through its public API, with a session of their own. */
import {
  accountRoutes,
  type ErrorBody,
  type Route,
  type RouteRequest,
  type RouteResponse,
} from '@techbridge/contracts';

export const SAMPLE_PASSWORD = 'sample-sign-in';

/** Sample people, by the part they play in the journeys. */
export const PEOPLE = {
  supplier: 'li.yunfan@qingyun-water.example',
  otherSupplier: 'zhou.jian@xingzhou-energy.example',
  seeker: 'araya@siam-tuayang.example',
  stranger: 'minhanh@haisanmau.example',
  staff: 'wei.lan@node-gx.example',
  compliance: 'gao.ming@compliance.example',
  administrator: 'admin@techbridge.example',
  observer: 'observer@ministry.example',
} as const;

/** An answer that is no success. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(`${status} ${body.code} ${JSON.stringify(body.fields ?? body.params ?? '')}`);
  }
}

type Anything = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };

export class Visitor {
  private cookie = '';

  constructor(readonly url: string) {}

  static async signedIn(url: string, email: string): Promise<Visitor> {
    const visitor = new Visitor(url);
    await visitor.call(accountRoutes.signIn, { body: { email, password: SAMPLE_PASSWORD } });
    return visitor;
  }

  async call<R extends Route>(route: R, request: RouteRequest<R>): Promise<RouteResponse<R>> {
    const { body } = request as Anything;
    const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    return this.send(route, request as Anything, headers, body === undefined ? undefined : JSON.stringify(body));
  }

  /** The refusal of a call; throws when it is granted. */
  async refusal<R extends Route>(route: R, request: RouteRequest<R>): Promise<Refused> {
    try {
      await this.call(route, request);
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
    throw new Error(`${route.name} was granted`);
  }

  async upload<R extends Route>(
    route: R,
    request: Anything,
    file: { name: string; bytes: Buffer },
  ): Promise<RouteResponse<R>> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    return this.send(route, request, {}, form);
  }

  private async send<R extends Route>(
    route: R,
    { params = {}, query = {} }: Anything,
    headers: Record<string, string>,
    body: FormData | string | undefined,
  ): Promise<RouteResponse<R>> {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
    const pairs = Object.entries(query).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, String(each)]),
    );
    const answer = await fetch(`${this.url}/api/v1${path}?${new URLSearchParams(pairs).toString()}`, {
      method: route.method,
      headers: { 'x-techbridge': 'journey', cookie: this.cookie, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie;
    if (!answer.ok) throw new Refused(answer.status, (await answer.json()) as ErrorBody);
    return (route.response === 'file' ? await answer.blob() : await answer.json()) as RouteResponse<R>;
  }
}

/** Asks again until the answer is right; throws with the last one after `seconds`. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  right: (answer: Answer) => boolean,
  seconds = 60,
): Promise<Answer> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (right(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`not so after ${seconds} s: ${JSON.stringify(answer).slice(0, 800)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
