import { screen, waitFor } from '@testing-library/react';
import { accountRoutes, notificationRoutes, type RouteResponse } from '@techbridge/contracts';
import { aMember, anId, aSession } from '../../testing/builders';
import { renderPage } from '../../testing/render';
import { answers, refuses } from '../../testing/server';

type Page = RouteResponse<typeof notificationRoutes.list>;

const news: Page['items'][number] = {
  id: anId(701),
  kind: 'match_forwarded',
  params: { technology: 'Heat-pump dryer' },
  link: '/work/notifications',
  createdAt: '2026-11-01T08:00:00.000Z',
  readAt: null,
};
const page = (items: Page['items']): Page => ({ items, total: items.length, next: null, unread: items.length });

async function open(items: Page['items']) {
  answers(notificationRoutes.list, page(items));
  answers(accountRoutes.session, aSession(aMember()));
  const opened = await renderPage('/work/notifications', { actor: aMember() });
  await screen.findByRole('heading', { level: 1, name: 'Notifications' });
  return opened;
}

describe('notifications', () => {
  it('say what happened, and are read by following them', async () => {
    const { user } = await open([news]);
    const read = answers(notificationRoutes.markRead, { ok: true });
    await user.click(screen.getByRole('link', { name: 'Someone is interested in Heat-pump dryer' }));
    await waitFor(() => expect(read[0]?.params).toMatchObject({ id: news.id }));
  });

  it('can all be read at once', async () => {
    const { user } = await open([news]);
    const read = answers(notificationRoutes.markAllRead, { ok: true });
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }));
    await waitFor(() => expect(read).toHaveLength(1));
  });

  it('have nothing to mark where there are none', async () => {
    await open([]);
    expect(screen.getByRole('heading', { name: 'No notifications yet' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mark all as read' })).not.toBeInTheDocument();
  });
});

describe('stopping mails from the link in a mail', () => {
  it('needs a press, for mail programs open links by themselves', async () => {
    const sent = answers(notificationRoutes.unsubscribe, { kinds: ['match_message', 'saved_search_news'] });
    const { user } = await renderPage('/unsubscribe?token=a-token-of-some-length');
    await screen.findByRole('heading', { level: 1, name: 'Stop these mails' });
    expect(sent).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Stop these mails' }));
    expect(await screen.findByText('No more mails about: Messages; News for my saved searches')).toBeVisible();
    expect(sent[0]?.body).toEqual({ token: 'a-token-of-some-length' });
  });

  it('says what stopped and what goes on', async () => {
    answers(notificationRoutes.unsubscribe, { kinds: ['candidate_news'] });
    const { user } = await renderPage('/unsubscribe?token=a-token-of-some-length');
    await user.click(await screen.findByRole('button', { name: 'Stop these mails' }));
    expect(await screen.findByText('No more mails about: New candidates for my listings')).toBeVisible();
    expect(screen.getByText(/other mails go on/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'To my notification settings' })).toHaveAttribute(
      'href',
      '/account#notifications',
    );
  });

  it('blames the link, not the reader, where half of it is missing', async () => {
    refuses(notificationRoutes.unsubscribe, 'request.invalid', {
      fields: [{ path: 'token', code: 'too_short', params: { minimum: 20 } }],
    });
    const { user } = await renderPage('/unsubscribe?token=half');
    await user.click(await screen.findByRole('button', { name: 'Stop these mails' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This link has been used or is too old.');
  });

  it('says so when the link is too old', async () => {
    refuses(notificationRoutes.unsubscribe, 'account.token_invalid');
    const { user } = await renderPage('/unsubscribe?token=a-token-of-some-length');
    await user.click(await screen.findByRole('button', { name: 'Stop these mails' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This link has been used or is too old.');
  });
});
