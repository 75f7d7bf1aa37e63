import { NOTIFICATION_KINDS, notificationRoutes as routes, type NotificationKind } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aPerson, type Person } from '../../../test/factories/people.factory';
import { lastMailTo, mailsTo, type ReadMail } from '../../../test/mailbox';
import { createWorld, type World } from '../../../test/world';
import { addDays } from '../../platform/clock';
import { type Mail, MailRefused, Mailer } from '../../platform/mail/mail.port';
import { NotificationsService, type Notice } from '.';

const NEWS = {
  kind: 'match_message',
  params: { reference: 'M-1', technology: 'Membrane' },
  link: '/work/matches/1',
} as const;
const MOVED = { ...NEWS, kind: 'match_moved' } as const;

describe('notifications', () => {
  let world: World;
  let people: Actors;
  let serial = 0;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => world.close());

  /** As any room tells people: in the transaction of what happened. */
  function tell(whom: Person | Person[], notice: Partial<Notice> = {}) {
    const userIds = [whom].flat().map(({ id }) => id);
    const causeKey = `cause-${(serial += 1)}`;
    return world.database.transaction((tx) =>
      world.app.get(NotificationsService).notify(tx, { ...NEWS, causeKey, userIds, ...notice }),
    );
  }
  const list = (who: Person, query: object = {}) => who.client.call(routes.list, { query });
  const choose = (who: Person, kind: NotificationKind, inApp: boolean, mail: boolean) =>
    who.client.call(routes.savePreferences, { body: { items: [{ kind, inApp, mail }] } });
  const subjectsTo = async (who: Person) => (await mailsTo(world, who.email)).map(({ subject }) => subject);

  describe('in the app', () => {
    it('come newest first, page by page, with the number of those not read yet', async () => {
      for (const reference of ['M-1', 'M-2', 'M-3'])
        await tell(people.seeker, { params: { ...NEWS.params, reference } });
      const page = await list(people.seeker, { limit: 2 });
      expect(page.items.map(({ params }) => params.reference)).toEqual(['M-3', 'M-2']);
      expect(page).toMatchObject({ total: 3, unread: 3, next: 2 });
      expect(page.items[0]).toMatchObject({ kind: 'match_message', link: '/work/matches/1', readAt: null });
      expect(await list(people.seeker, { offset: 2, limit: 2 })).toMatchObject({
        items: [{ params: { reference: 'M-1' } }],
        next: null,
      });
    });

    it('are read one by one or all at once; a second look changes nothing', async () => {
      await tell(people.seeker);
      await tell(people.seeker);
      const [newest] = (await list(people.seeker)).items;
      const params = { id: newest?.id ?? '' };
      await people.seeker.client.call(routes.markRead, { params });
      const { readAt } = (await list(people.seeker)).items[0] ?? {};
      expect(readAt).toEqual(expect.any(String));
      expect(await list(people.seeker, { unread: true })).toMatchObject({ total: 1, unread: 1 });

      world.clock.setTo(addDays(world.clock.now(), 1));
      await people.seeker.client.call(routes.markRead, { params });
      await people.seeker.client.call(routes.markAllRead, {});
      const after = await list(people.seeker);
      expect(after).toMatchObject({ total: 2, unread: 0 });
      expect(after.items[0]?.readAt).toBe(readAt);
      expect((await list(people.seeker, { unread: true })).items).toEqual([]);
    });

    it('are read by nobody else', async () => {
      await tell(people.seeker);
      await tell(people.stranger);
      const [own] = (await list(people.seeker)).items;
      const params = { id: own?.id ?? '' };
      for (const other of [people.stranger, people.administrator])
        expect(await other.client.refusal(routes.markRead, { params })).toMatchObject({
          status: 404,
          code: 'notification.not_found',
        });
      expect((await list(people.stranger)).items.map(({ id }) => id)).not.toContain(own?.id);
      expect((await list(people.administrator)).items).toEqual([]);
      await people.stranger.client.call(routes.markAllRead, {});
      expect((await list(people.seeker)).unread).toBe(1);
    });

    it('are for people who are signed in', async () => {
      await tell(people.seeker);
      const { client } = people.visitor;
      const params = { id: (await list(people.seeker)).items[0]?.id ?? '' };
      const refusals = [
        await client.refusal(routes.list, {}),
        await client.refusal(routes.markRead, { params }),
        await client.refusal(routes.markAllRead, {}),
        await client.refusal(routes.getPreferences, {}),
        await client.refusal(routes.savePreferences, { body: { items: [] } }),
      ];
      expect(refusals.map(({ code }) => code)).toEqual(Array(5).fill('session.required'));
    });

    it('come once for one cause, however often it is told', async () => {
      for (let time = 0; time < 3; time += 1) await tell([people.seeker, people.seeker], { causeKey: 'one' });
      await Promise.all([1, 2].map(() => tell(people.seeker, { causeKey: 'two' })));
      expect((await list(people.seeker)).total).toBe(2);
      expect((await subjectsTo(people.seeker)).length).toBe(2);
    });
  });

  describe('as people choose', () => {
    it('start in the app, and by mail where it matters to be quick', async () => {
      const { items } = await people.seeker.client.call(routes.getPreferences, {});
      expect(items.map(({ kind }) => kind)).toEqual([...NOTIFICATION_KINDS]);
      expect(items.every(({ inApp }) => inApp)).toBe(true);
      const mailed = (kind: NotificationKind) => items.find((each) => each.kind === kind)?.mail;
      expect([mailed('match_forwarded'), mailed('match_moved')]).toEqual([true, false]);
    });

    it.each([
      ['in the app alone', true, false],
      ['by mail alone', false, true],
      ['both ways', true, true],
      ['not at all', false, false],
    ])('come %s', async (_, inApp, mail) => {
      const { items } = await choose(people.seeker, 'match_message', inApp, mail);
      expect(items).toContainEqual({ kind: 'match_message', inApp, mail });
      await tell([people.seeker, people.stranger]);
      expect(await list(people.seeker)).toMatchObject({ total: Number(inApp), unread: Number(inApp) });
      expect((await subjectsTo(people.seeker)).length).toBe(Number(mail));
      // Somebody else’s switches are their own.
      expect([(await list(people.stranger)).total, (await subjectsTo(people.stranger)).length]).toEqual([1, 1]);
    });

    it('switch one kind and leave the others', async () => {
      await choose(people.seeker, 'match_message', false, false);
      await choose(people.seeker, 'match_moved', true, true);
      await tell(people.seeker, { kind: 'match_ended' });
      await tell(people.seeker, MOVED);
      await tell(people.seeker);
      expect((await list(people.seeker)).items.map(({ kind }) => kind)).toEqual(['match_moved', 'match_ended']);
      expect((await subjectsTo(people.seeker)).length).toBe(2);
    });

    it('know the kinds there are', async () => {
      const body = { items: [{ kind: 'advertising' as NotificationKind, inApp: true, mail: true }] };
      expect((await people.seeker.client.refusal(routes.savePreferences, { body })).code).toBe('request.invalid');
    });
  });

  describe('by mail', () => {
    it('are worded in the reader’s language, English where that has no words yet', async () => {
      const khmer = await aPerson(world, { locale: 'km' });
      await tell([people.seeker, people.supplier, khmer]);
      const english = await lastMailTo(world, people.seeker.email);
      expect(english.subject).toBe('A new message (M-1)');
      expect(english.text).toContain('There is a new message about M-1 (“Membrane”).');
      expect(english.link.pathname).toBe('/work/matches/1');
      const chinese = await lastMailTo(world, people.supplier.email);
      expect(chinese.subject).toBe('新消息（M-1）');
      expect(chinese.text).toContain('不再接收此类邮件');
      expect((await lastMailTo(world, khmer.email)).subject).toBe('A new message (M-1)');
    });

    it('leave once, also when two workers send at the same time', async () => {
      await tell([people.seeker, people.stranger]);
      const sent = jest.spyOn(world.app.get(Mailer), 'send');
      await Promise.all([1, 2, 3].map(() => world.jobs.runNow('notifications:mail')));
      await world.jobs.drain();
      expect(sent).toHaveBeenCalledTimes(2);
    });

    it('do not go to closed accounts or to addresses nobody confirmed', async () => {
      await tell([people.seeker, people.stranger]);
      const change = (id: string, data: object) => world.database.read.user.update({ where: { id }, data });
      await change(people.seeker.id, { closedAt: new Date() });
      await change(people.stranger.id, { emailConfirmedAt: null });
      expect(await mailsTo(world, '@people.example')).toEqual([]);
    });

    it.each([
      ['for good', true],
      ['for now', false],
    ])('hold nobody else’s up when one is refused %s, and are tried again', async (_, permanent) => {
      const mailer = world.app.get(Mailer);
      const send = mailer.send.bind(mailer);
      const tries: string[] = [];
      const refusing = jest.spyOn(mailer, 'send').mockImplementation(async (mail: Mail) => {
        tries.push(mail.to);
        if (mail.to === people.seeker.email) throw new MailRefused('sample', permanent);
        await send(mail);
      });
      await tell(people.seeker);
      await tell(people.stranger);
      await world.jobs.drain();
      await world.jobs.runNow('notifications:mail');
      expect((await subjectsTo(people.stranger)).length).toBe(1);
      expect(tries).toEqual([people.seeker.email, people.stranger.email]);

      refusing.mockRestore();
      world.clock.setTo(addDays(world.clock.now(), 0.1));
      await world.jobs.runNow('notifications:mail');
      expect((await subjectsTo(people.seeker)).length).toBe(1);
      expect((await subjectsTo(people.stranger)).length).toBe(1);
    });

    it('are given up after three days of refusals', async () => {
      const sent = jest.spyOn(world.app.get(Mailer), 'send').mockRejectedValue(new MailRefused('sample', true));
      await tell(people.seeker);
      const start = world.clock.now();
      for (let day = 0; day < 10; day += 0.5) {
        world.clock.setTo(addDays(start, day));
        await world.jobs.runNow('notifications:mail');
      }
      expect(sent.mock.calls.length).toBeGreaterThan(5);
      expect(sent.mock.calls.length).toBeLessThan(9);
      expect((await list(people.seeker)).unread).toBe(1);
    });
  });

  describe('stopped from a mail', () => {
    const linkOf = (mail: ReadMail) =>
      new URL(mail.text.match(/https?:\/\/\S+\/unsubscribe\S*/)?.[0] ?? 'http://none.invalid');
    const tokenFor = async (who: Person) => linkOf(await lastMailTo(world, who.email)).searchParams.get('token') ?? '';
    const stop = (token: string) => world.client().call(routes.unsubscribe, { body: { token } });

    it('end that kind of mail for that person, without signing in; a second click does no harm', async () => {
      await tell([people.seeker, people.stranger]);
      const token = await tokenFor(people.seeker);
      expect(await stop(token)).toEqual({ kinds: ['match_message'] });
      expect(await stop(token)).toEqual({ kinds: ['match_message'] });

      await tell([people.seeker, people.stranger]);
      await tell(people.seeker, { kind: 'match_ended' });
      expect(await subjectsTo(people.seeker)).toEqual(['A new message (M-1)', 'A request has ended (M-1)']);
      expect((await subjectsTo(people.stranger)).length).toBe(2);
      expect((await list(people.seeker)).total).toBe(3);
    });

    it('leave what the person had chosen for the app', async () => {
      await choose(people.seeker, 'match_message', false, true);
      await tell(people.seeker);
      await stop(await tokenFor(people.seeker));
      const { items } = await people.seeker.client.call(routes.getPreferences, {});
      expect(items).toContainEqual({ kind: 'match_message', inApp: false, mail: false });
    });

    it('can be switched on again by the person', async () => {
      await tell(people.seeker);
      await stop(await tokenFor(people.seeker));
      await choose(people.seeker, 'match_message', true, true);
      await tell(people.seeker);
      expect((await subjectsTo(people.seeker)).length).toBe(2);
    });

    it('cannot be stopped for somebody else or for another kind by changing the link', async () => {
      await tell([people.seeker, people.stranger]);
      const [body = '', signature = ''] = (await tokenFor(people.seeker)).split('.');
      const forged = (text: string) => Buffer.from(text).toString('base64url');
      expect(Buffer.from(body, 'base64url').toString()).toBe(`${people.seeker.id}:match_message`);
      for (const token of [
        `${forged(`${people.stranger.id}:match_message`)}.${signature}`,
        `${forged(`${people.seeker.id}:match_ended`)}.${signature}`,
        `${body}.${signature.slice(1)}x`,
        body,
      ])
        expect((await world.client().refusal(routes.unsubscribe, { body: { token } })).code).toBe(
          'account.token_invalid',
        );
      await tell([people.seeker, people.stranger]);
      expect((await subjectsTo(people.stranger)).length).toBe(2);
      expect((await subjectsTo(people.seeker)).length).toBe(2);
    });
  });
});
