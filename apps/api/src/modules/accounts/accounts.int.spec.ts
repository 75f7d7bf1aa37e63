import { accountRoutes } from '@techbridge/contracts';
import { lastMailTo, mailsTo } from '../../../test/mailbox';
import { actors } from '../../../test/actors';
import { type Client, createWorld, type World } from '../../../test/world';

const PASSWORD = 'a long enough phrase';
const araya = {
  name: 'Araya (sample)',
  email: 'Araya@Mill.example',
  password: PASSWORD,
  locale: 'en' as const,
  acceptTerms: true as const,
};

describe('getting in', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.reset());
  afterAll(() => world.close());

  async function registered(): Promise<Client> {
    const client = world.client();
    await client.call(accountRoutes.register, { body: araya });
    const { link } = await lastMailTo(world, 'araya@mill.example');
    await client.call(accountRoutes.confirmEmail, { body: { token: link.searchParams.get('token') ?? '' } });
    return client;
  }

  it('lets a person register, confirm by mail and be signed in', async () => {
    const client = await registered();
    const { actor } = await client.call(accountRoutes.session, {});
    expect(actor).toMatchObject({ name: 'Araya (sample)', role: 'member', organisation: null });
    const { items } = await client.call(accountRoutes.listConsents, {});
    expect(items.map(({ purpose }) => purpose).sort()).toEqual(['privacy', 'terms']);
  });

  it('refuses sign-in before the address is confirmed, and says so', async () => {
    const client = world.client();
    await client.call(accountRoutes.register, { body: araya });
    const refusal = await client.refusal(accountRoutes.signIn, { body: { email: araya.email, password: PASSWORD } });
    expect(refusal).toMatchObject({ status: 403, code: 'session.email_not_confirmed' });
  });

  it('takes a confirmation link once', async () => {
    const client = world.client();
    await client.call(accountRoutes.register, { body: araya });
    const { link } = await lastMailTo(world, 'araya@mill.example');
    const body = { token: link.searchParams.get('token') ?? '' };
    await client.call(accountRoutes.confirmEmail, { body });
    expect((await world.client().refusal(accountRoutes.confirmEmail, { body })).code).toBe('account.token_invalid');
  });

  it('does not tell a stranger which addresses are known', async () => {
    await registered();
    const again = await world.client().call(accountRoutes.register, { body: araya });
    expect(again).toEqual({ ok: true });
    expect((await mailsTo(world, 'araya@mill.example')).length).toBe(2);
    const wrong = await world
      .client()
      .refusal(accountRoutes.signIn, { body: { email: araya.email, password: 'wrong phrase' } });
    const unknown = await world
      .client()
      .refusal(accountRoutes.signIn, { body: { email: 'nobody@mill.example', password: 'wrong phrase' } });
    expect([wrong.code, unknown.code]).toEqual(['session.wrong_credentials', 'session.wrong_credentials']);
  });

  it('names the fields of a bad registration', async () => {
    const body = { ...araya, name: ' ', email: 'araya', password: 'short' };
    const { status, code, fields } = await world.client().refusal(accountRoutes.register, { body });
    expect({ status, code }).toEqual({ status: 422, code: 'request.invalid' });
    expect(fields).toEqual(
      expect.arrayContaining([
        { path: 'name', code: 'required' },
        { path: 'email', code: 'not_an_email' },
        { path: 'password', code: 'too_short', params: { min: 10 } },
      ]),
    );
  });

  it('refuses a password that is guessed first', async () => {
    const { fields } = await world
      .client()
      .refusal(accountRoutes.register, { body: { ...araya, password: 'Password1234' } });
    expect(fields).toEqual([{ path: 'password', code: 'password_weak' }]);
  });

  it('resets a lost password by mail and ends every session', async () => {
    const before = await registered();
    await world.client().call(accountRoutes.requestPasswordReset, { body: { email: araya.email } });
    const { link } = await lastMailTo(world, 'araya@mill.example');
    expect(link.pathname).toBe('/reset-password');
    const password = 'another long phrase';
    await world
      .client()
      .call(accountRoutes.resetPassword, { body: { token: link.searchParams.get('token') ?? '', password } });
    expect((await before.call(accountRoutes.session, {})).actor).toBeNull();
    const after = world.client();
    await after.call(accountRoutes.signIn, { body: { email: araya.email, password } });
    expect((await after.call(accountRoutes.session, {})).actor?.name).toBe(araya.name);
  });

  it('signs a person out everywhere', async () => {
    const one = await registered();
    const two = world.client();
    await two.call(accountRoutes.signIn, { body: { email: araya.email, password: PASSWORD } });
    expect((await two.call(accountRoutes.listDevices, {})).items).toHaveLength(2);
    await one.call(accountRoutes.signOutEverywhere, {});
    expect((await two.call(accountRoutes.session, {})).actor).toBeNull();
  });

  it('erases a person who closes the account', async () => {
    const client = await registered();
    await client.call(accountRoutes.closeAccount, { body: { password: PASSWORD } });
    const rows = await world.database.read.user.findMany();
    expect(JSON.stringify(rows)).not.toMatch(/araya/i);
    expect(
      (await world.client().refusal(accountRoutes.signIn, { body: { email: araya.email, password: PASSWORD } })).status,
    ).toBe(401);
  });

  it('gives a person everything stored about them, and no password hash', async () => {
    const client = await registered();
    const file = (await client.call(accountRoutes.exportData, {})) as unknown as Buffer;
    const text = file.toString();
    expect(text).toContain('araya@mill.example');
    expect(text).not.toContain('argon2');
  });
});

describe('roles', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.reset());
  afterAll(() => world.close());

  it('lets only the administrator set roles, and nobody their own', async () => {
    const { administrator, seeker, node } = await actors(world);
    const made = await administrator.client.call(accountRoutes.setUserRole, {
      params: { id: seeker.id },
      body: { role: 'staff', nodeId: node.id },
    });
    expect(made).toMatchObject({ role: 'staff', nodeCode: 'GX', organisationName: null });
    const own = await administrator.client.refusal(accountRoutes.setUserRole, {
      params: { id: administrator.id },
      body: { role: 'member', nodeId: null },
    });
    expect(own.code).toBe('account.self_change');
  });

  it('refuses a write that carries a session but does not come from our own pages', async () => {
    const { seeker } = await actors(world);
    const answer = await world.app.inject({
      method: 'DELETE',
      url: '/api/v1/session',
      cookies: { techbridge_session: seeker.client.token ?? '' },
    });
    expect(answer.json<{ code: string }>().code).toBe('request.origin_refused');
  });
});
