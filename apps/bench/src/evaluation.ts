import { createEngine, type Engine } from '@techbridge/search-engine';
import { tokenise } from '@techbridge/lexicon';
import { bootstrapInterval, mean, ndcg, seededRandom } from './metrics';
import { DATA_FOLDER, RETRIEVAL_SETS, type RetrievalSet, loadRetrievalSet } from './retrieval-sets';
import { withTypos } from './typos';

/** What each set has to reach, and how much of it a typo in every word may cost. */
const WANTED: Record<string, number> = { scifact: 0.69, cmrc2018: 0.93, iapp_thai_qa: 0.93, facqa_id: 0.93 };
const TYPO_LOSS = 0.03;

async function build(set: RetrievalSet): Promise<Engine> {
  const engine = createEngine({
    schema: { fields: { title: { kind: 'text', weight: 1 }, body: { kind: 'text', weight: 1 } } },
    tokenise: (text, language) => tokenise(text, { language }),
  });
  await engine.put(
    set.documents.map(({ id, title, body }) => ({
      id,
      title: { text: title, language: set.language },
      body: { text: body, language: set.language },
    })),
  );
  return engine;
}

function scores(engine: Engine, set: RetrievalSet, change: (text: string) => string = (text) => text): number[] {
  return set.queries.map(({ text, relevant }) => {
    const { hits } = engine.query({ text: change(text), operators: false, limit: 10 });
    return ndcg(
      hits.map((hit) => hit.id),
      relevant,
      10,
    );
  });
}

interface Row {
  set: string;
  documents: number;
  queries: number;
  ndcg: string;
  interval: string;
  wanted: string;
  seconds: string;
}

async function evaluate(): Promise<boolean> {
  const rows: Row[] = [];
  let passed = true;
  const report = (set: RetrievalSet, label: string, found: number[], least: number, seconds: number) => {
    const [low, high] = bootstrapInterval(found, seededRandom(7));
    rows.push({
      set: label,
      documents: set.documents.length,
      queries: found.length,
      ndcg: mean(found).toFixed(4),
      interval: `${low.toFixed(3)}–${high.toFixed(3)}`,
      wanted: `≥ ${least.toFixed(3)}`,
      seconds: seconds.toFixed(1),
    });
    if (mean(found) < least) passed = false;
  };
  for (const name of RETRIEVAL_SETS) {
    const set = await loadRetrievalSet(name);
    if (!set) {
      console.log(`Skipped ${name}: no such folder under ${DATA_FOLDER}/retrieval`);
      continue;
    }
    const started = performance.now();
    const engine = await build(set);
    const clean = scores(engine, set);
    report(set, name, clean, WANTED[name]!, (performance.now() - started) / 1000);
    if (set.language !== 'en') continue;
    const random = seededRandom(42);
    const again = performance.now();
    const damaged = scores(engine, set, (text) => withTypos(text, random));
    report(set, `${name}, typo in every word`, damaged, mean(clean) - TYPO_LOSS, (performance.now() - again) / 1000);
  }
  if (rows.length > 0) console.table(rows);
  console.log(rows.length === 0 ? 'Nothing to evaluate.' : passed ? 'All as wanted.' : 'Below what is wanted.');
  return passed;
}

void evaluate().then((passed) => {
  process.exitCode = passed ? 0 : 1;
});
