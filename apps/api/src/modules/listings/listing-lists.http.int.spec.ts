import { listingRoutes, type ListingCommand } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology, technologyContent } from '../../../test/factories/listing.factory';
import { aPerson, type Person } from '../../../test/factories/people.factory';
import { createWorld, type World } from '../../../test/world';

describe('many listings', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
  });
  afterAll(() => world.close());

  const create = (who: Person) => who.client.call(listingRoutes.create, { body: { content: technologyContent() } });
  const get = (who: Person, id: string) => who.client.call(listingRoutes.get, { params: { id } });
  const act = (who: Person, { id, version }: { id: string; version: number }, command: ListingCommand) =>
    who.client.call(listingRoutes.act, { params: { id }, body: { version, command } });

  describe('a list', () => {
    it('shows members their own, staff all, with counts of each status', async () => {
      const organisationId = people.supplierOrganisation.id;
      await aTechnology(world, { organisationId, status: 'draft' });
      await aTechnology(world, { organisationId, next: 'in_review' });
      await aTechnology(world, { organisationId });
      await aDemand(world, { organisationId: people.seekerOrganisation.id, status: 'in_review' });
      const own = await people.supplier.client.call(listingRoutes.list, {});
      expect([own.total, own.counts]).toEqual([3, { draft: 1, published: 2, changes_in_review: 1 }]);
      const all = await people.staff.client.call(listingRoutes.list, {
        query: { status: ['in_review', 'changes_in_review'], sort: 'submitted' },
      });
      expect([all.total, all.items.map(({ kind }) => kind)]).toEqual([2, ['technology', 'demand']]);
      expect(all.counts).toEqual({ draft: 1, published: 2, changes_in_review: 1, in_review: 1 });
    });

    it('is searched by title in any language, reference and own reference', async () => {
      const organisationId = people.supplierOrganisation.id;
      const texts = { zh: { title: '橡胶废水膜处理', summary: '摘要' }, en: { title: 'Latex 100% clean' } };
      const content = { originalLocale: 'zh' as const, texts };
      const { reference } = await aTechnology(world, { organisationId, content, ownReference: 'DL-2016-TH-031' });
      await aTechnology(world, { organisationId, title: 'Something else' });
      const found = async (q: string) =>
        (await people.supplier.client.call(listingRoutes.list, { query: { q } })).items.map((item) => item.reference);
      for (const q of ['废水', 'latex', '100%', reference.toLowerCase(), 'th-031'])
        expect([q, await found(q)]).toEqual([q, [reference]]);
      expect(await found('100_')).toEqual([]);
    });

    it('pages, sorts and counts views and open requests', async () => {
      const organisationId = people.supplierOrganisation.id;
      const listings = [];
      for (const title of ['Alpha', 'Beta', 'Gamma'])
        listings.push(await aTechnology(world, { organisationId, title }));
      const [alpha] = listings;
      const today = world.clock.now();
      await world.database.transaction(async (tx) => {
        for (const [days, count] of [
          [0, 3],
          [10, 4],
          [40, 100],
        ] as const) {
          await tx.listingView.create({
            data: { listingId: alpha!.id, day: new Date(today.getTime() - days * 86_400_000), count },
          });
        }
        for (const open of [true, false]) {
          await tx.match.create({
            data: {
              ...{ reference: `MR-${open}`, technologyId: alpha!.id, open, origin: 'seeker', interest: 'x' },
              ...{ requesterOrganisationId: people.seekerOrganisation.id, counterpartyOrganisationId: organisationId },
            },
          });
        }
      });
      const page = await people.supplier.client.call(listingRoutes.list, { query: { sort: 'title', limit: 2 } });
      expect(page).toMatchObject({
        total: 3,
        next: 2,
        items: [{ title: { en: 'Alpha' }, views30Days: 7, openRequests: 1 }, { title: { en: 'Beta' } }],
      });
      const rest = await people.supplier.client.call(listingRoutes.list, {
        query: { sort: 'title', limit: 2, offset: 2 },
      });
      expect(rest).toMatchObject({ next: null, items: [{ title: { en: 'Gamma' }, views30Days: 0, openRequests: 0 }] });
    });
  });

  describe('in bulk', () => {
    it('each listing succeeds or fails on its own', async () => {
      const organisationId = people.supplierOrganisation.id;
      const complete = await aTechnology(world, { organisationId, status: 'draft' });
      const incomplete = await aTechnology(world, { organisationId, status: 'draft', content: { trl: null } });
      const foreign = await aTechnology(world, { status: 'draft' });
      const ids = [complete.id, incomplete.id, foreign.id, complete.id];
      expect(await people.supplier.client.call(listingRoutes.actInBulk, { body: { ids, action: 'submit' } })).toEqual({
        done: [complete.id],
        failed: [
          { id: incomplete.id, reference: incomplete.reference, code: 'listing.incomplete' },
          { id: foreign.id, reference: '', code: 'listing.not_found' },
        ],
      });
      expect(
        await people.staff.client.call(listingRoutes.actInBulk, { body: { ids: [complete.id], action: 'publish' } }),
      ).toMatchObject({ done: [complete.id] });
      expect((await get(people.supplier, complete.id)).status).toBe('published');
    });

    it('staff are told once of many, and so is the owner', async () => {
      const organisationId = people.supplierOrganisation.id;
      const listings = [];
      for (let count = 0; count < 3; count += 1)
        listings.push(await aTechnology(world, { organisationId, status: 'draft' }));
      const ids = listings.map(({ id }) => id);
      await people.supplier.client.call(listingRoutes.actInBulk, { body: { ids, action: 'submit' } });
      await world.jobs.drain();
      expect(await notices(people.staff)).toEqual([]);
      await quiet();
      expect(await notices(people.staff)).toMatchObject([
        { kind: 'listing_submitted', link: '/desk/listings', params: { count: 3, reference: listings[0]!.reference } },
      ]);
      await people.staff.client.call(listingRoutes.actInBulk, { body: { ids, action: 'publish' } });
      await world.jobs.drain();
      await quiet();
      expect(await notices(people.supplier)).toMatchObject([
        { kind: 'listing_published', link: '/work/listings', params: { count: 3 } },
      ]);
    });
  });

  describe('notices', () => {
    it('tell staff of the node what waits, and the owner what became of it', async () => {
      const far = await aPerson(world, { role: 'staff' });
      const submitted = await act(people.supplier, await create(people.supplier), { action: 'submit' });
      const findings = [{ severity: 'major' as const, field: '', text: 'Unclear.' }];
      await act(people.staff, submitted, { action: 'return', findings, note: '' });
      await world.jobs.drain();
      expect(await notices(people.staff)).toMatchObject([
        {
          kind: 'listing_submitted',
          link: `/desk/listings/${submitted.id}`,
          params: { organisation: 'Sample Supplier Institute' },
        },
      ]);
      expect(await notices(far)).toEqual([]);
      expect(await notices(people.supplier)).toMatchObject([
        { kind: 'listing_returned', link: `/work/listings/${submitted.id}` },
      ]);
      expect(await notices(people.stranger)).toEqual([]);
    });
  });

  const notices = (who: Person) => world.database.read.notification.findMany({ where: { userId: who.id } });

  /** Lets the moment pass after which a bulk action is told of. */
  async function quiet() {
    await world.database.pool.query('update graphile_worker._private_jobs set run_at = now() where run_at > now()');
    await world.jobs.drain();
  }
});
