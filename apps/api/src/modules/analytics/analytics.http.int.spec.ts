import { analyticsRoutes, REPORTS, type MatchStatus, type ReportName } from '@techbridge/contracts';
import { readMessages } from '@techbridge/i18n/server';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology } from '../../../test/factories/listing.factory';
import { aPerson } from '../../../test/factories/people.factory';
import { createWorld, type World } from '../../../test/world';
import { ActivityLog } from '../../platform/activity/activity';
import { SYSTEM } from '../../platform/http/actor';
import { REPORT_COLUMNS } from './report.columns';

const DAY = 86_400_000;

describe('reports', () => {
  let world: World;
  let people: Actors;
  let serial = 0;
  const now = new Date('2026-06-20T12:00:00Z');

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    world.clock.setTo(now);
    people = await actors(world);
  });
  afterAll(() => world.close());

  async function aMatch(status: MatchStatus, createdAt: string, more: object = {}) {
    const technology = await aTechnology(world, { organisationId: people.supplierOrganisation.id });
    return world.database.transaction((tx) =>
      tx.match.create({
        data: {
          ...{ reference: `MR-${(serial += 1)}`, technologyId: technology.id, status, interest: 'x', origin: 'seeker' },
          ...{
            requesterOrganisationId: people.seekerOrganisation.id,
            counterpartyOrganisationId: people.supplierOrganisation.id,
          },
          ...{ createdAt: new Date(createdAt), nodeId: people.node.id, ...more },
        },
      }),
    );
  }
  const rows = async (name: ReportName, query: object = {}) =>
    (await people.observer.client.call(analyticsRoutes.get, { params: { name }, query })).rows;
  const at = (day: string) => new Date(day);

  it('follow each month’s requests as far as they came', async () => {
    await aMatch('submitted', '2026-05-03');
    await aMatch('agreed', '2026-05-20', {
      forwardedAt: at('2026-05-21'),
      acceptedById: people.supplier.id,
      introducedAt: at('2026-05-25'),
      agreedAt: at('2026-06-10'),
    });
    await aMatch('forwarded', '2026-06-01', { forwardedAt: at('2026-06-02') });
    const funnel = await rows('funnel');
    expect(funnel).toHaveLength(12);
    expect(funnel.slice(-2)).toEqual([
      {
        month: '2026-05',
        requested: 2,
        forwarded: 1,
        accepted: 1,
        introduced: 1,
        agreed: 1,
        completed: 0,
        introducedShare: 50,
        agreedShare: 50,
      },
      {
        month: '2026-06',
        requested: 1,
        forwarded: 1,
        accepted: 0,
        introduced: 0,
        agreed: 0,
        completed: 0,
        introducedShare: 0,
        agreedShare: 0,
      },
    ]);
    expect(await rows('funnel', { from: '2026-05-04', to: '2026-05-31' })).toMatchObject([
      { month: '2026-05', requested: 1 },
    ]);
  });

  it('count a listing in each of its sectors and goals', async () => {
    const organisationId = people.supplierOrganisation.id;
    await aTechnology(world, { organisationId, content: { sectors: ['water', 'energy'], sdgs: [6, 7] } });
    await aTechnology(world, { organisationId, status: 'draft', content: { sectors: ['water'] } });
    await aDemand(world, { organisationId: people.seekerOrganisation.id, content: { sectors: ['energy'], sdgs: [] } });
    await aMatch('introduced', '2026-06-01', { introducedAt: at('2026-06-05') });
    const sectors = await rows('by_sector');
    expect(sectors.filter((row) => Number(row.technologies) + Number(row.demands) > 0)).toEqual([
      { sector: 'energy', technologies: 1, demands: 1, requested: 0, introduced: 0, agreed: 0 },
      { sector: 'water', technologies: 2, demands: 0, requested: 1, introduced: 1, agreed: 0 },
    ]);
    expect((await rows('by_sdg')).filter((row) => Number(row.technologies) > 0).map(({ sdg }) => sdg)).toEqual([
      '6',
      '7',
    ]);
    const countries = await rows('by_country');
    expect(countries.find(({ country }) => country === 'TH')).toEqual({
      country: 'TH',
      organisations: 1,
      technologies: 0,
      demands: 1,
      requested: 1,
      introduced: 1,
      agreed: 0,
    });
  });

  it('say what each node looks after and what is overdue there', async () => {
    await aMatch('submitted', '2026-06-01', { dueAt: at('2026-06-04'), ownerId: people.staff.id });
    await aMatch('submitted', '2026-06-01', { dueAt: at('2026-06-04'), onHold: true });
    await aMatch('submitted', '2026-06-19', { dueAt: at('2026-06-22'), nodeId: null });
    expect(await rows('by_node')).toEqual([
      { node: 'GX', organisations: 1, requested: 2, introduced: 0, agreed: 0, open: 2, overdue: 1, introducedShare: 0 },
      { node: null, organisations: 2, requested: 1, introduced: 0, agreed: 0, open: 1, overdue: 0, introducedShare: 0 },
    ]);
    expect(await rows('unanswered')).toMatchObject([
      { status: 'submitted', node: 'GX', owner: people.staff.name, waiting: 19, overdue: 16 },
    ]);
  });

  it('measure how long requests stayed in a state, from the log', async () => {
    const match = await aMatch('forwarded', '2026-06-01');
    const steps = [
      ['2026-06-01', null, 'submitted'],
      ['2026-06-03', 'submitted', 'submitted'],
      ['2026-06-05', 'submitted', 'forwarded'],
    ] as const;
    for (const [day, from, to] of steps) {
      world.clock.setTo(at(day));
      const activity = { type: 'match.moved', subjectType: 'match' as const, subjectId: match.id, data: { from, to } };
      await world.database.transaction((tx) => world.app.get(ActivityLog).record(tx, SYSTEM, activity));
    }
    world.clock.setTo(now);
    const states = await rows('time_in_state');
    expect(states.slice(0, 3)).toEqual([
      { status: 'submitted', visits: 1, median: 4, ninetieth: 4, now: 0 },
      { status: 'needs_info', visits: 0, median: null, ninetieth: null, now: 0 },
      { status: 'forwarded', visits: 0, median: null, ninetieth: null, now: 1 },
    ]);
  });

  it('tell why requests ended, and who ended them', async () => {
    const ended = { endedAt: new Date(now.getTime() - DAY), open: false };
    await aMatch('declined_by_staff', '2026-06-01', { ...ended, reason: 'not-our-field' });
    await aMatch('declined_by_counterparty', '2026-06-01', { ...ended, reason: 'no-capacity' });
    await aMatch('withdrawn', '2026-06-01', { ...ended, reason: 'no-capacity' });
    expect(await rows('reasons')).toEqual([
      {
        reason: 'no-capacity',
        declinedByStaff: 0,
        declinedByCounterparty: 1,
        withdrawn: 1,
        expired: 0,
        closed: 0,
        total: 2,
        share: 66.7,
      },
      {
        reason: 'not-our-field',
        declinedByStaff: 1,
        declinedByCounterparty: 0,
        withdrawn: 0,
        expired: 0,
        closed: 0,
        total: 1,
        share: 33.3,
      },
    ]);
  });

  it('have exactly the columns they announce, and answer for an empty product', async () => {
    await aMatch('declined_by_staff', '2026-06-01', { endedAt: now, open: false, reason: 'other' });
    await aMatch('submitted', '2026-06-01', { dueAt: at('2026-06-02') });
    for (const name of REPORTS) {
      const [row] = await rows(name);
      expect([name, Object.keys(row ?? {})]).toEqual([name, REPORT_COLUMNS[name].map(({ key }) => key)]);
    }
    await world.reset();
    const observer = await aPerson(world, { role: 'observer' });
    for (const name of REPORTS) {
      const report = await observer.client.call(analyticsRoutes.get, { params: { name } });
      expect(report.columns).toEqual(REPORT_COLUMNS[name]);
    }
  });

  it('are exported in the reader’s language, in words', async () => {
    await aMatch('declined_by_staff', '2026-06-01', { endedAt: now, open: false, reason: 'no-capacity' });
    const chinese = await aPerson(world, { role: 'staff', locale: 'zh' });
    const csv = async (name: ReportName) =>
      String(await chinese.client.call(analyticsRoutes.exportCsv, { params: { name } }))
        .replace('\ufeff', '')
        .split('\r\n');
    expect((await csv('reasons'))[0]).toBe('原因,联盟谢绝,对方谢绝,已撤回,已过期,未达成协议而结束,合计,占比（%）');
    expect((await csv('by_country'))[1]).toMatch(/^中国,/);
    expect((await csv('listings_by_status'))[1]).toMatch(/^草稿,/);
    expect((await csv('time_in_state'))[1]).not.toContain('submitted');
  });

  it.each(['en', 'zh'] as const)('have words for every report and column: %s', (locale) => {
    const messages = readMessages(locale, 'reports');
    const keys = REPORTS.flatMap((name) => [
      `report.${name}`,
      `hint.${name}`,
      ...REPORT_COLUMNS[name].map(({ key }) => `column.${key}`),
    ]);
    expect(keys.filter((key) => !messages[key])).toEqual([]);
  });

  it.each([
    ['visitor', 'session.required'],
    ['supplier', 'access.forbidden'],
  ] as const)('are not for a %s', async (who, code) => {
    const request = { params: { name: 'funnel' as const } };
    expect((await people[who].client.refusal(analyticsRoutes.get, request)).code).toBe(code);
    expect((await people[who].client.refusal(analyticsRoutes.exportCsv, request)).code).toBe(code);
  });
});
