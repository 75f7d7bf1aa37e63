import { catalogueRoutes, collectionRoutes } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology } from '../../../test/factories/listing.factory';
import { createWorld, type World } from '../../../test/world';

describe('collections', () => {
  let world: World;
  let people: Actors;
  const body = {
    slug: 'sample-thousand',
    name: { en: 'A thousand (sample)', zh: '千项（示例）' },
    description: { en: 'Chosen.' },
  };
  const params = { slug: body.slug };

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
  });
  afterAll(() => world.close());

  const list = async () => (await people.visitor.client.call(catalogueRoutes.listCollections, {})).items;

  it('are started by staff, each under its own address', async () => {
    expect(await people.staff.client.call(collectionRoutes.create, { body })).toEqual({ ...body, technologies: 0 });
    const again = await people.compliance.client.refusal(collectionRoutes.create, { body });
    expect(again).toMatchObject({ code: 'request.invalid', fields: [{ path: 'slug', code: 'duplicate' }] });
    const nameless = await people.staff.client.refusal(collectionRoutes.create, {
      body: { ...body, slug: 'other', name: {} },
    });
    expect(nameless.fields).toEqual([{ path: 'name', code: 'required' }]);
    expect(await list()).toEqual([{ ...body, technologies: 0 }]);
  });

  it('count what is published, and say on record what was put in and taken out', async () => {
    await people.staff.client.call(collectionRoutes.create, { body });
    const [one, two] = [await aTechnology(world), await aTechnology(world, { status: 'draft' })];
    const { client } = people.staff;
    await client.call(collectionRoutes.addListings, { params, body: { add: [one.id, two.id], remove: [] } });
    await client.call(collectionRoutes.addListings, { params, body: { add: [one.id] } });
    expect((await list())[0]?.technologies).toBe(1);
    await client.call(collectionRoutes.addListings, { params, body: { remove: [one.id, two.id] } });
    expect((await list())[0]?.technologies).toBe(0);
    const changes = await world.database.read.activity.findMany({
      where: { type: 'collection.changed' },
      orderBy: { at: 'asc' },
    });
    expect(changes.map(({ data }) => data)).toEqual([
      { added: [one.id, two.id], removed: [] },
      { added: [], removed: expect.arrayContaining([one.id, two.id]) },
    ]);
  });

  it('hold technologies alone', async () => {
    await people.staff.client.call(collectionRoutes.create, { body });
    const need = await aDemand(world);
    const refusal = await people.staff.client.refusal(collectionRoutes.addListings, {
      params,
      body: { add: [need.id] },
    });
    expect(refusal.code).toBe('listing.not_found');
    const unknown = await people.staff.client.refusal(collectionRoutes.addListings, {
      params: { slug: 'nothing' },
      body: {},
    });
    expect(unknown.code).toBe('collection.not_found');
  });

  it.each([
    ['visitor', 'session.required'],
    ['supplier', 'access.forbidden'],
    ['observer', 'access.read_only'],
  ] as const)('are not kept by a %s', async (who, code) => {
    const { client } = people[who];
    expect((await client.refusal(collectionRoutes.create, { body })).code).toBe(code);
    expect((await client.refusal(collectionRoutes.addListings, { params, body: {} })).code).toBe(code);
  });
});
