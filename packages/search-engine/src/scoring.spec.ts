import fc from 'fast-check';
import { createEngine } from './engine';
import { plainTokenise } from './testing/plain-tokeniser';
import type { Document, Engine, Query, Schema } from './types';

const WEIGHT = 2;
const NORMALISATION = 0.5;
const schema: Schema = {
  fields: {
    body: { kind: 'text', weight: WEIGHT, lengthNormalisation: NORMALISATION, unordered: true },
    half: { kind: 'facet' },
  },
};
/** Each is in half as many documents as the one before. */
const WORDS = ['water', 'solar', 'pump', 'membrane', 'turbine', 'magnet', 'dryer', 'algae', 'mangrove', 'tunnel'];
/** Enough that not all of them are scored to the end. */
const MANY = 2500;

interface Told {
  id: string;
  words: string[];
  half: string;
}

function someDocuments(seed: number): Told[] {
  let state = seed;
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return Array.from({ length: MANY }, (_, at) => ({
    id: `d${at}`,
    words: WORDS.flatMap((word, rank) =>
      random() < 0.8 * 0.6 ** rank ? Array<string>(1 + Math.floor(random() * 3)).fill(word) : [],
    ),
    half: random() < 0.5 ? 'a' : 'b',
  }));
}

const bodyOf = ({ words, ...told }: Told): Document => ({ ...told, body: words.join(' ') });

async function engineWith(told: readonly Told[]): Promise<Engine> {
  const engine = createEngine({ schema, tokenise: plainTokenise });
  await engine.put(told.map(bodyOf));
  await engine.compact();
  return engine;
}

/** BM25F as the books have it, for one field: groups of terms that count as one word, each term with its weight. */
function scoresOf(told: readonly Told[], groups: readonly Record<string, number>[]): Map<string, number> {
  const average =
    told.reduce((sum, { words }) => sum + words.length, 0) / told.filter((d) => d.words.length > 0).length;
  const impact = ({ words }: Told, term: string) =>
    (words.filter((word) => word === term).length * WEIGHT) /
    (1 - NORMALISATION + (NORMALISATION * words.length) / average);
  const scores = new Map<string, number>();
  for (const group of groups) {
    const having = told.filter(({ words }) => words.some((word) => word in group));
    const rarity = Math.log(1 + (told.length - having.length + 0.5) / (having.length + 0.5));
    for (const document of having) {
      const sum = Object.entries(group).reduce((all, [term, weight]) => all + impact(document, term) * weight, 0);
      scores.set(document.id, (scores.get(document.id) ?? 0) + (rarity * 2.2 * sum) / (1.2 + sum));
    }
  }
  return scores;
}

const word = fc.constantFrom(...WORDS);
const group = fc.dictionary(word, fc.constantFrom(1, 0.7, 0.3), { minKeys: 1, maxKeys: 3 });
interface Question {
  seed: number;
  words: string[];
  groups: Record<string, number>[];
  filters: Record<string, string[]>;
  match: 'any' | 'all' | 'auto';
}
const asked: fc.Arbitrary<Question> = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  words: fc.uniqueArray(word, { maxLength: 3 }),
  groups: fc.array(group, { maxLength: 3 }),
  filters: fc.constantFrom<Question['filters']>({}, { half: ['a'] }),
  match: fc.constantFrom<Question['match']>('any', 'all', 'auto'),
});

const queryOf = ({ words, groups, filters, match }: Question): Query => ({
  text: words.join(' '),
  groups: groups.map((terms) => ({
    terms: Object.entries(terms).map(([term, weight]) => ({ term, weight })),
  })),
  filters,
  match,
});

describe('the best of very many documents', () => {
  it('have the scores of the formula, though most of the others are not scored to the end', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (question) => {
        const told = someDocuments(question.seed);
        const { hits } = (await engineWith(told)).query({ ...queryOf(question), limit: 20 });
        const scores = scoresOf(told, [...question.words.map((each) => ({ [each]: 1 })), ...question.groups]);
        for (const { id, score } of hits) expect(score).toBeCloseTo(scores.get(id) ?? 0, 3);
      }),
      { numRuns: 20 },
    );
  });

  it('are the same whether few or all of them are asked for, also while edits gather', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.integer({ min: 1, max: 200 }), async (question, edited) => {
        const told = someDocuments(question.seed);
        const engine = await engineWith(told);
        await engine.put(
          someDocuments(question.seed + 1)
            .slice(0, edited)
            .map(bodyOf),
        );
        await engine.remove(told.slice(edited, edited + 50).map(({ id }) => id));
        const query = queryOf(question);
        const all = engine.query({ ...query, limit: MANY });
        const few = engine.query({ ...query, limit: 20 });
        expect(few.total).toBe(all.hits.length);
        expect(few.hits.map(({ id }) => id)).toEqual(all.hits.slice(0, 20).map(({ id }) => id));
      }),
      { numRuns: 20 },
    );
  });
});
