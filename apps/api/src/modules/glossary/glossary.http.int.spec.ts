import { glossaryRoutes, LOCALES, notificationRoutes, type GlossaryWords } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { createWorld, type Client, type World } from '../../../test/world';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { GlossarySync } from '.';

const word = (text: string, weight = 1) => ({ text, weight });
const row = (words: Partial<GlossaryWords>): GlossaryWords => ({
  ...(Object.fromEntries(LOCALES.map((language) => [language, []])) as unknown as GlossaryWords),
  ...words,
});
const NEW = row({ en: [word('samplewort drying')], th: [word('การอบแห้งตัวอย่าง')], zh: [word('样例草干燥')] });

describe('the lexicon in the hands of staff', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    await world.app.get(GlossarySync).refresh();
    people = await actors(world);
  });
  afterAll(() => world.close());

  const get = (id: string) => people.observer.client.call(glossaryRoutes.get, { params: { id } });
  const list = (query: object) => people.staff.client.call(glossaryRoutes.list, { query });

  async function propose(client: Client, changes: Partial<GlossaryWords>, id = 'pump') {
    const { words, version } = await get(id);
    const body = { conceptId: id, version, words: { ...words, ...changes }, reason: 'Sample reason' };
    return client.call(glossaryRoutes.propose, { body });
  }
  const act = (client: Client, change: { id: string; version: number }, action: 'accept' | 'decline' | 'withdraw') => {
    const command = action === 'withdraw' ? { action } : { action, reason: 'Sample answer' };
    return { params: { id: change.id }, body: { version: change.version, command } } as const;
  };
  const decide = (client: Client, change: { id: string; version: number }, action: 'accept' | 'decline' | 'withdraw') =>
    client.call(glossaryRoutes.act, act(client, change, action));

  it('is found by a word in any language, and by what a language lacks', async () => {
    const { en, zh } = (await get('pump')).words;
    const byChinese = await list({ q: zh[0]!.text });
    expect(byChinese.items.map(({ id }) => id)).toContain('pump');
    expect((await list({ q: en[0]!.text })).items[0]).toMatchObject({ id: 'pump', origin: 'own', version: 0 });
    const thin = await list({ thinIn: 'lo', limit: 5 });
    expect(thin.items).toHaveLength(5);
    expect(thin.items.every(({ words }) => words.lo.length < 2)).toBe(true);
    expect(thin.total).toBeLessThan((await list({})).total);
  });

  it('takes what one proposes and another accepts, as its next version', async () => {
    const before = await get('pump');
    const change = await propose(people.staff.client, { en: [...before.words.en, word('samplepump')] });
    expect(change).toMatchObject({ status: 'proposed', kind: 'correct', actions: ['withdraw'], before: before.words });
    expect(await list({ only: 'waiting' })).toMatchObject({ total: 1, waiting: 1, version: 0 });

    const accepted = await decide(people.compliance.client, change, 'accept');
    expect(accepted).toMatchObject({
      status: 'accepted',
      glossaryVersion: 1,
      actions: [],
      reviewReason: 'Sample answer',
    });
    const after = await get('pump');
    expect(after).toMatchObject({ origin: 'corrected', version: 1, ownWords: before.words, waitingChangeId: null });
    expect(after.words.en.at(-1)).toEqual(word('samplepump'));
    expect(after.history).toHaveLength(1);
    expect((await list({ q: 'samplepump' })).items.map(({ id }) => id)).toEqual(['pump']);

    const told = await world.database.read.activity.findMany({
      where: { subjectType: 'concept' },
      orderBy: { at: 'asc' },
    });
    expect(told.map(({ type }) => type)).toEqual(['glossary.change_proposed', 'glossary.change_accepted']);
    expect(told[1]!.data).toMatchObject({
      conceptId: 'pump',
      version: 1,
      added: [{ language: 'en', text: 'samplepump' }],
      removed: [],
    });
  });

  it('is never changed by one person alone, not even an administrator', async () => {
    const change = await propose(people.administrator.client, { en: [word('pump')] });
    const refusal = await people.administrator.client.refusal(
      glossaryRoutes.act,
      act(people.administrator.client, change, 'accept'),
    );
    expect(refusal.code).toBe('access.forbidden');
    expect((await get('pump')).version).toBe(0);
    expect(await decide(people.staff.client, change, 'decline')).toMatchObject({
      status: 'declined',
      glossaryVersion: null,
    });
    expect(await get('pump')).toMatchObject({ origin: 'own', version: 0 });
  });

  it('has one change of a concept waiting at a time, which who proposed it may withdraw', async () => {
    const change = await propose(people.staff.client, { en: [word('pump')] });
    const { words, version } = await get('pump');
    const body = { conceptId: 'pump', version, words: { ...words, en: [word('pump', 0.5)] }, reason: 'Other' };
    const refusal = await people.compliance.client.refusal(glossaryRoutes.propose, { body });
    expect(refusal).toMatchObject({ status: 409, code: 'glossary.already_proposed' });
    expect(await decide(people.staff.client, change, 'withdraw')).toMatchObject({
      status: 'withdrawn',
      reviewedBy: null,
    });
    expect((await people.compliance.client.call(glossaryRoutes.propose, { body })).status).toBe('proposed');
  });

  it('two reviewers at once: one decides, the other is told', async () => {
    const change = await propose(people.staff.client, { en: [word('pump')] });
    const both = await Promise.all(
      [people.compliance, people.administrator].map(({ client }) =>
        decide(client, change, 'accept')
          .then(() => 'accepted')
          .catch((refused: { body: { code: string } }) => refused.body.code),
      ),
    );
    expect(both.sort()).toEqual(['accepted', 'glossary.changed_meanwhile']);
  });

  it('refuses words read before somebody changed them, words as they stand, and nonsense by its field', async () => {
    const { words } = await get('pump');
    const en = [word('samplepump')];
    await decide(people.compliance.client, await propose(people.staff.client, { en }), 'accept');
    const refuse = (changes: object) =>
      people.staff.client.refusal(glossaryRoutes.propose, {
        body: { conceptId: 'pump', version: 1, words: { ...words, en }, reason: 'Sample reason', ...changes },
      });
    expect((await refuse({ version: 0 })).code).toBe('glossary.changed_meanwhile');
    expect((await refuse({})).code).toBe('glossary.nothing_changes');
    expect((await refuse({ conceptId: 'no-such-concept' })).code).toBe('glossary.concept_not_found');
    expect(await refuse({ words: { ...words, th: [word('水泵')], my: [word('')] } })).toMatchObject({
      code: 'request.invalid',
      fields: [
        { path: 'words.th.0.text', code: 'wrong_script' },
        { path: 'words.my.0.text', code: 'required' },
      ],
    });
    expect(await refuse({ reason: ' ' })).toMatchObject({ fields: [{ path: 'reason', code: 'required' }] });
  });

  it('goes back by proposing the former row, which is then no correction any more', async () => {
    const former = (await get('pump')).words;
    await decide(people.compliance.client, await propose(people.staff.client, { en: [word('samplepump')] }), 'accept');
    await decide(people.staff.client, await propose(people.compliance.client, former), 'accept');
    expect(await get('pump')).toMatchObject({ origin: 'own', words: former, actions: [] });
    const { history } = await get('pump');
    expect(history.map(({ glossaryVersion }) => glossaryVersion)).toEqual([2, 1]);
    expect((await list({})).version).toBe(2);
  });

  it('grows by a concept, which can be taken away again', async () => {
    const body = { conceptId: null, version: 0, words: NEW, reason: 'Missing' };
    const added = await people.staff.client.call(glossaryRoutes.propose, { body });
    expect(added).toMatchObject({ conceptId: 'samplewort-drying', kind: 'add', before: null });
    await decide(people.compliance.client, added, 'accept');
    const again = await people.staff.client.refusal(glossaryRoutes.propose, { body });
    expect(again.fields).toEqual([{ path: 'words.en', code: 'duplicate' }]);
    expect((await list({ q: 'การอบแห้งตัวอย่าง' })).items[0]).toMatchObject({
      id: 'samplewort-drying',
      origin: 'added',
      actions: ['correct', 'drop'],
    });

    const drop = { conceptId: 'samplewort-drying', version: 1, words: null, reason: 'A sample only' };
    const dropped = await people.compliance.client.call(glossaryRoutes.propose, { body: drop });
    expect(dropped).toMatchObject({ kind: 'drop', after: null });
    await decide(people.staff.client, dropped, 'accept');
    const gone = await people.staff.client.refusal(glossaryRoutes.get, { params: { id: 'samplewort-drying' } });
    expect(gone.code).toBe('glossary.concept_not_found');
  });

  it('is what search crosses languages by, as soon as a change is accepted', async () => {
    const meanings = () => world.app.get(Lexicon).translator().translate('samplepump', { language: 'en' });
    const concepts = () => meanings().flatMap((unit) => unit.concepts);
    const change = await propose(people.staff.client, { en: [word('pump'), word('samplepump')] });
    expect(concepts()).not.toContain('pump');
    await decide(people.compliance.client, change, 'accept');
    await world.app.get(GlossarySync).caughtUp();
    expect(concepts()).toContain('pump');
  });

  it('tells those who may review, and who proposed what became of it', async () => {
    const change = await propose(people.staff.client, { en: [word('samplepump')] });
    await world.jobs.drain();
    const kinds = async (who: 'staff' | 'administrator') =>
      (await people[who].client.call(notificationRoutes.list, {})).items.map(({ kind }) => kind);
    expect([await kinds('staff'), await kinds('administrator')]).toEqual([[], ['glossary_waiting']]);
    await decide(people.administrator.client, change, 'decline');
    await world.jobs.drain();
    expect(await kinds('staff')).toEqual(['glossary_declined']);
  });

  it('is read by observers, who change nothing', async () => {
    const change = await propose(people.staff.client, { en: [word('samplepump')] });
    expect(await people.observer.client.call(glossaryRoutes.list, { query: { q: 'pump' } })).toMatchObject({
      canPropose: false,
    });
    expect(await get('pump')).toMatchObject({ actions: [], history: [{ id: change.id, actions: [] }] });
    const refused = await people.observer.client.refusal(
      glossaryRoutes.act,
      act(people.observer.client, change, 'accept'),
    );
    expect(refused.code).toBe('access.read_only');
    expect((await people.supplier.client.refusal(glossaryRoutes.list, {})).code).toBe('access.forbidden');
  });

  it('shows everybody the dictionaries in use, and there may be none', async () => {
    expect(await people.visitor.client.call(glossaryRoutes.listPacks, {})).toEqual({ items: [] });
  });
});
