import { auditRoutes } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { createWorld, type World } from '../../../test/world';
import { ActivityLog } from '../../platform/activity/activity';
import { SYSTEM, type Actor } from '../../platform/http/actor';

describe('the audit trail', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
    await tell('2026-01-10T08:00:00Z', 'listing.submitted', { subjectLabel: 'TO-CN-2026-00001' });
    await tell('2026-01-11T23:30:00Z', 'listing.published', { subjectLabel: 'TO-CN-2026-00001' }, people.staff);
    await tell('2026-01-12T00:10:00Z', 'match.message_sent', {
      subjectType: 'match',
      subjectLabel: 'MR-1',
      data: { text: 'Hello', to: 'x' },
    });
  });
  afterAll(() => world.close());

  async function tell(at: string, type: string, more: object, person: { id: string } | null = null) {
    world.clock.setTo(new Date(at));
    const actor = person ? ({ userId: person.id, role: 'staff', requestId: 'request-7' } as Actor) : SYSTEM;
    const activity = { type, subjectType: 'listing' as const, subjectId: 'some-id', data: {}, ...more };
    await world.database.transaction((tx) => world.app.get(ActivityLog).record(tx, actor, activity));
  }
  const list = async (query: object = {}) => people.staff.client.call(auditRoutes.list, { query });
  const types = async (query: object) => (await list(query)).items.map(({ type }) => type);

  it('is newest first, with names and the types there are', async () => {
    const page = await list({ limit: 2 });
    expect(page).toMatchObject({
      total: 3,
      next: 2,
      types: ['listing.published', 'listing.submitted', 'match.message_sent'],
    });
    expect(page.items.map(({ type, actorName, actorRole }) => [type, actorName, actorRole])).toEqual([
      ['match.message_sent', null, 'system'],
      ['listing.published', people.staff.name, 'staff'],
    ]);
  });

  it('is filtered by day, noun, type, subject, person and word', async () => {
    expect(await types({ from: '2026-01-11', to: '2026-01-11' })).toEqual(['listing.published']);
    expect(await types({ type: 'listing' })).toEqual(['listing.published', 'listing.submitted']);
    expect(await types({ type: 'listing.submitted' })).toEqual(['listing.submitted']);
    expect(await types({ subjectType: 'match' })).toEqual(['match.message_sent']);
    expect(await types({ subjectId: 'some-id', actorId: people.staff.id })).toEqual(['listing.published']);
    expect(await types({ q: 'staff (sam' })).toEqual(['listing.published']);
    expect(await types({ q: 'mr-1' })).toEqual(['match.message_sent']);
    expect(await types({ q: 'request-7' })).toEqual(['listing.published']);
    expect(await types({ q: '%' })).toEqual([]);
  });

  it('shows observers that something was said, not what', async () => {
    const seenBy = async (who: 'staff' | 'observer') =>
      (await people[who].client.call(auditRoutes.list, { query: { type: 'match' } })).items[0]?.data;
    expect([await seenBy('staff'), await seenBy('observer')]).toEqual([{ text: 'Hello', to: 'x' }, { to: 'x' }]);
  });

  it('is exported as it is filtered, and runs no formula', async () => {
    await tell('2026-01-13T00:00:00Z', 'listing.archived', { subjectLabel: '=cmd()' });
    const file = String(await people.staff.client.call(auditRoutes.exportCsv, { query: { type: 'listing' } }));
    const lines = file.trim().split('\r\n');
    expect(lines[0]).toContain('at,type,actor,role');
    expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual([
      'listing.archived',
      'listing.published',
      'listing.submitted',
    ]);
    expect(lines[1]).toContain("'=cmd()");
  });

  it('is exported whole, however long it is', async () => {
    const activities = Array.from({ length: 2500 }, (_, index) => ({
      type: 'file.added',
      subjectType: 'file' as const,
      subjectId: `${index}`,
    }));
    await world.database.transaction((tx) => world.app.get(ActivityLog).recordMany(tx, SYSTEM, activities));
    const file = String(await people.staff.client.call(auditRoutes.exportCsv, { query: { type: 'file.added' } }));
    const ids = file
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[6]);
    expect([ids.length, new Set(ids).size]).toEqual([2500, 2500]);
  });

  it.each([
    ['visitor', 'session.required'],
    ['supplier', 'access.forbidden'],
  ] as const)('is not for a %s', async (who, code) => {
    expect((await people[who].client.refusal(auditRoutes.list, {})).code).toBe(code);
    expect((await people[who].client.refusal(auditRoutes.exportCsv, {})).code).toBe(code);
  });

  it.each(['compliance', 'administrator', 'observer'] as const)('is read by %s', async (who) => {
    expect((await people[who].client.call(auditRoutes.list, {})).total).toBe(3);
  });
});
