import { COUNTRIES, DEFAULT_SETTINGS, settingRoutes } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { createWorld, type World } from '../../../test/world';
import { SettingsService } from '.';

describe('settings', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
  });
  afterAll(() => world.close());

  it('start as the domain has them, with the rules of law of every country that has some', async () => {
    const view = await people.observer.client.call(settingRoutes.get, {});
    expect(view).toMatchObject({ settings: DEFAULT_SETTINGS, version: 0, changedAt: null, canEdit: false });
    expect(view.laws.length).toBeGreaterThan(5);
    expect(view.laws.every((law) => COUNTRIES.includes(law.country) && law.note.en && law.note.zh)).toBe(true);
  });

  it('are changed by an administrator, and what changed is on record', async () => {
    const settings = { ...DEFAULT_SETTINGS, openRequestsPerOrganisation: 7 };
    const saved = await people.administrator.client.call(settingRoutes.save, { body: { settings, version: 0 } });
    expect(saved).toEqual({ settings, version: 1 });
    expect(await world.app.get(SettingsService).current()).toEqual(settings);
    const [activity] = await world.database.read.activity.findMany({ where: { type: 'setting.changed' } });
    expect(activity?.data).toEqual({ openRequestsPerOrganisation: { from: 5, to: 7 } });
  });

  it('two administrators at once: one wins, the other is told', async () => {
    const save = (staffDays: number) =>
      people.administrator.client
        .call(settingRoutes.save, { body: { settings: { ...DEFAULT_SETTINGS, staffDays }, version: 0 } })
        .then(() => 'saved')
        .catch((refused: { body: { code: string } }) => refused.body.code);
    expect((await Promise.all([save(4), save(5)])).sort()).toEqual(['saved', 'setting.changed_meanwhile']);
  });

  it('cannot contradict themselves', async () => {
    const settings = { ...DEFAULT_SETTINGS, counterpartyReminderDays: [5, 15] };
    const refusal = await people.administrator.client.refusal(settingRoutes.save, { body: { settings, version: 0 } });
    expect(refusal).toMatchObject({
      code: 'request.invalid',
      fields: [{ path: 'settings.counterpartyReminderDays.1', code: 'order_wrong' }],
    });
  });

  it.each([
    ['a visitor', 'visitor', 'session.required', 'session.required'],
    ['a member', 'supplier', 'access.forbidden', 'access.forbidden'],
    ['an observer', 'observer', 'access.read_only', 'access.read_only'],
    ['staff', 'staff', 'access.forbidden', null],
    ['compliance', 'compliance', 'access.forbidden', null],
  ] as const)('%s may not change them', async (_, who, settingsCode, lawCode) => {
    const { client } = people[who];
    const save = { body: { settings: DEFAULT_SETTINGS, version: 0 } };
    expect((await client.refusal(settingRoutes.save, save)).code).toBe(settingsCode);
    if (lawCode) expect((await client.refusal(settingRoutes.saveLaw, aLaw)).code).toBe(lawCode);
    else expect(await client.call(settingRoutes.saveLaw, aLaw)).toMatchObject({ id: aLaw.params.id });
  });

  it('a rule of law counts on the days it is in force', async () => {
    await people.staff.client.call(settingRoutes.saveLaw, aLaw);
    const settings = world.app.get(SettingsService);
    const idsOn = async (day: string) => (await settings.lawsOf('TH', day)).map(({ id }) => id);
    expect(await idsOn('2026-01-01')).toContain(aLaw.params.id);
    expect(await idsOn('2027-01-01')).not.toContain(aLaw.params.id);
    const backwards = { ...aLaw, body: { ...aLaw.body, effectiveTo: '2020-01-01' } };
    expect(await people.staff.client.refusal(settingRoutes.saveLaw, backwards)).toMatchObject({
      fields: [{ path: 'effectiveTo', code: 'order_wrong' }],
    });
  });
});

const aLaw = {
  params: { id: 'th-sample-rule' },
  body: {
    country: 'TH' as const,
    subject: 'technology-transfer' as const,
    effectiveFrom: '2025-06-01',
    effectiveTo: '2026-06-01',
    source: 'Sample gazette 1/2025',
    note: { en: 'A sample rule.', zh: '示例规则。' },
  },
};
