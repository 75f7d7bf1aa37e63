import { accountRoutes, matchRoutes } from '@techbridge/contracts';
import { anId, aSession } from '../testing/builders';
import { answers, isUnreachable, refuses } from '../testing/server';
import { addressOf, call, errorFrom, queryString } from './api';

describe('calling the API', () => {
  it('sends what the contract says and returns what it says', async () => {
    const requests = answers(accountRoutes.signIn, aSession());
    await expect(call(accountRoutes.signIn, { body: { email: 'a@b.example', password: 'x' } })).resolves.toEqual(
      aSession(),
    );
    expect(requests[0]?.body).toEqual({ email: 'a@b.example', password: 'x' });
  });

  it('marks writes as its own, so that other sites cannot make them', async () => {
    const requests = answers(accountRoutes.signOut, { ok: true });
    await call(accountRoutes.signOut, {});
    expect(requests[0]?.headers.get('x-techbridge')).toBe('web');
  });

  it('throws what the server refused, with fields and reference', async () => {
    refuses(accountRoutes.signIn, 'request.invalid', { fields: [{ path: 'email', code: 'not_an_email' }] });
    await expect(call(accountRoutes.signIn, { body: { email: 'x', password: 'x' } })).rejects.toMatchObject({
      code: 'request.invalid',
      status: 422,
      requestId: 'request-1',
      fields: [{ path: 'email', code: 'not_an_email' }],
    });
  });

  it('says so when there is no network', async () => {
    isUnreachable(accountRoutes.session);
    await expect(call(accountRoutes.session, {})).rejects.toMatchObject({ code: 'offline', status: 0 });
  });

  it('understands answers that are not the API’s own', () => {
    expect(errorFrom(502, null).code).toBe('service.unavailable');
    expect(errorFrom(500, { code: 'nonsense' }).code).toBe('unexpected');
  });
});

describe('addresses', () => {
  it('carry parameters and queries', () => {
    expect(addressOf(matchRoutes.get, { params: { id: anId(7) } })).toBe(`/api/v1/matches/${anId(7)}`);
    expect(queryString({ q: 'a b', none: undefined, empty: '', many: ['x', 'y'], no: false })).toBe(
      '?q=a+b&many=x&many=y&no=false',
    );
  });
});
