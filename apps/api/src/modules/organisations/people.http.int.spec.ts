import { listingRoutes, notificationRoutes, organisationRoutes as routes } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aTechnology } from '../../../test/factories/listing.factory';
import { aPerson, type Person } from '../../../test/factories/people.factory';
import { lastMailTo, mailsTo } from '../../../test/mailbox';
import { createWorld, type World } from '../../../test/world';
import { addDays } from '../../platform/clock';

type Role = 'owner' | 'editor';

describe('the people of an organisation', () => {
  let world: World;
  let people: Actors;
  let newcomer: Person;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
    newcomer = await aPerson(world, { name: 'Newcomer (sample)', locale: 'vi' });
  });
  afterAll(() => world.close());

  const invite = (who: Person, email: string, role: Role = 'editor') =>
    who.client.call(routes.invite, { body: { email, role } });
  const tokenOf = async (email: string) => (await lastMailTo(world, email)).link.searchParams.get('token') ?? '';
  async function invited(email = newcomer.email, role: Role = 'editor', by = people.supplier) {
    await invite(by, email, role);
    return { body: { token: await tokenOf(email) } };
  }
  async function colleague(role: Role = 'editor') {
    const person = await aPerson(world, { organisationId: people.supplierOrganisation.id, organisationRole: role });
    return person;
  }
  const setRole = (who: Person, id: string, role: Role) =>
    who.client.call(routes.setPersonRole, { params: { id }, body: { role } });
  const remove = (who: Person, id: string) => who.client.call(routes.removePerson, { params: { id } });
  const organisationOf = async (who: Person) => (await who.client.call(routes.getOwn, {})).organisation;
  const outcomes = async (tries: Promise<unknown>[]) =>
    (await Promise.allSettled(tries)).map((each) =>
      each.status === 'fulfilled' ? 'done' : (each.reason as { body?: { code: string } }).body?.code,
    );

  describe('being invited', () => {
    it('get a mail, see what it is about before they sign in, and join once', async () => {
      await invite(people.supplier, newcomer.email.toUpperCase(), 'editor');
      const mail = await lastMailTo(world, newcomer.email);
      expect(mail.subject).toContain('Sample Supplier Institute');
      expect(mail.link.pathname).toBe('/invitation');
      const request = { body: { token: mail.link.searchParams.get('token') ?? '' } };
      expect(await people.visitor.client.call(routes.getInvitation, request)).toMatchObject({
        organisation: { id: people.supplierOrganisation.id },
        email: newcomer.email,
        role: 'editor',
      });

      await newcomer.client.call(routes.acceptInvitation, request);
      const joined = await organisationOf(newcomer);
      expect(joined).toMatchObject({ id: people.supplierOrganisation.id, invitations: [], actions: [] });
      expect(joined?.people.map(({ id, role }) => [id, role])).toEqual([
        [people.supplier.id, 'owner'],
        [newcomer.id, 'editor'],
      ]);
      const { items } = await people.supplier.client.call(notificationRoutes.list, {});
      expect(items).toMatchObject([{ kind: 'person_joined', params: { name: 'Newcomer (sample)' } }]);

      expect((await newcomer.client.refusal(routes.acceptInvitation, request)).code).toBe('invitation.not_found');
      expect((await people.visitor.client.refusal(routes.getInvitation, request)).status).toBe(404);
    });

    it('read the mail in their own language where they have an account, else in that of who invites', async () => {
      await invite(people.seeker, (await aPerson(world, { locale: 'zh' })).email);
      await invite(people.supplier, 'unknown@people.example');
      await world.jobs.drain();
      const subjects = (await mailsTo(world, '@people.example')).map(({ subject }) => subject);
      expect(subjects.sort()).toEqual(['邀请您加入Sample Seeker Mill', '邀请您加入Sample Supplier Institute']);
    });

    it('are joined by nobody else who holds the link; it stays open to the right one', async () => {
      const request = await invited();
      const other = await aPerson(world);
      expect(await other.client.refusal(routes.acceptInvitation, request)).toMatchObject({
        status: 403,
        code: 'invitation.wrong_email',
      });
      expect(await organisationOf(other)).toBeNull();
      expect((await people.visitor.client.refusal(routes.acceptInvitation, request)).code).toBe('session.required');
      expect((await people.staff.client.refusal(routes.acceptInvitation, request)).code).toBe('access.forbidden');
      await newcomer.client.call(routes.acceptInvitation, request);
    });

    it('have fourteen days', async () => {
      const request = await invited();
      const start = world.clock.now();
      world.clock.setTo(addDays(start, 13.9));
      expect(await people.visitor.client.call(routes.getInvitation, request)).toMatchObject({ role: 'editor' });
      world.clock.setTo(addDays(start, 14.1));
      expect((await people.visitor.client.refusal(routes.getInvitation, request)).code).toBe('invitation.not_found');
      expect((await newcomer.client.refusal(routes.acceptInvitation, request)).code).toBe('invitation.not_found');
      expect(await organisationOf(newcomer)).toBeNull();
    });

    it('cannot make up a link', async () => {
      const { body } = await invited();
      for (const token of [`${body.token}x`, body.token.split('.')[0] ?? '', 'x'.repeat(60)])
        expect((await newcomer.client.refusal(routes.acceptInvitation, { body: { token } })).code).toBe(
          'invitation.not_found',
        );
    });

    it('cannot join when the invitation was taken back, even before its mail left', async () => {
      const request = await invited();
      const [open] = (await organisationOf(people.supplier))?.invitations ?? [];
      const after = await people.supplier.client.call(routes.revokeInvitation, { params: { id: open?.id ?? '' } });
      expect(after.invitations).toEqual([]);
      expect((await newcomer.client.refusal(routes.acceptInvitation, request)).code).toBe('invitation.not_found');

      const { invitations } = await invite(people.supplier, 'hasty@people.example');
      await people.supplier.client.call(routes.revokeInvitation, { params: { id: invitations[0]?.id ?? '' } });
      expect(await mailsTo(world, 'hasty@people.example')).toEqual([]);
    });

    it('have one open invitation: a newer one takes the place of the older', async () => {
      const asOwner = await invited(newcomer.email, 'owner');
      const asEditor = await invited(newcomer.email, 'editor');
      expect((await organisationOf(people.supplier))?.invitations).toMatchObject([{ role: 'editor' }]);
      expect((await newcomer.client.refusal(routes.acceptInvitation, asOwner)).code).toBe('invitation.not_found');
      await newcomer.client.call(routes.acceptInvitation, asEditor);
      expect((await organisationOf(newcomer))?.people.at(-1)).toMatchObject({ id: newcomer.id, role: 'editor' });
    });

    it('work for one organisation, also when they accept two invitations at once', async () => {
      const first = await invited(newcomer.email, 'editor', people.supplier);
      const second = await invited(newcomer.email, 'owner', people.stranger);
      const answers = await outcomes(
        [first, second].map((request) => newcomer.client.call(routes.acceptInvitation, request)),
      );
      expect(answers.sort()).toEqual(['done', 'invitation.already_member']);
      const late = await invited(newcomer.email, 'editor', people.seeker);
      expect((await newcomer.client.refusal(routes.acceptInvitation, late)).code).toBe('invitation.already_member');
    });

    it('are not invited where they already are', async () => {
      const { email } = await colleague();
      const refusal = await people.supplier.client.refusal(routes.invite, { body: { email, role: 'owner' } });
      expect(refusal.code).toBe('invitation.already_member');
    });
  });

  describe('and what they may do', () => {
    it('editors read about their organisation and its people, and decide about neither', async () => {
      const editor = await colleague();
      const { invitations } = await invite(people.supplier, 'asked@people.example');
      const organisation = await organisationOf(editor);
      expect(organisation?.people.map(({ email, actions }) => [email, actions])).toEqual([
        [people.supplier.email, []],
        [editor.email, ['leave']],
      ]);
      const id = people.supplier.id;
      const { client } = editor;
      const { people: _, ...input } = organisation as NonNullable<typeof organisation>;
      const refusals = [
        await client.refusal(routes.save, { body: input }),
        await client.refusal(routes.invite, { body: { email: 'friend@people.example', role: 'owner' } }),
        await client.refusal(routes.revokeInvitation, { params: { id: invitations[0]?.id ?? '' } }),
        await client.refusal(routes.setPersonRole, { params: { id: editor.id }, body: { role: 'owner' } }),
        await client.refusal(routes.removePerson, { params: { id } }),
      ];
      expect(refusals.map(({ code }) => code)).toEqual(Array(5).fill('access.forbidden'));
    });

    it('owners reach nobody and nothing of another organisation', async () => {
      const { invitations } = await invite(people.supplier, 'asked@people.example');
      const { client } = people.stranger;
      const params = { id: people.supplier.id };
      expect((await client.refusal(routes.removePerson, { params })).status).toBe(404);
      expect((await client.refusal(routes.setPersonRole, { params, body: { role: 'editor' } })).status).toBe(404);
      const revoking = await client.refusal(routes.revokeInvitation, { params: { id: invitations[0]?.id ?? '' } });
      expect(revoking.code).toBe('invitation.not_found');
      expect((await organisationOf(people.supplier))?.invitations.length).toBe(1);
    });

    it('an owner makes a colleague an owner, who then may do the same', async () => {
      const editor = await colleague();
      const { people: after } = await setRole(people.supplier, editor.id, 'owner');
      expect(after.map(({ role, actions }) => [role, actions])).toEqual([
        ['owner', ['make_editor', 'leave']],
        ['owner', ['make_editor', 'remove']],
      ]);
      expect((await setRole(editor, people.supplier.id, 'editor')).people[0]).toMatchObject({ role: 'editor' });
      expect((await people.supplier.client.refusal(routes.invite, { body: anyone })).code).toBe('access.forbidden');
    });

    it('the last owner neither leaves nor steps down, whatever editors there are', async () => {
      await colleague();
      const params = { id: people.supplier.id };
      const { client } = people.supplier;
      const leaving = await client.refusal(routes.removePerson, { params });
      expect(leaving).toMatchObject({ status: 409, code: 'account.last_owner' });
      const stepping = await client.refusal(routes.setPersonRole, { params, body: { role: 'editor' } });
      expect(stepping.code).toBe('account.last_owner');
      expect((await client.refusal(routes.leave, {})).code).toBe('account.last_owner');
      expect((await organisationOf(people.supplier))?.actions).toEqual(['edit', 'invite']);
    });

    it('of two owners who remove each other at once, one stays', async () => {
      const second = await colleague('owner');
      const answers = await outcomes([remove(people.supplier, second.id), remove(second, people.supplier.id)]);
      expect(answers).toContain('done');
      const where = { organisationId: people.supplierOrganisation.id, organisationRole: 'owner' };
      expect(await world.database.read.user.count({ where })).toBe(1);
    });
  });

  describe('leaving', () => {
    it('lose at once what they could see and do, in the browser they have open', async () => {
      const editor = await colleague();
      const { id } = await aTechnology(world, { organisationId: people.supplierOrganisation.id, status: 'draft' });
      expect(await editor.client.call(listingRoutes.get, { params: { id } })).toMatchObject({ id });

      const { people: left } = await remove(people.supplier, editor.id);
      expect(left.map((each) => each.id)).toEqual([people.supplier.id]);
      expect(await organisationOf(editor)).toBeNull();
      expect((await editor.client.refusal(listingRoutes.get, { params: { id } })).status).toBe(404);
      expect((await editor.client.call(listingRoutes.list, {})).total).toBe(0);
      expect((await editor.client.refusal(routes.invite, { body: anyone })).code).toBe('organisation.not_found');
      const [line] = await world.database.read.activity.findMany({ where: { type: 'organisation.person_removed' } });
      expect(line).toMatchObject({ actorId: people.supplier.id, data: { personId: editor.id } });
    });

    it.each(['editor', 'owner'] as const)('go by themselves as %s, while an owner stays', async (role) => {
      const person = await colleague(role);
      await person.client.call(routes.leave, {});
      expect(await organisationOf(person)).toBeNull();
      expect((await organisationOf(people.supplier))?.people.map(({ id }) => id)).toEqual([people.supplier.id]);
      expect((await person.client.refusal(routes.leave, {})).code).toBe('organisation.not_found');
      const [line] = await world.database.read.activity.findMany({ where: { type: 'organisation.person_left' } });
      expect(line).toMatchObject({ actorId: person.id, data: { personId: person.id } });
    });

    it('leave one owner where two go at once', async () => {
      const second = await colleague('owner');
      const answers = await outcomes([people.supplier, second].map(({ client }) => client.call(routes.leave, {})));
      expect(answers.sort()).toEqual(['account.last_owner', 'done']);
    });

    it('do not come back through an older invitation, and may join elsewhere', async () => {
      const older = await invited();
      const newer = await invited();
      await newcomer.client.call(routes.acceptInvitation, newer);
      await remove(people.supplier, newcomer.id);
      for (const request of [older, newer])
        expect((await newcomer.client.refusal(routes.acceptInvitation, request)).code).toBe('invitation.not_found');
      await newcomer.client.call(routes.acceptInvitation, await invited(newcomer.email, 'owner', people.seeker));
      expect((await organisationOf(newcomer))?.id).toBe(people.seekerOrganisation.id);
    });

    it('hear no more of who joins, though they had invited them', async () => {
      const second = await colleague('owner');
      const request = await invited(newcomer.email, 'editor', second);
      await remove(people.supplier, second.id);
      await newcomer.client.call(routes.acceptInvitation, request);
      await world.jobs.drain();
      expect((await second.client.call(notificationRoutes.list, {})).items).toEqual([]);
    });
  });
});

const anyone = { email: 'anyone@people.example', role: 'owner' as const };
