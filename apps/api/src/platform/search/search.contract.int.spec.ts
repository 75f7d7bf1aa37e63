/** What both engines promise: the same listings, filters and counts for the same question. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FACETS, LOCALES, type Facet, type ListingKind } from '@techbridge/contracts';
import { MessageChannel } from 'node:worker_threads';
import { EmbeddedSearch } from './embedded.adapter';
import { MeilisearchIndex } from './meilisearch.adapter';
import { serveSearch } from './serve-search';
import { ThreadedSearch } from './threaded.adapter';
import type { SearchDocument, SearchIndex, SearchRequest, Texts } from './search.port';

const SERVER = process.env.SEARCH_URL;
if (!SERVER)
  process.stdout.write(
    'Search contract: SEARCH_URL is not set, so Meilisearch is not tested here, only the embedded engine.\n',
  );

interface Peer {
  index: SearchIndex;
  close(): Promise<void>;
}

async function embedded(): Promise<Peer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'search-'));
  const index = new EmbeddedSearch(folder);
  return { index, close: () => index.onApplicationShutdown().then(() => fs.rmSync(folder, { recursive: true })) };
}

/** Through the messages two threads exchange; here both ends are in one. */
async function threaded(): Promise<Peer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'search-'));
  const { port1, port2 } = new MessageChannel();
  serveSearch(port2, new EmbeddedSearch(folder));
  const index = new ThreadedSearch(port1, async () => port1.close());
  await index.onModuleInit();
  return { index, close: () => index.onApplicationShutdown().then(() => fs.rmSync(folder, { recursive: true })) };
}

async function meilisearch(): Promise<Peer> {
  const options = { url: SERVER!, key: process.env.SEARCH_KEY, prefix: `test_${process.pid}_${Date.now()}_` };
  return {
    index: new MeilisearchIndex(options),
    close: async () => {
      const { Meilisearch } = await import('meilisearch');
      const client = new Meilisearch({ host: options.url, apiKey: options.key });
      for (const kind of ['technology', 'demand']) await client.deleteIndexIfExists(`${options.prefix}${kind}`);
    },
  };
}

interface Example {
  title: Texts;
  summary?: Texts;
  body?: Texts;
  kind?: ListingKind;
  facets?: Partial<Record<Facet, string[]>>;
  numbers?: Partial<SearchDocument['numbers']>;
  open?: boolean;
  mark?: string;
  pivot?: string[];
}

function document(id: string, example: Example): SearchDocument {
  const {
    title,
    summary = {},
    body = {},
    kind = 'technology',
    facets = {},
    numbers = {},
    open = true,
    mark = '1',
    pivot = [],
  } = example;
  const empty = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchDocument['facets'];
  return {
    id,
    kind,
    mark,
    texts: { title, summary, body, keywords: {}, organisation: {}, terms: {} },
    pivot: { head: pivot.map((term) => [term, 1] as const), body: [] },
    facets: { ...empty, ...facets },
    numbers: { publishedAt: null, confirmedAt: null, trl: null, deadline: null, ...numbers },
    hit: {
      id,
      reference: `TO-CN-2026-0000${id.slice(-1)}`,
      kind,
      originalLocale: LOCALES.find((locale) => title[locale]) ?? 'en',
      organisation: null,
      country: null,
      region: '',
      sectors: [],
      sdgs: [],
      trl: null,
      cooperation: [],
      ipStatus: null,
      benefit: null,
      priceBand: null,
      budgetBand: null,
      deadline: null,
      openForRequests: open,
      publishedAt: '2026-01-01T00:00:00.000Z',
      lastConfirmedAt: '2026-01-01T00:00:00.000Z',
      sample: true,
    },
    said: {},
  };
}

const membrane = document('a1', {
  title: { en: 'Ceramic membrane for waste water', zh: '污水处理陶瓷膜' },
  summary: { en: 'A flat membrane that lasts ten years.', zh: '使用寿命十年的平板膜。' },
  facets: { sector: ['water', 'materials-chemicals'], country: ['CN'], trl: ['on-market'], language: ['en', 'zh'] },
  numbers: { publishedAt: 300, trl: 9, confirmedAt: 10 },
  pivot: ['#membrane', '~membran', '#wastewater', '~wastewat', '#ceramic'],
});
const dryer = document('a2', {
  title: { en: 'Solar dryer for fruit', zh: '水果太阳能干燥机' },
  body: { en: 'The chamber keeps mango slices at sixty degrees.' },
  facets: { sector: ['agriculture-food', 'energy'], country: ['CN'], trl: ['demonstrable'], language: ['en', 'zh'] },
  numbers: { publishedAt: 200, trl: 6, confirmedAt: 30 },
  pivot: ['#solar-energy', '~solar', '#dryer', '~dryer', '~dri', '#fruit'],
  open: false,
});
const solar = document('a3', {
  title: { en: 'Solar water pump', th: 'เครื่องสูบน้ำพลังงานแสงอาทิตย์' },
  facets: { sector: ['energy', 'water'], country: ['TH'], trl: ['on-market'], language: ['en', 'th'] },
  numbers: { publishedAt: 100, trl: 8, confirmedAt: 20 },
  pivot: ['#solar-energy', '~solar', '#pump', '~pump', '#water', '~water'],
});
const need = document('b1', {
  kind: 'demand',
  title: { en: 'Drying of rubber sheets with less smoke', vi: 'Sấy mủ cao su ít khói' },
  facets: { country: ['TH'], budget: ['50k-200k'] },
  numbers: { publishedAt: 400, deadline: Date.UTC(2027, 0, 31) },
});
const laterNeed = document('b2', {
  kind: 'demand',
  title: { en: 'Cold storage for fish' },
  facets: { country: ['VN'] },
  numbers: { publishedAt: 500, deadline: Date.UTC(2027, 5, 1) },
});
const needWithoutEnd = document('b3', {
  kind: 'demand',
  title: { en: 'Cleaner cooking stoves' },
  numbers: { publishedAt: 50 },
});

const engines: [string, () => Promise<Peer>][] = [
  ['the embedded engine', embedded],
  ['the embedded engine in a thread', threaded],
];
if (SERVER) engines.push(['Meilisearch', meilisearch]);

describe.each(engines)('search through %s', (_name, start) => {
  let peer: Peer;
  beforeAll(async () => {
    peer = await start();
    await peer.index.put([membrane, dryer, solar, need, laterNeed, needWithoutEnd]);
  });
  afterAll(() => peer.close());

  const ask = (request: Omit<SearchRequest, 'kind'> & { kind?: ListingKind }) =>
    peer.index.query({ kind: 'technology', ...request });
  const found = async (request: Parameters<typeof ask>[0]) => (await ask(request)).hits.map(({ id }) => id);

  it('keeps technologies and needs apart', async () => {
    expect((await found({})).sort()).toEqual(['a1', 'a2', 'a3']);
    expect((await found({ kind: 'demand' })).sort()).toEqual(['b1', 'b2', 'b3']);
  });

  it('finds words in titles, summaries and long texts, in any of the languages', async () => {
    expect(await found({ text: 'membrane' })).toEqual(['a1']);
    expect(await found({ text: 'mango' })).toEqual(['a2']);
    expect(await found({ text: '干燥机' })).toEqual(['a2']);
    expect(await found({ text: 'พลังงานแสงอาทิตย์' })).toEqual(['a3']);
    expect(await found({ text: 'TO-CN-2026-00001' })).toEqual(['a1']);
  });

  it('forgives a misspelt word', async () => {
    expect(await found({ text: 'membrnae' })).toEqual(['a1']);
  });

  it('reads Vietnamese with or without its accents', async () => {
    expect(await found({ kind: 'demand', text: 'mủ cao su' })).toEqual(['b1']);
    expect(await found({ kind: 'demand', text: 'mu cao su' })).toEqual(['b1']);
  });

  it('completes the last word when asked to', async () => {
    expect(await found({ text: 'cera', prefixLast: true })).toEqual(['a1']);
    expect((await peer.index.suggest({ kind: 'technology', text: 'solar wat' })).map(({ id }) => id)).toEqual(['a3']);
  });

  it('wants all the words, and takes any where nothing has them all', async () => {
    expect(await found({ text: 'solar pump', match: 'auto' })).toEqual(['a3']);
    expect((await found({ text: 'solar membrane', match: 'auto' })).length).toBeGreaterThan(0);
    expect(await found({ text: 'solar membrane', match: 'all' })).toEqual([]);
  });

  it('reads phrases and exclusions', async () => {
    expect(await found({ text: '"solar water"' })).toEqual(['a3']);
    expect(await found({ text: 'solar -pump' })).toEqual(['a2']);
  });

  it('takes values of one facet as alternatives and lets facets narrow', async () => {
    expect((await found({ filters: { sector: ['water', 'agriculture-food'] } })).sort()).toEqual(['a1', 'a2', 'a3']);
    expect(await found({ filters: { sector: ['water'], country: ['TH'] } })).toEqual(['a3']);
    expect(await found({ filters: { sector: [], country: ['TH'] } })).toEqual(['a3']);
    expect(await found({ filters: { sector: ['transport'] } })).toEqual([]);
  });

  it('counts a chosen facet as if nothing of it were chosen', async () => {
    const { total, facets } = await ask({
      filters: { sector: ['water'], country: ['CN'] },
      facets: ['sector', 'country', 'trl'],
    });
    expect(total).toBe(1);
    expect(facets.sector).toEqual({ water: 1, 'materials-chemicals': 1, 'agriculture-food': 1, energy: 1 });
    expect(facets.country).toEqual({ CN: 1, TH: 1 });
    expect(facets.trl).toEqual({ 'on-market': 1 });
  });

  it('counts out the most frequent values and those chosen, where only so many are wanted', async () => {
    const request = { facets: ['sector' as const], facetLimit: 1 };
    expect((await ask(request)).facets.sector).toEqual({ energy: 2 });
    const chosen = await ask({ ...request, filters: { sector: ['materials-chemicals'] } });
    expect(chosen.facets.sector).toEqual({ energy: 2, 'materials-chemicals': 1 });
  });

  it('counts with the words of the request', async () => {
    const { facets } = await ask({ text: 'solar', facets: ['sector'] });
    expect(facets.sector).toEqual({ energy: 2, 'agriculture-food': 1, water: 1 });
  });

  it('narrows to listings that are open and to ranges', async () => {
    expect((await found({ openOnly: true })).sort()).toEqual(['a1', 'a3']);
    expect((await found({ ranges: { trl: { min: 8 } } })).sort()).toEqual(['a1', 'a3']);
    expect(await found({ ranges: { publishedAt: { min: 101, max: 200 } } })).toEqual(['a2']);
    expect(await found({ kind: 'demand', ranges: { deadline: { max: Date.UTC(2027, 1, 1) } } })).toEqual(['b1']);
  });

  it('sorts by every order it offers', async () => {
    expect(await found({})).toEqual(['a1', 'a2', 'a3']);
    expect(await found({ text: 'solar', sort: 'newest' })).toEqual(['a2', 'a3']);
    expect(await found({ sort: 'confirmed' })).toEqual(['a2', 'a3', 'a1']);
    expect(await found({ sort: 'trl' })).toEqual(['a1', 'a3', 'a2']);
    expect(await found({ sort: 'title', locale: 'en' })).toEqual(['a1', 'a2', 'a3']);
    expect(await found({ sort: 'title', locale: 'zh' })).toEqual(['a3', 'a2', 'a1']);
    expect(await found({ kind: 'demand', sort: 'deadline' })).toEqual(['b1', 'b2', 'b3']);
  });

  it('pages without gaps or repeats', async () => {
    const pages = await Promise.all([0, 1, 2].map((offset) => ask({ sort: 'newest', offset, limit: 1 })));
    expect(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual(['a1', 'a2', 'a3']);
    expect(pages.map(({ total }) => total)).toEqual([3, 3, 3]);
    expect(await found({ sort: 'newest', offset: 1, limit: 2 })).toEqual(['a2', 'a3']);
    expect((await ask({ limit: 0 })).total).toBe(3);
    expect(await found({ sort: 'title', offset: 1, limit: 1 })).toEqual(['a2']);
  });

  it('marks what matched, in the language it matched in', async () => {
    const { hits } = await ask({ text: 'membrane' });
    expect(hits[0]?.marks.title.en).toEqual([[8, 16]]);
    expect(hits[0]?.marks.summary.en).toEqual([[7, 15]]);
    expect(hits[0]?.title).toEqual(membrane.texts.title);
    const chinese = (await ask({ text: '陶瓷' })).hits[0];
    const [[from, to] = [0, 0]] = chinese?.marks.title.zh ?? [];
    expect(chinese?.title.zh?.slice(from, to)).toContain('陶瓷'.slice(0, to - from));
    expect(chinese?.marks.title.en).toBeUndefined();
  });

  it('hands out a listing in the language its reader is shown, or in all', async () => {
    const titleFor = async (locale?: 'zh' | 'th') => (await ask({ text: 'membrane', locale })).hits[0]?.title;
    const { en, zh } = membrane.texts.title;
    expect(await titleFor('zh')).toEqual({ zh });
    expect(await titleFor('th')).toEqual({ en });
    expect(await titleFor()).toEqual({ en, zh });
  });

  it('takes a whole paragraph as a question', async () => {
    const text = 'We look for a way - cheaper than gas - of drying "fruit" such as mango with the sun.';
    expect((await found({ text, match: 'any' }))[0]).toBe('a2');
  });

  const group = (...terms: string[]) => ({ terms: terms.map((term) => ({ term, weight: 1 })) });

  it('finds listings of other languages by pivot terms', async () => {
    const groups = [group('#membrane', '~membran'), group('#wastewater', '#sewage')];
    expect(await found({ text: 'เมมเบรนบำบัดน้ำเสีย', groups })).toEqual(['a1']);
    expect(await found({ text: 'máy sấy trái cây', groups: [group('#dryer'), group('#fruit')] })).toEqual(['a2']);
    expect(await found({ text: 'máy sấy', match: 'all', groups: [group('#dryer'), group('#pump')] })).toEqual([]);
  });

  it('finds listings by pivot terms alone', async () => {
    expect((await found({ groups: [group('#solar-energy')], match: 'all' })).sort()).toEqual(['a2', 'a3']);
  });

  it('puts listings that have the words themselves before those that mean the same', async () => {
    expect(await found({ text: 'pump', groups: [group('#solar-energy')] })).toEqual(['a3', 'a2']);
  });

  it('finds nothing by what only supports', async () => {
    const support = {
      terms: [
        { term: '#dryer', weight: 1 },
        { term: '~pump', weight: 0.3, support: true },
      ],
    };
    expect(await found({ text: 'qqqq', groups: [support] })).toEqual(['a2']);
  });

  it('filters, counts and sorts what was found by pivot terms', async () => {
    const request = { text: 'พลังงานแสงอาทิตย์', groups: [group('#solar-energy', '~solar')] };
    const { total, facets } = await ask({ ...request, filters: { sector: ['water'] }, facets: ['sector', 'country'] });
    expect(total).toBe(1);
    expect(facets.sector).toEqual({ energy: 2, 'agriculture-food': 1, water: 1 });
    expect(facets.country).toEqual({ TH: 1 });
    expect(await found({ ...request, sort: 'newest' })).toEqual(['a2', 'a3']);
    expect((await ask({ ...request, sort: 'newest', offset: 1, limit: 1 })).hits.map(({ id }) => id)).toEqual(['a3']);
    expect((await ask({ ...request, limit: 0 })).total).toBe(2);
  });

  it('takes any of the pivot terms where nothing has them all, and in running text', async () => {
    const groups = [group('#pump'), group('#ceramic')];
    expect((await found({ text: 'qqqq wwww', groups })).sort()).toEqual(['a1', 'a3']);
    expect((await found({ text: 'qqqq wwww mango', match: 'any', groups })).sort()).toEqual(['a1', 'a2', 'a3']);
  });

  it('replaces, takes out and says what it holds', async () => {
    const changed = {
      ...membrane,
      mark: '2',
      texts: { ...membrane.texts, title: { en: 'Hollow fibre' }, summary: {} },
    };
    await peer.index.put([changed]);
    expect(await found({ text: 'membrane' })).toEqual([]);
    expect((await peer.index.marks('technology')).get('a1')).toBe('2');
    await peer.index.remove(['a1', 'unknown']);
    expect(await found({ text: 'hollow' })).toEqual([]);
    await peer.index.put([membrane]);
    expect(await found({ text: 'membrane' })).toEqual(['a1']);
  });

  it('is filled anew without a moment of emptiness', async () => {
    let meanwhile: string[] = [];
    async function* documents() {
      yield solar;
      meanwhile = await found({});
      yield dryer;
    }
    expect(await peer.index.rebuild('technology', documents())).toBe(2);
    expect(meanwhile.sort()).toEqual(['a1', 'a2', 'a3']);
    expect((await found({})).sort()).toEqual(['a2', 'a3']);
    expect([...(await peer.index.marks('technology')).keys()].sort()).toEqual(['a2', 'a3']);
    async function* broken() {
      yield membrane;
      throw new Error('the database is away');
    }
    await expect(peer.index.rebuild('technology', broken())).rejects.toThrow('away');
    expect((await found({})).sort()).toEqual(['a2', 'a3']);
    expect((await found({ kind: 'demand' })).sort()).toEqual(['b1', 'b2', 'b3']);
    await peer.index.put([membrane]);
    expect(await peer.index.ready()).toBe(true);
  });
});
