import { ACCESS, allRoutes, ROLES, type Role, type Route } from '@techbridge/contracts';
import { actors } from '../../../test/actors';
import { createWorld, type World } from '../../../test/world';
import { SESSION_COOKIE } from './actor';

const EVERYONE: (Role | null)[] = [null, ...ROLES];
const GUARD_CODES = ['session.required', 'access.read_only', 'access.forbidden'];

/** What a role is answered by the guard alone: params that fit nothing and no body, so that no handler does any work. */
interface Answer {
  status: number;
  code: string;
}

describe('every route, for every role', () => {
  let world: World;
  let tokens: Map<Role | null, string | null>;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    await world.reset();
    const people = await actors(world);
    const clients = {
      member: people.seeker,
      staff: people.staff,
      compliance: people.compliance,
      administrator: people.administrator,
      observer: people.observer,
    };
    tokens = new Map<Role | null, string | null>([
      [null, null],
      ...ROLES.map((role) => [role, clients[role].client.token] as [Role, string | null]),
    ]);
  });
  afterAll(() => world.close());

  async function answerTo(route: Route, role: Role | null): Promise<Answer> {
    const token = tokens.get(role);
    const answer = await world.app.inject({
      method: route.method,
      url: `/api/v1${route.path.replace(/:\w+/g, '-')}${route.method === 'GET' ? '?limit=none&q=%00' : ''}`,
      headers: { 'x-techbridge': 'test' },
      cookies: token ? { [SESSION_COOKIE]: token } : {},
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, code: isJson ? (answer.json<{ code?: string }>().code ?? '') : '' };
  }

  it.each(allRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_name, route) => {
    const allowed: readonly (Role | null)[] = ACCESS[route.access];
    for (const role of EVERYONE) {
      const { status, code } = await answerTo(route, role);
      const denied = GUARD_CODES.includes(code);
      // Allowed: the handler was reached (whatever it then says of this nonsense), and the route exists.
      expect({ role, denied, exists: code !== 'request.not_found', broken: status >= 500 }).toEqual({
        role,
        denied: !allowed.includes(role),
        exists: true,
        broken: false,
      });
      if (denied) expect(status).toBe(role === null ? 401 : 403);
    }
  });

  it('has no name twice, and no address twice', () => {
    const names = allRoutes.map(({ name }) => name);
    const addresses = allRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('denies what is not declared', async () => {
    const answer = await world.app.inject({ method: 'GET', url: '/api/v1/users-of-everyone' });
    expect(answer.statusCode).toBe(404);
  });

  it('is in the OpenAPI document, once', async () => {
    const document = (await world.app.inject('/api/openapi.json')).json<{
      paths: Record<string, Record<string, { operationId: string }>>;
    }>();
    const operations = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(operations.sort()).toEqual(allRoutes.map(({ name }) => name).sort());
    expect((await world.app.inject('/api/reference')).body).toContain('<h1>TechBridge API</h1>');
  });
});
