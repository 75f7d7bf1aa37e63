/** Texts that exist in several languages: does a text of one language find the same text in another? */
import { LANGUAGES, type Language } from '@techbridge/lexicon';
import { hasDictionaries, writePacks } from './dictionary-packs';
import { type Aims, CUT, type Figure, figureOf } from './figures';
import { loadParallelSets, type ParallelSet } from './parallel-sets';
import { type Trial, withTrial } from './product-trial';
import { DATA_FOLDER } from './retrieval-sets';
import { evenly, secondHalf } from './sampling';

type Means = 'lexicon' | 'packs';
type Labelled = Partial<Record<Language, Aims>>;

/** Running text with packs: shares of the same-language figure reached before with general dictionaries alone. */
const OF_BOUND: Record<Exclude<Language, 'en'>, number> = {
  zh: 0.82,
  vi: 0.82,
  id: 0.82,
  ms: 0.82,
  fil: 0.82,
  th: 0.77,
  km: 0.77,
  lo: 0.77,
  my: 0.65,
};
const RUNNING_TEXT: Labelled = Object.fromEntries(
  Object.entries(OF_BOUND).map(([language, share]) => [language, { 'of bound': share }]),
);
/** Texts of a domain: with the lexicon alone the right one among ten in four of five; with packs what packs alone reached. */
const LABELS: Record<Means, Labelled> = {
  lexicon: Object.fromEntries((['zh', 'km', 'lo', 'my'] as const).map((language) => [language, { 'recall@10': 0.8 }])),
  packs: {
    zh: { 'hit@1': 0.78, 'recall@10': 0.95 },
    km: { 'hit@1': 0.61, 'recall@10': 0.85 },
    lo: { 'hit@1': 0.42, 'recall@10': 0.69 },
    my: { 'hit@1': 0.45, 'recall@10': 0.7 },
  },
};

interface Task {
  set: string;
  /** The language of the listings. */
  to: Language;
  /** At most so many questions of each language. */
  most: number;
  aims: Record<Means, Labelled>;
  /** Whether half of a text is enough to know it by. */
  bound: boolean;
}

const FULL: Task[] = [
  { set: 'sdg', to: 'en', most: Infinity, aims: LABELS, bound: true },
  { set: 'sib200', to: 'en', most: 500, aims: { lexicon: {}, packs: RUNNING_TEXT }, bound: true },
  { set: 'sib200', to: 'zh', most: 300, aims: { lexicon: {}, packs: {} }, bound: false },
  { set: 'tico19', to: 'en', most: 300, aims: { lexicon: {}, packs: RUNNING_TEXT }, bound: true },
  { set: 'tatoeba', to: 'en', most: 300, aims: { lexicon: {}, packs: {} }, bound: false },
];
const QUICK: Task[] = [
  { set: 'sdg', to: 'en', most: 200, aims: LABELS, bound: false },
  { set: 'sib200', to: 'en', most: 100, aims: { lexicon: {}, packs: {} }, bound: false },
];
/** Questions in their own language; this many tell enough of a bound. */
const BOUND_QUESTIONS = 300;

type Places = readonly number[];
const placesOf = ({ texts }: ParallelSet, most: number): Places => evenly([...texts.en!.keys()], most);
const relevantAt = (places: Places) => places.map((at) => new Set([String(at)]));
const listingsOf = (set: ParallelSet, language: Language) =>
  set.texts[language]!.map((text, at) => ({ id: String(at), language, text }));
const languagesOf = ({ texts }: ParallelSet) => LANGUAGES.filter((language) => texts[language]);

/** nDCG of each language among texts of its own, asked with the second half of the text. */
async function boundsOf(trial: Trial, set: ParallelSet): Promise<Map<Language, Figure>> {
  const bounds = new Map<Language, Figure>();
  const places = placesOf(set, BOUND_QUESTIONS);
  for (const language of languagesOf(set)) {
    await trial.fill(listingsOf(set, language));
    const texts = places.map((at) => secondHalf(set.texts[language]![at]!, language));
    const found = await trial.ask(
      texts.map((text) => ({ text, language, oneLanguage: true })),
      CUT,
    );
    bounds.set(language, figureOf(`${language}: ${set.name}, own language, half a text`, found, relevantAt(places)));
  }
  return bounds;
}

type Bounds = ReadonlyMap<ParallelSet, ReadonlyMap<Language, Figure>>;

async function cross(trial: Trial, set: ParallelSet, task: Task, means: Means, bounds: Bounds): Promise<Figure[]> {
  const figures: Figure[] = [];
  await trial.fill(listingsOf(set, task.to));
  const places = placesOf(set, task.most);
  for (const language of languagesOf(set)) {
    if (language === task.to) continue;
    const questions = places.map((at) => ({ text: set.texts[language]![at]!, language }));
    const name = `${language} → ${task.to}: ${set.name}, ${means}`;
    figures.push(
      figureOf(name, await trial.ask(questions, CUT), relevantAt(places), {
        aims: task.aims[means][language],
        bound: bounds.get(set)?.get(language)?.value['nDCG@10'],
      }),
    );
  }
  return figures;
}

type Loaded = { task: Task; sets: ParallelSet[] }[];

function load(tasks: Task[]): Loaded {
  return tasks.flatMap((task) => {
    const sets = loadParallelSets(task.set);
    if (!sets) console.log(`Skipped ${task.set}: it is not in ${DATA_FOLDER}/parallel`);
    return sets ? [{ task, sets }] : [];
  });
}

async function crossAll(trial: Trial, loaded: Loaded, means: Means, bounds: Bounds): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { task, sets } of loaded)
    for (const set of sets) figures.push(...(await cross(trial, set, task, means, bounds)));
  return figures;
}

/** `quick`: fewer questions, the lexicon alone, and no bounds. */
export async function evaluateCrossing(quick: boolean): Promise<Figure[]> {
  const loaded = load(quick ? QUICK : FULL);
  if (loaded.length === 0) return [];
  if (quick) return withTrial((trial) => crossAll(trial, loaded, 'lexicon', new Map()));
  const bounds = new Map<ParallelSet, Map<Language, Figure>>();
  const alone = await withTrial(async (trial) => {
    for (const { task, sets } of loaded)
      if (task.bound) for (const set of sets) bounds.set(set, await boundsOf(trial, set));
    return crossAll(trial, loaded, 'lexicon', bounds);
  });
  if (!hasDictionaries()) {
    console.log(`Skipped dictionary packs: not all of them are in ${DATA_FOLDER}/dictionaries`);
    return alone;
  }
  const withPacks = await withTrial((trial) => crossAll(trial, loaded, 'packs', bounds), writePacks);
  return [...[...bounds.values()].flatMap((each) => [...each.values()]), ...alone, ...withPacks];
}
