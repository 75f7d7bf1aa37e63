import { screen, within } from '@testing-library/react';
import { accountRoutes, digestRoutes, notificationRoutes, type RouteResponse } from '@techbridge/contracts';
import { aMember, anId, aSession } from '../../testing/builders';
import { renderPage } from '../../testing/render';
import { answers, refuses } from '../../testing/server';

const AT = '2026-11-01T08:00:00.000Z';

type Preferences = RouteResponse<typeof notificationRoutes.getPreferences>['items'];

async function open(others: Preferences = []) {
  answers(accountRoutes.getProfile, {
    name: 'Suda Sample',
    email: 'suda@latex.example',
    phone: '',
    messaging: [],
    locale: 'en',
  });
  answers(accountRoutes.listDevices, {
    items: [
      { id: anId(801), current: true, device: 'Firefox, Android', createdAt: AT, lastSeenAt: AT },
      { id: anId(802), current: false, device: 'Chrome, Windows', createdAt: AT, lastSeenAt: AT },
    ],
  });
  answers(accountRoutes.listConsents, {
    items: [{ purpose: 'terms', textVersion: '2026-11', givenAt: AT, withdrawnAt: null }],
  });
  answers(digestRoutes.get, { cadence: 'weekly', band: 'likely' });
  answers(notificationRoutes.getPreferences, {
    items: [
      { kind: 'match_message', inApp: true, mail: true },
      { kind: 'listing_submitted', inApp: true, mail: false },
      ...others,
    ],
  });
  answers(accountRoutes.session, aSession(aMember()));
  const page = await renderPage('/account', { actor: aMember() });
  await screen.findByRole('heading', { level: 1, name: 'Account' });
  return page;
}

describe('one’s account', () => {
  it('keeps how one can be reached', async () => {
    const { user } = await open();
    const saved = {
      name: 'Suda Sample',
      phone: '+66 2 000 0000',
      messaging: [{ service: 'Line', id: 'suda' }],
      locale: 'en' as const,
    };
    const sent = answers(accountRoutes.saveProfile, { ...saved, email: 'suda@latex.example' });
    await user.type(screen.getByLabelText(/^Phone/), '+66 2 000 0000');
    await user.click(screen.getByRole('button', { name: 'Add a messaging service' }));
    await user.type(screen.getByLabelText('Service 1'), 'Line');
    await user.type(screen.getByLabelText('Your name there 1'), 'suda');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(sent[0]?.body).toEqual(saved);
  });

  it('decides only about what reaches a member, in force at once', async () => {
    const { user } = await open();
    expect(screen.queryByRole('checkbox', { name: /Listings to review/ })).not.toBeInTheDocument();
    const sent = answers(notificationRoutes.savePreferences, { items: [] });
    await user.click(screen.getByRole('checkbox', { name: 'Messages: By mail' }));
    expect(await screen.findByText('Saved: Messages')).toBeInTheDocument();
    expect(sent[0]?.body).toEqual({ items: [{ kind: 'match_message', inApp: true, mail: false }] });
  });

  it('puts a switch back that could not be saved', async () => {
    const { user } = await open();
    refuses(notificationRoutes.savePreferences, 'service.unavailable');
    await user.click(screen.getByRole('checkbox', { name: 'Messages: By mail' }));
    expect(await screen.findByText(/TechBridge is being restarted/)).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Messages: By mail' })).toBeChecked();
  });

  it('says which mails of the digest were stopped, and starts them again', async () => {
    const { user } = await open([
      { kind: 'saved_search_news', inApp: true, mail: true },
      { kind: 'candidate_news', inApp: true, mail: false },
    ]);
    expect(screen.getByText('Mails are off for: New candidates for my listings')).toBeVisible();
    expect(screen.getByText('You find these news in the app only.')).toBeVisible();
    const sent = answers(notificationRoutes.savePreferences, { items: [] });
    await user.click(screen.getByRole('button', { name: 'Switch these mails on' }));
    expect(await screen.findByText('Saved: New candidates for my listings')).toBeInTheDocument();
    expect(sent[0]?.body).toEqual({ items: [{ kind: 'candidate_news', inApp: true, mail: true }] });
    expect(screen.queryByText(/Mails are off/)).not.toBeInTheDocument();
  });

  it('says how often one hears of new candidates, and keeps each choice at once', async () => {
    const { user } = await open();
    const sent = answers(digestRoutes.save, { cadence: 'at_once', band: 'likely' });
    const often = screen.getByLabelText('How often');
    expect(often).toHaveDisplayValue('Weekly, on Monday morning');
    await user.selectOptions(often, 'At once');
    expect(await screen.findByText('Saved: At once')).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('From which fit on'), 'Strong only');
    expect(await screen.findByText('Saved: Strong only')).toBeInTheDocument();
    expect(sent.map(({ body }) => body)).toEqual([
      { cadence: 'at_once', band: 'likely' },
      { cadence: 'at_once', band: 'strong' },
    ]);
  });

  it('asks for no fit where one wants to hear nothing, and puts back what could not be saved', async () => {
    const { user } = await open();
    const often = screen.getByLabelText('How often');
    answers(digestRoutes.save, { cadence: 'never', band: 'likely' });
    await user.selectOptions(often, 'Never');
    expect(screen.getByLabelText('From which fit on')).toBeDisabled();
    await screen.findByText('Saved: Never');
    refuses(digestRoutes.save, 'service.unavailable');
    await user.selectOptions(often, 'At once');
    expect(await screen.findByText(/TechBridge is being restarted/)).toBeVisible();
    expect(often).toHaveDisplayValue('Never');
  });

  it('ends the session on another device, never on this one', async () => {
    const { user } = await open();
    const sent = answers(accountRoutes.endDevice, { ok: true });
    expect(screen.queryByRole('button', { name: 'Sign out on Firefox, Android' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Sign out on Chrome, Windows' }));
    expect(await screen.findByText('Signed out on Chrome, Windows.')).toBeVisible();
    expect(sent[0]?.params).toMatchObject({ id: anId(802) });
  });

  it('shows each consent with its text and time, and takes back what may be taken back', async () => {
    const { user } = await open();
    const records = screen.getByRole('table', { name: 'Records' });
    expect(records).toHaveTextContent('Terms of use2026-111 Nov 2026, 16:00');
    const sent = answers(accountRoutes.setConsent, {
      items: [{ purpose: 'contact-release', textVersion: '2026-11', givenAt: AT, withdrawnAt: null }],
    });
    const release = screen.getByRole('switch', { name: /Release of my contact details/ });
    expect(release).not.toBeChecked();
    await user.click(release);
    expect(await screen.findByText('Consent given.')).toBeVisible();
    expect(release).toBeChecked();
    expect(sent[0]?.body).toEqual({ purpose: 'contact-release', given: true });
  });

  it('deletes nothing on a wrong password, and says so', async () => {
    const { user } = await open();
    refuses(accountRoutes.closeAccount, 'account.password_wrong', {
      fields: [{ path: 'password', code: 'wrong_type' }],
    });
    await user.click(screen.getByRole('button', { name: 'Delete my data' }));
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByLabelText('Password'), 'wrong');
    await user.click(within(dialog).getByRole('button', { name: 'Delete my data' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('The present password is not right.');
  });

  it('hands over one’s data as a file', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Download my data' })).toHaveAttribute('href', '/api/v1/account/export');
  });
});
