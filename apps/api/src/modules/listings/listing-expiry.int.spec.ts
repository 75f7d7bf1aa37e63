import { DEFAULT_SETTINGS } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aTechnology } from '../../../test/factories/listing.factory';
import { createWorld, type World } from '../../../test/world';
import { addDays } from '../../platform/clock';
import { EXPIRY_TASK } from './listing-expiry.service';

describe('the end of a publication', () => {
  let world: World;
  let people: Actors;
  const start = new Date('2026-03-01T09:00:00Z');

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
    world.clock.setTo(start);
  });
  afterAll(() => world.close());

  const publishedFor = (days: number, more: object = {}) =>
    aTechnology(world, {
      organisationId: people.supplierOrganisation.id,
      publishedAt: addDays(start, days - DEFAULT_SETTINGS.listingValidDays),
      expiresAt: addDays(start, days),
      ...more,
    });
  const notices = () =>
    world.database.read.notification.findMany({ where: { userId: people.supplier.id }, orderBy: { createdAt: 'asc' } });
  const statusOf = async (id: string) =>
    (await world.database.read.listing.findUniqueOrThrow({ where: { id } })).status;

  it('comes by itself, with a line in the log and a notice, once', async () => {
    const over = await publishedFor(-0.5);
    const revised = await publishedFor(-0.2, { next: 'in_review' });
    const going = await publishedFor(200);
    await world.jobs.runNow(EXPIRY_TASK);
    await world.jobs.runNow(EXPIRY_TASK);
    expect([await statusOf(over.id), await statusOf(revised.id), await statusOf(going.id)]).toEqual([
      'lapsed',
      'lapsed',
      'published',
    ]);
    const lines = await world.database.read.activity.findMany({ where: { type: 'listing.lapsed' } });
    expect(lines.map(({ actorRole, data }) => [actorRole, data])).toEqual(
      Array(2).fill(['system', { from: 'published', to: 'lapsed' }]),
    );
    expect(await notices()).toMatchObject([
      { kind: 'listing_lapsed', params: { count: 2, reference: over.reference }, link: '/work/listings' },
    ]);
  });

  it('is announced thirty and seven days before, once each, whatever the day of the week', async () => {
    const listing = await publishedFor(40);
    for (let day = 0; day < 39; day += 1) {
      world.clock.setTo(addDays(start, day));
      await world.jobs.runNow(EXPIRY_TASK);
    }
    expect(await notices()).toMatchObject([
      {
        kind: 'listing_expiring',
        params: { days: 30, expiresOn: '2026-04-10' },
        link: `/work/listings/${listing.id}`,
      },
      { kind: 'listing_expiring', params: { days: 7 } },
    ]);
  });

  it('is announced again after a renewal', async () => {
    const listing = await publishedFor(20);
    await world.jobs.runNow(EXPIRY_TASK);
    await world.database.transaction((tx) =>
      tx.listing.update({
        where: { id: listing.id },
        data: { expiresAt: addDays(start, 385), expiryNotifiedAt: null },
      }),
    );
    world.clock.setTo(addDays(start, 360));
    await world.jobs.runNow(EXPIRY_TASK);
    expect((await notices()).map(({ params }) => params)).toMatchObject([{ days: 20 }, { days: 25 }]);
  });
});
