import { notificationRoutes, organisationRoutes as routes, type OrganisationInput } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology } from '../../../test/factories/listing.factory';
import { aNode, anOrganisation, aPerson, type Person } from '../../../test/factories/people.factory';
import { mailsTo } from '../../../test/mailbox';
import { createWorld, type World } from '../../../test/world';

const mill: OrganisationInput = {
  name: { en: 'Sample Rubber Mill', zh: '示例橡胶厂' },
  about: { en: 'Dries latex in the south.' },
  kind: 'sme',
  country: 'TH',
  region: 'TH-90',
  website: 'https://mill.example',
  registrationNumber: 'TH-SAMPLE-001',
  supplier: false,
  seeker: true,
};

describe('organisations', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
  });
  afterAll(() => world.close());

  const setUp = (who: Person, body: object = {}) => who.client.call(routes.create, { body: { ...mill, ...body } });
  const own = async (who: Person) => (await who.client.call(routes.getOwn, {})).organisation;
  const atDesk = (id: string) => people.staff.client.call(routes.getForStaff, { params: { id } });
  const verification = (id: string, version: number, level: 'documents' | 'unverified', note = '') => ({
    params: { id },
    body: { version, level, note },
  });
  const decide = async (id: string, level: 'documents' | 'unverified', note = '') =>
    people.staff.client.call(routes.verify, verification(id, (await atDesk(id)).version, level, note));
  const noticesOf = async (who: Person) => {
    await world.jobs.drain();
    return (await who.client.call(notificationRoutes.list, {})).items;
  };
  const outcomes = async (tries: Promise<unknown>[]) =>
    (await Promise.allSettled(tries)).map((each) =>
      each.status === 'fulfilled' ? 'done' : (each.reason as { body?: { code: string } }).body?.code,
    );

  describe('being set up', () => {
    it('belong to who sets them up, wait for verification, and staff of their country are told', async () => {
      const node = await aNode(world, { code: 'TH-BKK', country: 'TH' });
      const local = await aPerson(world, { role: 'staff', nodeId: node.id });
      const newcomer = await aPerson(world, { name: 'Newcomer (sample)' });
      expect(await own(newcomer)).toBeNull();

      const created = await setUp(newcomer);
      expect(created).toMatchObject({
        ...mill,
        slug: 'sample-rubber-mill',
        verified: false,
        node: { code: 'TH-BKK' },
        people: [{ id: newcomer.id, name: 'Newcomer (sample)', role: 'owner', actions: [] }],
        actions: ['edit', 'invite'],
      });
      expect(created.waitingSince).not.toBeNull();
      expect(await own(newcomer)).toEqual(created);
      expect(await noticesOf(local)).toMatchObject([
        { kind: 'organisation_waiting', link: `/desk/organisations/${created.id}` },
      ]);
      expect(await noticesOf(people.staff)).toEqual([]);
    });

    it('are told to all staff where their country has no node', async () => {
      await setUp(await aPerson(world));
      expect(await noticesOf(people.staff)).toMatchObject([{ kind: 'organisation_waiting' }]);
    });

    it('are one to a person, also when the button is pressed twice', async () => {
      const newcomer = await aPerson(world);
      const answers = await outcomes([setUp(newcomer), setUp(newcomer), setUp(newcomer)]);
      expect(answers.sort()).toEqual(['done', 'invitation.already_member', 'invitation.already_member']);
      expect(await world.database.read.organisation.count({ where: { registrationNumber: 'TH-SAMPLE-001' } })).toBe(1);
      expect((await newcomer.client.refusal(routes.create, { body: mill })).code).toBe('invitation.already_member');
    });

    it('of the same name get addresses of their own, also at the same moment', async () => {
      const newcomers = await Promise.all(Array.from({ length: 4 }, () => aPerson(world)));
      const created = await Promise.all(newcomers.map((each) => setUp(each)));
      expect(created.map(({ slug }) => slug).sort()).toEqual([
        'sample-rubber-mill',
        'sample-rubber-mill-2',
        'sample-rubber-mill-3',
        'sample-rubber-mill-4',
      ]);
    });

    it('need a name and an address that is one', async () => {
      const newcomer = await aPerson(world);
      const body = { ...mill, name: {}, website: 'javascript:alert(1)' };
      const { code, fields } = await newcomer.client.refusal(routes.create, { body });
      expect(code).toBe('request.invalid');
      expect(fields?.map(({ path }) => path).sort()).toEqual(['name', 'website']);
    });

    it.each([
      ['a visitor', 'visitor', 'session.required'],
      ['staff, who have none', 'staff', 'access.forbidden'],
      ['an observer', 'observer', 'access.read_only'],
    ] as const)('are no matter of %s', async (_, who, code) => {
      expect((await people[who].client.refusal(routes.create, { body: mill })).code).toBe(code);
    });
  });

  describe('their public page', () => {
    it('shows what anyone may know, and no person', async () => {
      await people.supplier.client.call(routes.invite, { body: { email: 'asked@people.example', role: 'editor' } });
      await aTechnology(world, { organisationId: people.supplierOrganisation.id });
      await aTechnology(world, { organisationId: people.supplierOrganisation.id, status: 'draft' });
      await aDemand(world, { organisationId: people.supplierOrganisation.id, content: { anonymous: true } });
      await world.database.read.organisation.update({
        where: { id: people.supplierOrganisation.id },
        data: { registrationNumber: 'CN-SAMPLE-007' },
      });
      const page = await people.visitor.client.call(routes.getPublic, {
        params: { slug: people.supplierOrganisation.slug },
      });
      expect(page).toMatchObject({ verified: true, technologies: 1, demands: 0, node: { code: 'GX' } });
      expect(JSON.stringify(page)).not.toMatch(/Supplier \(sample\)|people\.example|CN-SAMPLE-007|people|invitations/);
      const unknown = await people.visitor.client.refusal(routes.getPublic, { params: { slug: 'no-such' } });
      expect(unknown).toMatchObject({ status: 404, code: 'organisation.not_found' });
    });
  });

  describe('being changed', () => {
    it('are changed by an owner who has read their latest version', async () => {
      const owner = await aPerson(world);
      const { version } = await setUp(owner);
      const body = { ...mill, about: { en: 'Dries latex since 1998.' }, version };
      expect(await owner.client.call(routes.save, { body })).toMatchObject({ about: body.about, version: version + 1 });
      expect((await owner.client.refusal(routes.save, { body })).code).toBe('organisation.changed_meanwhile');
      const nobody = await aPerson(world);
      expect((await nobody.client.refusal(routes.save, { body })).code).toBe('organisation.not_found');
    });

    it('wait for staff again once what was verified is different, and stay verified until they look', async () => {
      const owner = await aPerson(world);
      const { id } = await setUp(owner);
      const { version } = await decide(id, 'documents');
      const body = { ...mill, registrationNumber: 'TH-SAMPLE-002', version };
      const saved = await owner.client.call(routes.save, { body });
      expect(saved).toMatchObject({ verified: true, verificationLevel: 'documents' });
      expect(saved.waitingSince).not.toBeNull();
    });

    it('do not wait again for other changes, nor for names that merely come in another order', async () => {
      const owner = await aPerson(world);
      const { id } = await setUp(owner);
      const { version } = await decide(id, 'documents');
      const name = { zh: '示例橡胶厂', en: 'Sample Rubber Mill' };
      const body = { ...mill, name, website: 'https://new.mill.example', version };
      expect((await owner.client.call(routes.save, { body })).waitingSince).toBeNull();
    });
  });

  describe('being verified', () => {
    it('are verified by staff to a level; everyone sees it, and its people are told in their language', async () => {
      const owner = await aPerson(world, { locale: 'zh' });
      const { id, slug } = await setUp(owner);
      expect((await atDesk(id)).actions).toEqual(['verify', 'refuse_verification']);
      expect(await decide(id, 'documents')).toMatchObject({ waitingSince: null, actions: ['verify'] });

      const page = await people.visitor.client.call(routes.getPublic, { params: { slug } });
      expect(page).toMatchObject({ verified: true, verificationLevel: 'documents' });
      expect(page.verifiedAt).not.toBeNull();
      expect(await noticesOf(owner)).toMatchObject([{ kind: 'organisation_verified', link: '/work/organisation' }]);
      expect((await mailsTo(world, owner.email)).map(({ subject }) => subject)).toEqual(['贵单位已通过核验']);
      const [line] = await world.database.read.activity.findMany({ where: { type: 'organisation.verified' } });
      expect(line).toMatchObject({ actorId: people.staff.id, subjectId: id, data: { previousLevel: 'unverified' } });
    });

    it('are refused with a reason; once mended they wait again', async () => {
      const owner = await aPerson(world);
      const { id, version } = await setUp(owner);
      const silent = await people.staff.client.refusal(routes.verify, verification(id, version, 'unverified'));
      expect(silent).toMatchObject({ code: 'request.invalid', fields: [{ path: 'note', code: 'required' }] });

      const refused = await decide(id, 'unverified', 'The website names another company.');
      expect(refused).toMatchObject({ verified: false, waitingSince: null });
      const [mail] = await mailsTo(world, owner.email);
      expect(mail?.text).toContain('The website names another company.');

      const body = { ...mill, website: 'https://right.mill.example', version: refused.version };
      expect((await owner.client.call(routes.save, { body })).waitingSince).not.toBeNull();
      const waiting = await people.staff.client.call(routes.listForStaff, { query: { waiting: true } });
      expect(waiting.items.map((each) => each.id)).toEqual([id]);
    });

    it('lose a level that no longer holds, at once and for everyone', async () => {
      const { id, slug } = people.supplierOrganisation;
      await decide(id, 'unverified', 'The licence was withdrawn.');
      const page = await people.visitor.client.call(routes.getPublic, { params: { slug } });
      expect(page).toMatchObject({ verified: false, verifiedAt: null });
    });

    it('are decided by one of two staff who decide at once; the other is told', async () => {
      const { id, version } = people.supplierOrganisation;
      const answers = await outcomes([
        people.staff.client.call(routes.verify, verification(id, version, 'documents')),
        people.compliance.client.call(routes.verify, verification(id, version, 'unverified', 'No papers.')),
      ]);
      expect(answers.sort()).toEqual(['done', 'organisation.changed_meanwhile']);
    });

    it.each([
      ['a visitor', 'visitor', 'session.required'],
      ['its own owner', 'supplier', 'access.forbidden'],
      ['another organisation', 'stranger', 'access.forbidden'],
      ['an observer', 'observer', 'access.read_only'],
    ] as const)('are not verified by %s', async (_, who, code) => {
      const { id, version } = people.supplierOrganisation;
      const body = verification(id, version, 'documents');
      expect((await people[who].client.refusal(routes.verify, body)).code).toBe(code);
    });
  });

  describe('at the desk', () => {
    it('come with those that wait on top, and are found by name, number and country', async () => {
      const waiting = await anOrganisation(world, { verified: false, country: 'LA', name: 'Sample Rice Union' });
      await setUp(await aPerson(world));
      const list = (query: object) => people.observer.client.call(routes.listForStaff, { query });
      const all = await list({});
      expect(all.items.slice(0, 2).map(({ name }) => name.en)).toEqual(['Sample Rice Union', 'Sample Rubber Mill']);
      expect(all.total).toBe(5);
      expect((await list({ q: 'rice' })).items.map(({ id }) => id)).toEqual([waiting.id]);
      expect((await list({ q: '橡胶' })).items.map(({ name }) => name.en)).toEqual(['Sample Rubber Mill']);
      expect((await list({ q: 'TH-SAMPLE-001' })).total).toBe(1);
      expect((await list({ q: '%' })).total).toBe(0);
      expect((await list({ country: ['VN'], waiting: false })).items.map(({ id }) => id)).toEqual([
        people.strangerOrganisation.id,
      ]);
      const first = await list({ limit: 4 });
      expect([first.items.length, first.next]).toEqual([4, 4]);
    });

    it('are entered by staff on their behalf, without people, and wait like any other', async () => {
      const created = await people.staff.client.call(routes.createForStaff, { body: mill });
      expect(created).toMatchObject({ people: [], verified: false, actions: ['verify', 'refuse_verification'] });
      expect(created.waitingSince).not.toBeNull();
      const [line] = await world.database.read.activity.findMany({ where: { type: 'organisation.created' } });
      expect(line).toMatchObject({ actorId: people.staff.id, actorRole: 'staff', subjectId: created.id });
      for (const [who, code] of [
        ['observer', 'access.read_only'],
        ['supplier', 'access.forbidden'],
      ] as const)
        expect((await people[who].client.refusal(routes.createForStaff, { body: mill })).code).toBe(code);
    });

    it('are read by observers without anybody’s address, and by nobody from outside', async () => {
      await people.supplier.client.call(routes.invite, { body: { email: 'asked@people.example', role: 'editor' } });
      const params = { id: people.supplierOrganisation.id };
      const observed = await people.observer.client.call(routes.getForStaff, { params });
      expect(observed).toMatchObject({ people: [{ name: 'Supplier (sample)' }], actions: [] });
      expect(JSON.stringify(observed)).not.toContain('@people.example');
      expect((await atDesk(params.id)).people[0]?.email).toBe(people.supplier.email);
      expect((await people.stranger.client.refusal(routes.getForStaff, { params })).code).toBe('access.forbidden');
    });
  });
});
