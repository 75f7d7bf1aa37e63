import { createEngine, loadEngine } from './engine';
import { SnapshotMismatch } from './snapshot';
import { plainTokenise } from './testing/plain-tokeniser';
import type { Document, Engine, EngineOptions, Query, Schema } from './types';

const schema: Schema = {
  fields: {
    title: { kind: 'text', weight: 3, lengthNormalisation: 0.5 },
    body: { kind: 'text', weight: 1 },
    sector: { kind: 'facet' },
    year: { kind: 'number' },
  },
  defaultSort: { field: 'year', direction: 'desc' },
};
const options: EngineOptions = { schema, tokenise: plainTokenise, tokeniserVersion: '1' };

const LISTINGS: Document[] = [
  {
    id: 'pump',
    title: 'solar water pump',
    body: 'pumps water with the power of the sun',
    sector: ['energy', 'water'],
    year: 2024,
  },
  { id: 'dryer', title: 'solar dryer', body: 'dries fish and rice', sector: ['energy', 'food'], year: 2025 },
  {
    id: 'membrane',
    title: 'membrane filter',
    body: ['cleans water', 'pump not needed'],
    sector: ['water'],
    year: 2023,
  },
  { id: 'seed', title: 'salt tolerant rice', body: 'seed for the coast', sector: 'food', year: null },
];

async function engineWith(documents: Document[], more: Partial<EngineOptions> = {}): Promise<Engine> {
  const engine = createEngine({ ...options, ...more });
  await engine.put(documents);
  return engine;
}

const found = (engine: Engine, query: Query) => engine.query(query).hits.map((hit) => hit.id);

describe('searching', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await engineWith(LISTINGS);
  });

  it('ranks a word in the title above one in the text, and rare words above common ones', () => {
    expect(found(engine, { text: 'rice' })).toEqual(['seed', 'dryer']);
    expect(found(engine, { text: 'water membrane' })[0]).toBe('membrane');
  });

  it('scores by BM25F', async () => {
    const two = await engineWith([
      { id: 'a', title: 'pump', body: 'water' },
      { id: 'b', title: 'fish', body: 'fish water fish' },
    ]);
    const inverse = Math.log(1 + (2 - 1 + 0.5) / (1 + 0.5));
    // Title: weight 3, length 1 of an average 1. Body: weight 1, twice, length 3 of an average 2.
    const impact = 3 + 2 / (0.3 + (0.7 * 3) / 2);
    await two.compact();
    expect(two.query({ text: 'fish' }).hits[0]!.score).toBeCloseTo((inverse * 2.2 * impact) / (1.2 + impact), 5);
  });

  it('lifts a listing in which the words stand together', async () => {
    const apart = await engineWith([
      { id: 'a', title: '', body: 'heat for one and then another pump' },
      { id: 'b', title: '', body: 'one heat pump for and then another' },
    ]);
    expect(found(apart, { text: 'heat pump' })).toEqual(['b', 'a']);
  });

  it('lifts none for the order of words where a field has none', async () => {
    const body = { kind: 'text' as const, weight: 1, unordered: true };
    const listed = createEngine({ ...options, schema: { fields: { ...schema.fields, body } } });
    await listed.put([
      { id: 'a', title: '', body: 'heat for one and then another pump' },
      { id: 'b', title: '', body: 'one heat pump for and then another' },
    ]);
    const [first, second] = listed.query({ text: 'heat pump' }).hits;
    expect(first!.score).toBe(second!.score);
  });

  it('wants all words when some listing has them all, any otherwise', () => {
    expect(engine.query({ text: 'solar pump', match: 'auto' })).toMatchObject({ total: 1, match: 'all' });
    expect(engine.query({ text: 'solar membrane', match: 'auto' })).toMatchObject({ total: 3, match: 'any' });
    expect(engine.query({ text: 'solar membrane', match: 'all' }).total).toBe(0);
  });

  it('keeps to phrases, within one text', () => {
    expect(found(engine, { text: '"water pump"' })).toEqual(['pump']);
    expect(found(engine, { text: '\u201cwater pump\u201d' })).toEqual(['pump']);
    expect(found(engine, { text: '"pump water"' })).toEqual(['pump']);
    expect(found(engine, { text: '"dryer rice"' })).toEqual([]);
    expect(found(engine, { text: '"water pump" membrane' })).toEqual(['pump']);
  });

  it('leaves out excluded words and phrases', () => {
    expect(found(engine, { text: 'water -solar' })).toEqual(['membrane']);
    expect(found(engine, { text: 'solar -"water pump"' })).toEqual(['dryer']);
    expect(found(engine, { text: '-solar' })).toEqual(['membrane', 'seed']);
  });

  it('reads quotes and hyphens as nothing when told so', () => {
    expect(found(engine, { text: '"dryer rice" -solar', operators: false })).toContain('dryer');
  });

  it('finds all when nothing is asked, in the usual order, those without a year last', () => {
    expect(found(engine, {})).toEqual(['dryer', 'pump', 'membrane', 'seed']);
    expect(found(engine, { text: '  ?! ' })).toEqual(['dryer', 'pump', 'membrane', 'seed']);
    expect(found(engine, { sort: { field: 'year', direction: 'asc' } })).toEqual(['membrane', 'pump', 'dryer', 'seed']);
  });

  it('finds nothing for words nobody wrote', () => {
    expect(engine.query({ text: 'zzzz' })).toMatchObject({ total: 0, hits: [] });
  });

  it('ignores stop words beside others and takes them when alone', () => {
    expect(found(engine, { text: 'the membrane' })).toEqual(['membrane']);
    expect(found(engine, { text: 'the' }).sort()).toEqual(['pump', 'seed']);
  });

  it('completes the last word while it is typed', () => {
    expect(found(engine, { text: 'membr', prefixLast: true })).toEqual(['membrane']);
    expect(found(engine, { text: 'membr ', prefixLast: true, typo: false })).toEqual([]);
    expect(found(engine, { text: 'mebmr', prefixLast: true })).toEqual(['membrane']);
  });

  it('completes a beginning that hundreds of words have as it does any other', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ id: `other-${at}`, title: `t${at} pump`, body: '' }));
    const crowded = await engineWith([
      ...many,
      { id: 'apart', title: '', body: 'solar heat for one and then another tank' },
      { id: 'beside', title: '', body: 'one solar tank for heat and then another' },
    ]);
    const asked: Query = { text: 'solar t', prefixLast: true, match: 'all', highlight: { fields: ['body'] } };
    expect(found(crowded, asked)).toEqual(['beside', 'apart']);
    expect(crowded.query(asked).hits[0]!.highlights['body']![0]!.ranges).toEqual([
      [4, 9],
      [10, 14],
      [28, 32],
    ]);
    await crowded.put([{ id: 'new', title: 'solar tiles', body: '' }]);
    await crowded.remove(['apart']);
    expect(found(crowded, asked)).toEqual(['new', 'beside']);
  });

  it('corrects a misspelt word and says so', () => {
    const { hits, corrections } = engine.query({ text: 'solar membrnae' });
    expect(hits.map((hit) => hit.id)).toContain('membrane');
    expect(corrections).toEqual([{ word: 'membrnae', start: 6, end: 14, suggestion: 'membrane', applied: true }]);
    expect(found(engine, { text: 'membrnae', typo: false })).toEqual([]);
  });

  it('proposes a frequent word for a rare one like it, and searches what was typed', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ id: `n${at}`, title: 'turbine', body: '' }));
    const typo = await engineWith([...many, { id: 'odd', title: 'turbin', body: '' }]);
    const { hits, corrections } = typo.query({ text: 'turbin' });
    expect(hits.map((hit) => hit.id)).toEqual(['odd']);
    expect(corrections).toEqual([{ word: 'turbin', start: 0, end: 6, suggestion: 'turbine', applied: false }]);
  });

  it('counts a chosen facet as if it were not chosen', () => {
    const { total, facets } = engine.query({ filters: { sector: ['food'] }, facets: ['sector'] });
    expect(total).toBe(2);
    expect({ ...facets['sector'] }).toEqual({ energy: 2, water: 2, food: 2 });
  });

  it('lists the most frequent values of a facet when asked, and the chosen ones', () => {
    const { facets } = engine.query({
      text: 'water',
      filters: { sector: ['energy'] },
      facets: ['sector'],
      facetLimit: 1,
    });
    expect({ ...facets['sector'] }).toEqual({ water: 2, energy: 1 });
  });

  it('counts groups given from outside as one word each', () => {
    const groups = [
      {
        terms: [
          { term: 'membrane', weight: 1 },
          { term: 'filter', weight: 0.5 },
        ],
      },
      { terms: [{ term: 'water', weight: 1 }] },
    ];
    expect(found(engine, { text: 'zzzz', groups })).toEqual(['membrane', 'pump']);
    expect(found(engine, { text: 'zzzz', groups, match: 'all' })).toEqual(['membrane']);
  });

  it('refuses fields it does not have', () => {
    expect(() => engine.query({ filters: { colour: ['red'] } })).toThrow('No facet field "colour"');
    expect(() => engine.query({ sort: { field: 'sector', direction: 'asc' } })).toThrow('No number field "sector"');
    expect(() => engine.query({ text: 'water' })).not.toThrow();
  });
});

describe('highlights', () => {
  const highlight = (crop: number) => ({ fields: ['title', 'body'], crop });

  it('mark the matched words where they stand, in each text that has them', async () => {
    const engine = await engineWith(LISTINGS);
    const [hit] = engine.query({ text: 'membranes water', highlight: highlight(0) }).hits;
    const marked = Object.values(hit!.highlights).flatMap((texts) =>
      texts.map(({ text, ranges }) => [text, ranges.map(([a, b]) => text.slice(a, b))]),
    );
    expect(marked).toEqual([
      ['membrane filter', ['membrane']],
      ['cleans water', ['water']],
    ]);
  });

  it('show a stretch around the matches of a long text', async () => {
    const filler = 'nothing of interest here '.repeat(40);
    const engine = await engineWith([{ id: 'long', title: '', body: `${filler}a turbine turns ${filler}` }]);
    const [shown] = engine.query({ text: 'turbine', highlight: highlight(80) }).hits[0]!.highlights['body']!;
    expect(shown!.text.length).toBeLessThanOrEqual(80);
    expect(shown).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(shown!.ranges.map(([a, b]) => shown!.text.slice(a, b))).toEqual(['turbine']);
    expect(shown!.text).toMatch(/^\S.*\S$/);
  });

  it('are right beyond any distance', async () => {
    const engine = await engineWith([{ id: 'far', title: `pump${' '.repeat(400)}turbine`, body: '' }]);
    const [shown] = engine.query({ text: 'turbine', highlight: highlight(0) }).hits[0]!.highlights['title']!;
    expect(shown!.ranges).toEqual([[404, 411]]);
  });
});

describe('changes', () => {
  it('are found as soon as they are made, and what was removed is gone', async () => {
    const engine = await engineWith(LISTINGS);
    await engine.put([{ ...LISTINGS[0]!, title: 'wind turbine', body: '' }]);
    expect(found(engine, { text: 'turbine' })).toEqual(['pump']);
    expect(found(engine, { text: 'water' })).toEqual(['membrane']);
    await engine.remove(['pump', 'nobody']);
    expect(found(engine, { text: 'turbine' })).toEqual([]);
    expect([engine.size, engine.has('pump'), engine.get('pump')]).toEqual([3, false, null]);
  });

  it('made while the index is compacted are kept', async () => {
    const engine = createEngine({
      ...options,
      pause: () => new Promise((go) => setImmediate(go)),
      turn: 0,
      gather: 20,
    });
    const listing = (at: number, word: string) => ({ id: `l${at}`, title: word, body: 'water', year: at });
    const work: Promise<void>[] = [];
    for (let round = 0; round < 6; round++) {
      for (let at = 0; at < 30; at++) work.push(engine.put([listing(at, `w${round}x${at}`)]));
      work.push(engine.remove([`l${round}`]));
    }
    await Promise.all(work);
    await engine.compact();
    expect(engine.query({ text: 'water' }).total).toBe(29);
    expect(found(engine, { text: 'w5x29' })).toEqual(['l29']);
    expect(found(engine, { text: 'w4x29', typo: false })).toEqual([]);
    expect(engine.stats()).toMatchObject({ documents: 29, recent: 0, removed: 0 });
  });

  it('in large numbers come in bulk, replacing what was there', async () => {
    const engine = createEngine({ ...options, gather: 10 });
    const listings = Array.from({ length: 200 }, (_, at) => ({ id: `l${at % 150}`, title: `word${at}`, body: '' }));
    await engine.put(listings);
    await engine.put(listings.map((listing) => ({ ...listing, body: 'again' })));
    expect(engine.size).toBe(150);
    expect(engine.query({ text: 'again' }).total).toBe(150);
    expect(found(engine, { text: 'word10', typo: false })).toEqual([]);
    expect(found(engine, { text: 'word160', typo: false })).toEqual(['l10']);
  });

  it('keep what came before one that fails', async () => {
    const engine = await engineWith(LISTINGS);
    await expect(engine.put([{ id: 'good', title: 'turbine', body: '' }, { id: '' }])).rejects.toThrow('needs an id');
    expect(found(engine, { text: 'turbine' })).toEqual(['good']);
    await engine.put([{ id: 'next', title: 'turbine', body: '' }]);
    expect(found(engine, { text: 'turbine' })).toEqual(['good', 'next']);
  });

  it('to a document handed out do not reach the index', async () => {
    const engine = await engineWith(LISTINGS);
    engine.get('pump')!['title'] = 'changed';
    expect(engine.get('pump')!['title']).toBe('solar water pump');
  });
});

describe('a snapshot', () => {
  it('answers as the index did, and takes changes', async () => {
    const engine = await engineWith(LISTINGS);
    const snapshot = await engine.snapshot();
    // As read from a file, a buffer can begin anywhere in memory.
    const shifted = Buffer.concat([Buffer.alloc(3), snapshot]).subarray(3);
    const again = loadEngine(shifted, options);
    const query: Query = { text: 'solar watr', facets: ['sector'], highlight: { fields: ['title'] } };
    expect(again.query(query)).toEqual(engine.query(query));
    await again.put([{ id: 'new', title: 'solar lamp', body: '' }]);
    expect(found(again, { text: 'lamp' })).toEqual(['new']);
    expect(again.size).toBe(5);
  });

  it('of nothing is empty', async () => {
    expect(loadEngine(await createEngine(options).snapshot(), options).query({}).total).toBe(0);
  });

  it('is refused when it was written otherwise, cut short or damaged', async () => {
    const snapshot = await (await engineWith(LISTINGS)).snapshot();
    const other: Schema = { fields: { ...schema.fields, title: { kind: 'text', weight: 5 } } };
    const damaged = Buffer.from(snapshot);
    damaged[damaged.length - 20]! ^= 1;
    const load =
      (buffer: Buffer, more: Partial<EngineOptions> = {}) =>
      () =>
        loadEngine(buffer, { ...options, ...more });
    expect(load(snapshot, { tokeniserVersion: '2' })).toThrow(SnapshotMismatch);
    expect(load(snapshot, { schema: other })).toThrow(SnapshotMismatch);
    expect(load(snapshot.subarray(0, snapshot.length - 8))).toThrow(SnapshotMismatch);
    expect(load(snapshot.subarray(0, 9))).toThrow(SnapshotMismatch);
    expect(load(Buffer.from('something else entirely'))).toThrow(SnapshotMismatch);
    expect(load(damaged)).toThrow(SnapshotMismatch);
    expect(load(snapshot)).not.toThrow();
  });
});
