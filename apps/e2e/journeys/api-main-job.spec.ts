import { catalogueRoutes, importRoutes, listingRoutes, matchRoutes, type MatchCommand } from '@techbridge/contracts';
import { supplierList } from '../src/spreadsheets';
import { eventually, PEOPLE, Visitor } from '../src/visitor';

const url = process.env.E2E_URL ?? '';
const BRIEF = 'An SME in Thailand wants to pilot the module on 400 m³ of serum effluent a day.';

describe('the main job, by API', () => {
  it('goes from a spreadsheet to an introduction, and refuses a second try and a stranger', async () => {
    const [supplier, staff, seeker, stranger] = await Promise.all(
      [PEOPLE.supplier, PEOPLE.staff, PEOPLE.seeker, PEOPLE.stranger].map((email) => Visitor.signedIn(url, email)),
    );
    if (!supplier || !staff || !seeker || !stranger) throw new Error('not everyone could sign in');

    const uploaded = await supplier.upload(importRoutes.upload, {}, supplierList(20, { prefix: 'API', wrongAt: 7 }));
    const params = { id: uploaded.id };
    await supplier.call(importRoutes.check, { params });
    const checked = await eventually(
      () => supplier.call(importRoutes.get, { params }),
      ({ status }) => status === 'checked',
    );
    expect(checked.counts).toMatchObject({ rows: 20, errors: 1 });
    const wrong = await supplier.call(importRoutes.listRows, { params, query: { status: ['error'] } });
    const [row] = wrong.items;
    const [problem] = row?.problems ?? [];
    if (!row || !problem) throw new Error('the wrong row was not found');
    expect(problem).toMatchObject({ severity: 'error', value: '十二级' });
    await supplier.call(importRoutes.fixRow, {
      params: { ...params, rowNumber: row.rowNumber },
      body: { cells: [{ column: problem.column, value: '7' }] },
    });
    await supplier.call(importRoutes.write, { params });
    const written = await eventually(
      () => supplier.call(importRoutes.get, { params }),
      ({ status }) => status === 'done',
    );
    expect(written.counts).toMatchObject({ created: 20, errors: 0 });
    const sent = await supplier.call(importRoutes.submitAll, { params, body: {} });
    expect(sent).toMatchObject({ submitted: 20, incomplete: 0, failed: 0 });

    const waiting = await staff.call(listingRoutes.list, { query: { importId: uploaded.id, limit: 100 } });
    const ids = waiting.items.map(({ id }) => id);
    expect(await staff.call(listingRoutes.actInBulk, { body: { ids, action: 'publish' } })).toMatchObject({
      failed: [],
    });

    const visitor = new Visitor(url);
    const find = () =>
      visitor.call(catalogueRoutes.searchTechnologies, { query: { q: '陶瓷膜组件第7型', locale: 'zh' } });
    const found = await eventually(find, ({ items }) => items.some(({ title }) => title.text.includes('第7型')));
    const technology = found.items.find(({ title }) => title.text.includes('第7型'));
    const asked = {
      technologyId: technology?.id ?? '',
      interest: 'We want to pilot this on our serum effluent.',
      consent: true as const,
    };
    const match = await seeker.call(matchRoutes.request, { body: asked });

    const act = async (who: Visitor, command: MatchCommand) => {
      const { version } = await who.call(matchRoutes.get, { params: { id: match.id } });
      return who.call(matchRoutes.act, { params: { id: match.id }, body: { version, command } });
    };
    expect((await supplier.refusal(matchRoutes.get, { params: { id: match.id } })).status).toBe(404);
    await act(staff, { action: 'forward', brief: BRIEF });
    const accepted = await act(supplier, { action: 'accept', consent: true, note: '' });
    expect(accepted.release).toBeNull();
    const early = { version: accepted.version, command: { action: 'introduce' as const } };
    const strangers = await stranger.refusal(matchRoutes.act, { params: { id: match.id }, body: early });
    expect(strangers.status).toBe(404);
    // An imported offer is not assessed yet: the two-person rule holds it back until it is.
    const unassessed = await staff.refusal(matchRoutes.act, { params: { id: match.id }, body: early });
    expect(unassessed.body.code).toBe('match.second_approval_needed');
    const listing = await staff.call(listingRoutes.get, { params: { id: technology?.id ?? '' } });
    const assessment = { class: 'free' as const, catalogueItem: '', note: 'Not in the catalogue.' };
    await staff.call(listingRoutes.act, {
      params: { id: listing.id },
      body: { version: listing.version, command: { action: 'assess_export', assessment } },
    });
    await act(staff, { action: 'introduce', note: '' });

    const atSeeker = await seeker.call(matchRoutes.get, { params: { id: match.id } });
    const atSupplier = await supplier.call(matchRoutes.get, { params: { id: match.id } });
    expect(atSeeker.release?.contacts.map(({ email }) => email)).toEqual([PEOPLE.supplier]);
    expect(atSupplier.release?.contacts.map(({ email }) => email)).toEqual([PEOPLE.seeker]);
    const again = await staff.refusal(matchRoutes.act, {
      params: { id: match.id },
      body: { version: atSeeker.version, command: { action: 'introduce' } },
    });
    expect(again.body.code).toBe('match.not_possible_now');
    expect((await stranger.refusal(matchRoutes.get, { params: { id: match.id } })).status).toBe(404);
  });
});
