import { screen } from '@testing-library/react';
import { accountRoutes } from '@techbridge/contracts';
import { aMember, aSession, aStaffMember } from '../../testing/builders';
import { renderPage } from '../../testing/render';
import { answers, isUnreachable, refuses } from '../../testing/server';
import { homeOf, safeNext } from './signing-in';

async function fillIn(user: Awaited<ReturnType<typeof renderPage>>['user'], email: string, password: string) {
  await user.type(screen.getByLabelText('E-mail address'), email);
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('takes people to where they wanted to go, as who they now are', async () => {
    const requests = answers(accountRoutes.signIn, aSession(aMember()));
    const { user, router } = await renderPage('/sign-in?next=/privacy');
    await fillIn(user, 'suda@latex.example', 'a long password');
    expect(await screen.findByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
    expect(router.state.location.pathname).toBe('/privacy');
    expect(screen.getByText('Suda Sample', { selector: 'summary *' })).toBeInTheDocument();
    expect(requests[0]?.body).toEqual({ email: 'suda@latex.example', password: 'a long password' });
    expect(requests[0]?.headers.get('x-techbridge')).toBe('web');
  });

  it('leads to where one works: members to their work, staff to the desk', () => {
    expect(homeOf(aMember())).toBe('/work');
    expect(homeOf(aStaffMember())).toBe('/desk');
  });

  it('never leads to another site', () => {
    expect(safeNext('/work/requests?turn=mine')).toBe('/work/requests?turn=mine');
    for (const elsewhere of [
      '//evil.example/',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      undefined,
    ]) {
      expect(safeNext(elsewhere)).toBeNull();
    }
  });

  it('says what to do when the password is wrong, and keeps what was typed', async () => {
    refuses(accountRoutes.signIn, 'session.wrong_credentials');
    const { user } = await renderPage('/sign-in');
    await fillIn(user, 'suda@latex.example', 'wrong');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('do not belong together');
    expect(alert).toHaveFocus();
    expect(screen.getByLabelText('E-mail address')).toHaveValue('suda@latex.example');
  });

  it('leads from the summary to each field that was refused', async () => {
    refuses(accountRoutes.signIn, 'request.invalid', { fields: [{ path: 'email', code: 'not_an_email' }] });
    const { user } = await renderPage('/sign-in');
    await fillIn(user, 'suda', 'x');
    await user.click(await screen.findByRole('link', { name: /^E-mail address: Enter an e-mail address/ }));
    const email = screen.getByLabelText('E-mail address');
    expect(email).toHaveFocus();
    expect(email).toBeInvalid();
    expect(email).toHaveAccessibleDescription(/Enter an e-mail address/);
  });

  it('tells a person without a network so', async () => {
    isUnreachable(accountRoutes.signIn);
    const { user } = await renderPage('/sign-in');
    await fillIn(user, 'suda@latex.example', 'a long password');
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no connection');
  });

  it('offers the sample people with one click, on sample data alone', async () => {
    const person = {
      email: 'suda@latex.example',
      password: 'sample',
      name: 'Suda Sample',
      role: 'member' as const,
      note: 'A seeker',
    };
    const requests = answers(accountRoutes.signIn, aSession(aMember()));
    const { user } = await renderPage('/sign-in?next=/privacy', {
      session: aSession(null, { sampleSignIns: [person], sampleData: true }),
    });
    await user.click(screen.getByRole('button', { name: 'Sign in as Suda Sample' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
    expect(requests[0]?.body).toEqual({ email: person.email, password: person.password });
  });
});

describe('pages behind the sign-in', () => {
  it('send a stranger to sign in and remember where they wanted to go', async () => {
    const { router } = await renderPage('/work');
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    expect(router.state.location.search).toEqual({ next: '/work' });
  });

  it('tell a member that the desk is not theirs', async () => {
    // React and the router report each error that a boundary catches.
    jest.spyOn(console, 'error').mockImplementation();
    jest.spyOn(console, 'warn').mockImplementation();
    await renderPage('/desk', { actor: aMember() });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Your account does not open this page' }),
    ).toBeVisible();
  });
});
