import { matchingDeskRoutes, suggestionRoutes } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { latexNeed, latexOffer, OTHER_TITLES } from '../../../test/factories/latex.factory';
import { aDemand, aTechnology, technologyContent } from '../../../test/factories/listing.factory';
import { createWorld, type World } from '../../../test/world';
import { ActivityLog } from '../../platform/activity/activity';
import { SYSTEM } from '../../platform/http/actor';
import { MatchingRuns } from './matching-runs.service';

describe('stored candidates', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
    for (const title of OTHER_TITLES)
      await aTechnology(world, { content: technologyContent({ texts: { en: { title } }, sectors: ['energy'] }) });
  });

  const compareAll = () => world.app.get(MatchingRuns).run();
  const supplier = () => ({ organisationId: people.supplierOrganisation.id });
  const seeker = () => ({ organisationId: people.seekerOrganisation.id });
  const of = async (id: string, client = people.staff.client) =>
    (await client.call(suggestionRoutes.forListing, { params: { id } })).items;
  const happened = async (type: string, id: string) => {
    await world.database.transaction((tx) =>
      world.app.get(ActivityLog).record(tx, SYSTEM, { type, subjectType: 'listing', subjectId: id }),
    );
    await world.jobs.drain();
  };

  async function threeOffers() {
    const need = await aDemand(world, { ...seeker(), content: latexNeed() });
    const offers = [];
    for (const summary of [
      'Brings ammonia in serum effluent of latex mills below 20 mg/l.',
      'For latex mill effluent with ammonia.',
      'Ammonia out of effluent of mills.',
    ]) {
      const texts = { en: { title: 'Ammonia stripping for latex effluent', summary } };
      const { id: organisationId } = people.supplierOrganisation;
      offers.push(await aTechnology(world, { organisationId, content: latexOffer({ texts }) }));
    }
    await compareAll();
    return { need, offers };
  }

  it('follow a listing that is published, closed and taken down', async () => {
    const need = await aDemand(world, { ...seeker(), content: latexNeed() });
    await compareAll();
    expect(await of(need.id)).toEqual([]);
    const technology = await aTechnology(world, { ...supplier(), content: latexOffer() });
    await happened('listing.published', technology.id);
    expect((await of(need.id)).map(({ id }) => id)).toEqual([technology.id]);
    await world.database.transaction((tx) =>
      tx.listing.update({ where: { id: technology.id }, data: { openForRequests: false } }),
    );
    await happened('listing.requests_closed', technology.id);
    expect(await of(need.id)).toEqual([]);
    const open = { openForRequests: true };
    await world.database.transaction((tx) => tx.listing.update({ where: { id: technology.id }, data: open }));
    await happened('listing.requests_opened', technology.id);
    expect(await of(need.id)).toHaveLength(1);
    await world.database.transaction((tx) =>
      tx.listing.update({ where: { id: technology.id }, data: { status: 'archived' } }),
    );
    await happened('listing.archived', technology.id);
    expect(await of(need.id)).toEqual([]);
  });

  it('are computed by a run that staff ask for and can watch', async () => {
    const technology = await aTechnology(world, { ...supplier(), content: latexOffer() });
    const need = await aDemand(world, { ...seeker(), content: latexNeed() });
    const asked = await people.staff.client.call(matchingDeskRoutes.recompute, {});
    expect(asked).toMatchObject({ running: true, pairs: 0 });
    await world.jobs.drain();
    const done = await people.observer.client.call(matchingDeskRoutes.progress, {});
    expect(done).toMatchObject({ running: false, done: 1, total: 1, pairs: 1, secondsLeft: null });
    expect(done.finishedAt).not.toBeNull();
    expect((await of(need.id))[0]?.id).toBe(technology.id);
    expect((await people.observer.client.refusal(matchingDeskRoutes.recompute, {})).status).toBe(403);
  });

  it('are not written again where nothing changed, and stay as new as they were', async () => {
    const { need } = await threeOffers();
    const before = await of(need.id);
    world.clock.setTo(new Date(Date.now() + 86_400_000));
    await compareAll();
    expect(await of(need.id)).toEqual(before);
  });

  it('are compared again where a run was broken off', async () => {
    const { need } = await threeOffers();
    await world.database.transaction(async (tx) => {
      await tx.suggestion.deleteMany();
      await tx.matchingRun.updateMany({ data: { finishedAt: null, cursor: null, done: 0 } });
    });
    await compareAll();
    expect(await of(need.id)).toHaveLength(3);
    expect(await world.database.read.matchingRun.count()).toBe(1);
  });

  it('keep the order staff gave them through every computation', async () => {
    const { need, offers } = await threeOffers();
    const order = async () => (await of(need.id)).map(({ id }) => id);
    const [first, second, third] = await order();
    const override = (technologyId: string, kind: 'pin' | 'demote' | 'exclude', client = people.staff.client) =>
      client.call(suggestionRoutes.override, {
        params: { demandId: need.id, technologyId },
        body: { kind, reason: 'Visited the plant.' },
      });
    await override(third!, 'pin');
    await override(first!, 'demote');
    await world.jobs.drain();
    expect(await order()).toEqual([third, second, first]);
    await compareAll();
    expect(await order()).toEqual([third, second, first]);
    expect((await of(need.id))[0]?.override).toMatchObject({
      kind: 'pin',
      reason: 'Visited the plant.',
      byName: 'Staff (sample)',
    });
    expect((await of(need.id, people.seeker.client))[0]?.override).toBeNull();

    await override(second!, 'exclude');
    expect(await order()).toEqual([third, first]);
    await compareAll();
    expect(await order()).toEqual([third, first]);
    expect(await of(second!, people.supplier.client)).toEqual([]);
    const list = await people.observer.client.call(matchingDeskRoutes.overrides, {});
    expect(list.total).toBe(3);

    for (const { id } of offers) {
      await people.staff.client.call(suggestionRoutes.release, { params: { demandId: need.id, technologyId: id } });
    }
    await world.jobs.drain();
    expect(await order()).toEqual([first, second, third]);
    const body = { kind: 'pin' as const, reason: 'Because.' };
    const params = { demandId: need.id, technologyId: first! };
    for (const who of [people.seeker, people.observer]) {
      expect((await who.client.refusal(suggestionRoutes.override, { params, body })).status).toBe(403);
    }
    expect(await people.staff.client.refusal(suggestionRoutes.release, { params })).toMatchObject({
      code: 'suggestion.not_found',
    });
  });

  it('go down when a side finds one irrelevant, and ask why', async () => {
    const { need } = await threeOffers();
    const before = await of(need.id);
    const [first] = before;
    const params = { demandId: need.id, technologyId: first!.id };
    const answer = (body: object) =>
      people.seeker.client.call(suggestionRoutes.answer, { params, body: body as never });
    expect(
      await people.seeker.client.refusal(suggestionRoutes.answer, { params, body: { relevant: false } }),
    ).toMatchObject({ code: 'suggestion.reason_missing', fields: [{ path: 'reason' }] });
    await answer({ relevant: false, reason: 'not-our-field' });
    await world.jobs.drain();
    const after = await of(need.id, people.seeker.client);
    expect(after.at(-1)).toMatchObject({
      id: first!.id,
      score: first!.score,
      feedback: { relevant: false, reason: 'not-our-field' },
    });
    expect((await of(first!.id, people.supplier.client))[0]?.feedback).toBeNull();
    const { bands, reasons } = await people.observer.client.call(matchingDeskRoutes.answers, {});
    expect(bands).toContainEqual({ band: first!.band, relevant: 0, notRelevant: 1 });
    expect(reasons).toEqual([{ reason: 'not-our-field', count: 1 }]);
    await answer({ relevant: true });
    await world.jobs.drain();
    expect((await of(need.id))[0]?.id).toBe(first!.id);
  });

  it('show at most three of one organisation in a list', async () => {
    const need = await aDemand(world, { ...seeker(), content: latexNeed() });
    for (let count = 0; count < 5; count += 1) await aTechnology(world, { ...supplier(), content: latexOffer() });
    const other = await aTechnology(world, { content: latexOffer() });
    await compareAll();
    const listed = (await of(need.id)).map(({ id }) => id);
    expect(listed).toHaveLength(4);
    expect(listed).toContain(other.id);
  });
});
