import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FACETS } from '@techbridge/contracts';
import { EmbeddedSearch } from './embedded.adapter';
import type { SearchDocument } from './search.port';

function technology(id: string, title: string): SearchDocument {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchDocument['facets'];
  return {
    id,
    kind: 'technology',
    mark: `mark of ${id}`,
    texts: {
      title: { en: title },
      summary: {},
      body: { en: 'A secret of the long text.' },
      keywords: {},
      organisation: {},
      terms: {},
    },
    pivot: { head: [], body: [] },
    facets,
    numbers: { publishedAt: 1, confirmedAt: null, trl: null, deadline: null },
    said: {},
    hit: { id, reference: 'TO-CN-2026-00001', openForRequests: true } as SearchDocument['hit'],
  };
}

async function* none(): AsyncIterable<SearchDocument> {}

describe('the embedded engine on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'search-'));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  const titles = async (index: EmbeddedSearch, text?: string) =>
    (await index.query({ kind: 'technology', text })).hits.map(({ title }) => title.en);

  it('goes on after a restart where it stopped', async () => {
    const before = new EmbeddedSearch(folder);
    await before.put([technology('1', 'Solar dryer'), technology('2', 'Membrane')]);
    await before.remove(['2']);
    await before.onApplicationShutdown();
    const after = new EmbeddedSearch(folder);
    expect(await titles(after, 'solar')).toEqual(['Solar dryer']);
    expect([...(await after.marks('technology'))]).toEqual([['1', 'mark of 1']]);
    await after.put([technology('3', 'Heat pump')]);
    expect(await titles(after, 'heat')).toEqual(['Heat pump']);
    await after.onApplicationShutdown();
  });

  it('starts empty from a damaged file, so that it is filled anew', async () => {
    const before = new EmbeddedSearch(folder);
    await before.put([technology('1', 'Solar dryer')]);
    await before.onApplicationShutdown();
    const file = path.join(folder, 'technology.index');
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    const after = new EmbeddedSearch(folder);
    expect(await titles(after)).toEqual([]);
    expect((await after.marks('technology')).size).toBe(0);
    await after.onApplicationShutdown();
  });

  it('keeps a change that arrives while it is filled anew', async () => {
    const index = new EmbeddedSearch(folder);
    await index.put([technology('1', 'Solar dryer'), technology('2', 'Membrane')]);
    async function* documents() {
      yield technology('1', 'Solar dryer');
      yield technology('2', 'Membrane');
      await index.put([technology('1', 'Solar oven')]);
      await index.remove(['2']);
    }
    await index.rebuild('technology', documents());
    expect(await titles(index)).toEqual(['Solar oven']);
    await index.onApplicationShutdown();
  });

  it('finds by the long text without carrying it in its answers', async () => {
    const index = new EmbeddedSearch(folder);
    await index.put([technology('1', 'Solar dryer')]);
    const outcome = await index.query({ kind: 'technology', text: 'secret' });
    expect(outcome.total).toBe(1);
    expect(JSON.stringify(outcome)).not.toContain('secret');
    await index.onApplicationShutdown();
  });

  it('tells how it read a misspelt question', async () => {
    const index = new EmbeddedSearch(folder);
    await index.put([technology('1', 'Ceramic membrane')]);
    expect((await index.query({ kind: 'technology', text: 'ceramic membrnae' })).correctedText).toBe(
      'ceramic membrane',
    );
    expect((await index.query({ kind: 'technology', text: 'ceramic membrane' })).correctedText).toBeNull();
    await index.onApplicationShutdown();
  });

  it('orders titles that begin alike, across pages', async () => {
    const index = new EmbeddedSearch(folder);
    const all = ['Solar photovoltaic array', 'Solar photovoltaic kit', 'Solar photovoltaic roof', 'Zinc battery'];
    await index.put([...all].reverse().map((title, at) => technology(String(at), title)));
    const pages = [];
    for (const offset of [0, 1, 2, 3]) {
      const page = await index.query({ kind: 'technology', sort: 'title', locale: 'en', offset, limit: 1 });
      pages.push(...page.hits.map(({ title }) => title.en));
    }
    expect(pages).toEqual(all);
    await index.onApplicationShutdown();
  });

  it('can be emptied', async () => {
    const index = new EmbeddedSearch(folder);
    await index.put([technology('1', 'Solar dryer')]);
    expect(await index.rebuild('technology', none())).toBe(0);
    expect(await titles(index)).toEqual([]);
    await index.onApplicationShutdown();
  });
});
