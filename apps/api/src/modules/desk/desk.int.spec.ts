import { deskRoutes, matchRoutes } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aTechnology } from '../../../test/factories/listing.factory';
import { anOrganisation } from '../../../test/factories/people.factory';
import { createWorld, type World } from '../../../test/world';

const interest = 'We want to pilot this on our serum effluent.';

describe('the desk', () => {
  let world: World;
  let people: Actors;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
  });
  afterAll(() => world.close());

  const queue = (query: object = {}) => people.staff.client.call(deskRoutes.queue, { query });
  async function threeMatters() {
    const organisationId = people.supplierOrganisation.id;
    const published = await aTechnology(world, { organisationId });
    const waiting = await aTechnology(world, { organisationId, status: 'in_review', title: 'Algae pond' });
    await world.database.read.listingRevision.update({
      where: { id: waiting.workingRevisionId ?? '' },
      data: { submittedAt: new Date(Date.now() - 10 * 86_400_000) },
    });
    await anOrganisation(world, { verified: false });
    const match = await people.seeker.client.call(matchRoutes.request, {
      body: { technologyId: published.id, interest, consent: true },
    });
    return { waiting, match };
  }

  it('shows staff everything that needs a person, the most urgent first, with counts by kind', async () => {
    await threeMatters();
    const { items, counts } = await queue();
    expect(items.map(({ kind, overdue }) => [kind, overdue])).toEqual([
      ['review', true],
      ['verification', false],
      ['request', false],
    ]);
    expect(counts).toMatchObject({ review: 1, verification: 1, request: 1, introduction: 0 });
    expect((await queue({ kind: ['review'] })).counts.request).toBe(1);
  });

  it('lets staff filter by owner, lateness and words', async () => {
    const { match } = await threeMatters();
    expect((await queue({ owner: 'me' })).items.map(({ subjectId }) => subjectId)).toEqual([match.id]);
    expect((await queue({ overdue: 'true' })).items.map(({ kind }) => kind)).toEqual(['review']);
    expect((await queue({ q: 'algae' })).total).toBe(1);
  });

  it('lets staff take a matter over, leave a note and put it back', async () => {
    const { waiting } = await threeMatters();
    const key = `review:${waiting.id}`;
    const taken = await people.staff.client.call(deskRoutes.assign, {
      params: { key },
      body: { ownerId: people.staff.id },
    });
    expect(taken.owner).toEqual({ id: people.staff.id, name: 'Staff (sample)' });
    const { items } = await people.staff.client.call(deskRoutes.addNote, {
      params: { key },
      body: { text: 'Asked for the test report.' },
    });
    expect(items).toMatchObject([{ byName: 'Staff (sample)', text: 'Asked for the test report.' }]);
    const back = await people.staff.client.call(deskRoutes.assign, { params: { key }, body: { ownerId: null } });
    expect(back).toMatchObject({ owner: null, notes: 1 });
  });

  it('hands a request over through its own workflow', async () => {
    const { match } = await threeMatters();
    const handed = await people.staff.client.call(deskRoutes.assign, {
      params: { key: `request:${match.id}` },
      body: { ownerId: people.administrator.id, note: 'You know them.' },
    });
    expect(handed.owner?.name).toBe('Administrator (sample)');
    const history = await people.staff.client.call(matchRoutes.get, { params: { id: match.id } });
    expect(history.history.at(-1)).toMatchObject({ action: 'hand_over', staffOnly: true, text: 'You know them.' });
  });

  it('is closed to members, and read-only to observers', async () => {
    await threeMatters();
    expect((await people.seeker.client.refusal(deskRoutes.queue, {})).status).toBe(403);
    expect((await people.observer.client.call(deskRoutes.queue, {})).total).toBe(3);
    const write = await people.observer.client.refusal(deskRoutes.addNote, {
      params: { key: 'review:x' },
      body: { text: 'x' },
    });
    expect(write.code).toBe('access.read_only');
  });
});
