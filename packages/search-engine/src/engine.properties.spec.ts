import fc from 'fast-check';
import { createEngine, loadEngine } from './engine';
import { NaiveEngine } from './testing/naive-engine';
import { plainTokenise } from './testing/plain-tokeniser';
import type { Document, Engine, Query, Schema } from './types';

const schema: Schema = {
  fields: {
    title: { kind: 'text', weight: 3, lengthNormalisation: 0.4 },
    body: { kind: 'text', weight: 1 },
    sector: { kind: 'facet' },
    country: { kind: 'facet' },
    level: { kind: 'number' },
  },
};
/** Every loop pauses, and a handful of changes sets off a compaction beside the changes that follow. */
const options = { schema, tokenise: plainTokenise, pause: () => Promise.resolve(), turn: 0, gather: 4 };

const WORDS = [
  'pump',
  'pumps',
  'solar',
  'solars',
  'water',
  'dryer',
  'fish',
  'fishes',
  'a',
  'ab',
  'the',
  'of',
  'bio-gas',
  'biogas',
  'gas',
  'turbine',
  'turbines',
  'membrane',
];
const MISTYPED = ['pmup', 'sola', 'waterr', 'turbnie', 'membrnae', 'membarnes', 'zzz', 't', 'wat', 'ga', 'xolar'];
const SECTORS = ['energy', 'food', 'water', 'constructor'];
const COUNTRIES = ['CN', 'TH', 'VN'];

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));
const id = fc.integer({ min: 0, max: 14 }).map((number) => `d${number}`);
const document: fc.Arbitrary<Document> = fc.record({
  id,
  title: text,
  body: fc.oneof(text, fc.array(text, { maxLength: 2 })),
  sector: fc.uniqueArray(fc.constantFrom(...SECTORS), { maxLength: 3 }),
  country: fc.option(fc.constantFrom(...COUNTRIES)),
  level: fc.option(fc.integer({ min: 1, max: 9 })),
});
type Step = { put: Document[] } | { remove: string[] } | 'compact' | 'reload';
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.array(document, { minLength: 1, maxLength: 6 }).map((put) => ({ put })) },
  { weight: 3, arbitrary: fc.array(id, { minLength: 1, maxLength: 4 }).map((remove) => ({ remove })) },
  { weight: 1, arbitrary: fc.constantFrom<Step>('compact', 'reload') },
);
const asked = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
    fc.constantFrom(...MISTYPED),
    fc.constantFrom('-pump', '-solar'),
  ),
  { maxLength: 4 },
);
const query = fc.record<Query>({
  text: asked.map((words) => words.join(' ')),
  match: fc.constantFrom('any', 'all', 'auto'),
  prefixLast: fc.boolean(),
  typo: fc.boolean(),
  filters: fc.record(
    { sector: fc.subarray(SECTORS), country: fc.subarray([...COUNTRIES, 'unknown']) },
    { requiredKeys: [] },
  ),
  ranges: fc.record(
    {
      level: fc.record(
        { min: fc.integer({ min: 0, max: 9 }), max: fc.integer({ min: 2, max: 10 }) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  ),
  facets: fc.constant(['sector', 'country']),
  sort: fc.option(fc.record({ field: fc.constant('level'), direction: fc.constantFrom('asc', 'desc') }), {
    nil: undefined,
  }),
});

async function carryOut(steps: Step[]): Promise<{ engine: Engine; naive: NaiveEngine }> {
  let engine = createEngine(options);
  const naive = new NaiveEngine(schema);
  for (const action of steps) {
    if (action === 'compact') await engine.compact();
    else if (action === 'reload') engine = loadEngine(Buffer.from(await engine.snapshot()), options);
    else if ('put' in action) {
      await engine.put(action.put);
      for (const entry of action.put) naive.put(entry);
    } else {
      await engine.remove(action.remove);
      for (const gone of action.remove) naive.remove(gone);
    }
  }
  return { engine, naive };
}

function plain(facets: Record<string, Record<string, number>>): Record<string, Record<string, number>> {
  return Object.fromEntries(Object.entries(facets).map(([name, counts]) => [name, { ...counts }]));
}

describe('the engine and a search that looks at every document', () => {
  it('find the same documents, in the asked order, with the same counts, after any changes', async () => {
    const world = fc.tuple(
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.array(query, { minLength: 1, maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(world, async ([steps, queries]) => {
        const { engine, naive } = await carryOut(steps);
        expect(engine.size).toBe(naive.documents().length);
        for (const one of queries) {
          const wanted = naive.query(one);
          const found = engine.query({ ...one, limit: 100 });
          const ids = found.hits.map((hit) => hit.id);
          const ordered =
            one.sort !== undefined || plainTokenise(one.text!.replace(/-(?:pump|solar)(?=$| )/g, '')).length === 0;
          expect(ordered ? ids : [...ids].sort()).toEqual(ordered ? wanted.ids : [...wanted.ids].sort());
          expect(found.total).toBe(wanted.ids.length);
          expect(plain(found.facets)).toEqual(plain(wanted.facets));
          expect(found.match).toBe(wanted.match);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('give documents back whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { engine, naive } = await carryOut(steps);
        for (const wanted of naive.documents())
          expect(engine.get(wanted.id)).toEqual(JSON.parse(JSON.stringify(wanted)));
      }),
      { numRuns: 100 },
    );
  });

  it('turn pages without repeating or losing a document', async () => {
    const world = fc.tuple(fc.array(step, { minLength: 2, maxLength: 6 }), query, fc.integer({ min: 1, max: 4 }));
    await fc.assert(
      fc.asyncProperty(world, async ([steps, one, limit]) => {
        const { engine } = await carryOut(steps);
        const whole = engine.query({ ...one, limit: 100 });
        const pages = Array.from({ length: Math.ceil(whole.total / limit) }, (_, page) =>
          engine.query({ ...one, limit, offset: page * limit }),
        );
        expect(pages.flatMap((page) => page.hits)).toEqual(whole.hits);
        const scores = whole.hits.map((hit) => hit.score);
        if (!one.sort) expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
      { numRuns: 150 },
    );
  });

  it('agree on a catalogue large enough for every kind of index', async () => {
    const random = fc.sample(document, { numRuns: 600, seed: 11 });
    const listings = random.map((listing, at) => ({ ...listing, id: `d${at}` }));
    const engine = createEngine({ ...options, gather: 100 });
    const naive = new NaiveEngine(schema);
    await engine.put(listings);
    listings.forEach((listing) => naive.put(listing));
    const gone = listings.filter((_, at) => at % 7 === 0).map((listing) => listing.id);
    await engine.remove(gone);
    gone.forEach((each) => naive.remove(each));
    for (const one of fc.sample(query, { numRuns: 20, seed: 12 })) {
      const literal = { ...one, typo: false };
      const wanted = naive.query(literal);
      const found = engine.query({ ...literal, limit: 2000 });
      expect(found.hits.map((hit) => hit.id).sort()).toEqual([...wanted.ids].sort());
      expect(plain(found.facets)).toEqual(plain(wanted.facets));
    }
  });
});
