import { catalogueRoutes, importRoutes, listingRoutes, matchRoutes } from '@techbridge/contracts';
import { newDataDir, type Product, startProduct } from '../src/product';
import { supplierList } from '../src/spreadsheets';
import { eventually, PEOPLE, Visitor } from '../src/visitor';

const BRIEF = 'An SME in Thailand wants to pilot the module on 400 m³ of serum effluent a day.';
const interest = 'We want to pilot this on our serum effluent.';

/** A product of its own, killed in the middle of things and started again on what is left. */
describe('when the product is killed', () => {
  let product: Product;
  const dataDir = newDataDir();
  const start = async () => (product = await startProduct({ dataDir, env: { SEED: 'sample' } }));
  beforeAll(async () => {
    await start();
  });
  afterAll(async () => {
    await product.stop();
    product.forget();
  });
  const as = (email: string) => Visitor.signedIn(product.url, email);

  it('an import goes on after the restart: every row once, none by half', async () => {
    const rows = 3000;
    let supplier = await as(PEOPLE.supplier);
    const { id } = await supplier.upload(importRoutes.upload, {}, supplierList(rows, { prefix: 'KILL' }));
    const status = () => supplier.call(importRoutes.get, { params: { id } });
    await supplier.call(importRoutes.check, { params: { id } });
    await eventually(status, (job) => (job.progress?.done ?? 0) > 200 || job.status === 'checked');
    await product.killEverything();
    await start();
    supplier = await as(PEOPLE.supplier);
    await supplier.call(importRoutes.check, { params: { id } }).catch(() => null);
    await eventually(status, (job) => job.status === 'checked', 120);

    await supplier.call(importRoutes.write, { params: { id } });
    await eventually(status, (job) => (job.progress?.done ?? 0) > 300 || job.status === 'done');
    await product.killServer();
    await start();
    supplier = await as(PEOPLE.supplier);
    await supplier.call(importRoutes.write, { params: { id } }).catch(() => null);
    const done = await eventually(status, (job) => job.status === 'done', 180);
    expect(done.counts).toMatchObject({ rows, created: rows, errors: 0 });
    const listings = await supplier.call(listingRoutes.list, { query: { importId: id, limit: 1 } });
    expect(listings.total).toBe(rows);
  }, 400_000);

  it('an introduction either happened or did not, and never twice', async () => {
    const visitor = new Visitor(product.url);
    const { items } = await visitor.call(catalogueRoutes.searchTechnologies, {
      query: { q: '', organisation: ['xingzhou-energy'] },
    });
    const free = items.find(({ openForRequests }) => openForRequests);
    const seeker = await as(PEOPLE.stranger);
    const match = await seeker.call(matchRoutes.request, {
      body: { technologyId: free?.id ?? '', interest, consent: true },
    });
    const params = { id: match.id };
    let staff = await as(PEOPLE.staff);
    const forwarded = await staff.call(matchRoutes.act, {
      params,
      body: { version: match.version, command: { action: 'forward', brief: BRIEF } },
    });
    const supplier = await as(PEOPLE.otherSupplier);
    const accepted = await supplier.call(matchRoutes.act, {
      params,
      body: { version: forwarded.version, command: { action: 'accept', consent: true } },
    });
    const body = { version: accepted.version, command: { action: 'introduce' as const } };
    const cut = staff.call(matchRoutes.act, { params, body }).catch(() => null);
    await product.killEverything();
    await cut;
    await start();
    staff = await as(PEOPLE.staff);
    const now = await staff.call(matchRoutes.get, { params });
    expect(['accepted', 'introduced']).toContain(now.status);
    expect(now.release === null).toBe(now.status === 'accepted');
    if (now.status === 'accepted')
      await staff.call(matchRoutes.act, { params, body: { ...body, version: now.version } });
    const after = await staff.call(matchRoutes.get, { params });
    expect(after.release?.contacts).toHaveLength(2);
    expect(after.history.filter(({ action }) => action === 'introduce')).toHaveLength(1);
  }, 200_000);

  it('what was published reaches the index, though the kill came between the commit and the index', async () => {
    const supplier = await as(PEOPLE.supplier);
    const { items } = await supplier.call(listingRoutes.list, { query: { q: 'KILL-00042', limit: 1 } });
    const [draft] = items;
    if (!draft) throw new Error('the imported draft is not there');
    const sent = await supplier.call(listingRoutes.act, {
      params: { id: draft.id },
      body: { version: draft.version, command: { action: 'submit' } },
    });
    const staff = await as(PEOPLE.staff);
    const published = await staff.call(listingRoutes.act, {
      params: { id: draft.id },
      body: { version: sent.version, command: { action: 'publish' } },
    });
    await product.killEverything();
    expect(published.status).toBe('published');
    await start();
    const visitor = new Visitor(product.url);
    const query = { q: '陶瓷膜组件第42型', locale: 'zh' as const };
    const search = () => visitor.call(catalogueRoutes.searchTechnologies, { query });
    const found = await eventually(search, (answer) => answer.items.some(({ id }) => id === draft.id));
    expect(found.items.filter(({ id }) => id === draft.id)).toHaveLength(1);
  }, 200_000);

  it('people go on working when the database alone is killed under load, and lose nothing acknowledged', async () => {
    const seekers = await Promise.all(Array.from({ length: 4 }, () => as(PEOPLE.seeker)));
    const acknowledged: string[] = [];
    let stop = false;
    const load = seekers.map(async (seeker, index) => {
      for (let round = 0; !stop; round += 1) {
        const content = { kind: 'demand' as const, texts: { en: { title: `Load ${index}-${round}` } } };
        const made = await seeker.call(listingRoutes.create, { body: { content } }).catch(() => null);
        if (made) acknowledged.push(made.id);
        else await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    const count = async () => acknowledged.length;
    try {
      await eventually(count, (made) => made > 10);
      product.killDatabase();
      const before = acknowledged.length;
      await eventually(count, (made) => made > before + 10);
    } finally {
      stop = true;
      await Promise.all(load);
    }
    const seeker = await as(PEOPLE.seeker);
    for (const id of acknowledged) expect((await seeker.call(listingRoutes.get, { params: { id } })).id).toBe(id);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
  }, 200_000);
});
