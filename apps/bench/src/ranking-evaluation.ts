/** Questions with known answers in one language: how the engine and its tokeniser rank, and what slips of the fingers cost. */
import { tokenise } from '@techbridge/lexicon';
import { createEngine, type Engine } from '@techbridge/search-engine';
import { type Aims, CUT, type Figure, figureOf } from './figures';
import { seededRandom } from './metrics';
import { withTrial } from './product-trial';
import { DATA_FOLDER, RETRIEVAL_SETS, type RetrievalSet, loadRetrievalSet } from './retrieval-sets';
import { evenly } from './sampling';
import { withTypos } from './typos';

/**
 * A question of facqa_id names one passage of an article whose neighbours say much the same: there it counts as much that
 * the passage is among the first ten.
 */
const AIMS: Record<string, Aims> = {
  scifact: { 'nDCG@10': 0.69 },
  cmrc2018: { 'nDCG@10': 0.93 },
  iapp_thai_qa: { 'nDCG@10': 0.93 },
  facqa_id: { 'nDCG@10': 0.93 },
};
/** How much a typo in every word may cost. */
const TYPO_LOSS = 0.03;
const MISTYPED = new Set(['en', 'id']);
/** A description takes no more. */
const LONGEST_TEXT = 4000;

async function engineOf({ documents, language }: RetrievalSet): Promise<Engine> {
  const engine = createEngine({
    schema: { fields: { title: { kind: 'text', weight: 1 }, body: { kind: 'text', weight: 1 } } },
    tokenise: (text, language) => tokenise(text, { language }),
  });
  const inLanguage = (text: string) => ({ text, language });
  await engine.put(documents.map(({ id, title, body }) => ({ id, title: inLanguage(title), body: inLanguage(body) })));
  return engine;
}

function rankings(engine: Engine, texts: string[]): string[][] {
  return texts.map((text) => engine.query({ text, operators: false, limit: CUT }).hits.map(({ id }) => id));
}

async function withEngine(set: RetrievalSet): Promise<Figure[]> {
  const engine = await engineOf(set);
  const { name, language } = set;
  const texts = set.queries.map(({ text }) => text);
  const relevant = set.queries.map((query) => query.relevant);
  const clean = figureOf(`${language}: ${name}`, rankings(engine, texts), relevant, { aims: AIMS[name] });
  if (!MISTYPED.has(language)) return [clean];
  const random = seededRandom(42);
  const found = rankings(
    engine,
    texts.map((text) => withTypos(text, random)),
  );
  const aims = language === 'en' ? { 'nDCG@10': clean.value['nDCG@10'] - TYPO_LOSS } : {};
  return [clean, figureOf(`${language}: ${name}, a typo in every word`, found, relevant, { aims })];
}

/** As the product asks by default: its documents, the words in one language and what they mean in the others. */
async function asAsked(sets: readonly RetrievalSet[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  await withTrial(async (trial) => {
    for (const { name, language, documents, queries } of sets) {
      await trial.fill(
        documents.map(({ id, title, body }) => ({
          id,
          language,
          text: `${title}\n${body}`.trim().slice(0, LONGEST_TEXT),
        })),
      );
      const found = await trial.ask(
        queries.map(({ text }) => ({ text, language })),
        CUT,
      );
      const relevant = queries.map((query) => query.relevant);
      figures.push(figureOf(`${language}: ${name}, as the product asks`, found, relevant));
    }
  });
  return figures;
}

async function setsHere(names: readonly string[]): Promise<RetrievalSet[]> {
  const sets: RetrievalSet[] = [];
  for (const name of names) {
    const set = await loadRetrievalSet(name);
    if (set) sets.push(set);
    else console.log(`Skipped ${name}: there is no ${DATA_FOLDER}/retrieval/${name}`);
  }
  return sets;
}

const QUICK_SETS = ['iapp_thai_qa', 'facqa_id'];
const QUICK_QUESTIONS = 250;
const ASKED_QUESTIONS = 700;

/** `quick`: two of the sets, and fewer questions. */
export async function evaluateRanking(quick: boolean): Promise<Figure[]> {
  const sets = await setsHere(quick ? QUICK_SETS : RETRIEVAL_SETS);
  const fewer = (most: number) => sets.map((set) => ({ ...set, queries: evenly(set.queries, most) }));
  const figures: Figure[] = [];
  for (const set of quick ? fewer(QUICK_QUESTIONS) : sets) figures.push(...(await withEngine(set)));
  return quick ? figures : [...figures, ...(await asAsked(fewer(ASKED_QUESTIONS)))];
}
