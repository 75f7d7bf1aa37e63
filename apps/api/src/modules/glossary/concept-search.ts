import { LOCALES, type Locale } from '@techbridge/contracts';
import { foldAccents, normalise, type Concept } from '@techbridge/lexicon';

interface Searchable {
  concept: Concept;
  words: string[];
}

const NON_ASCII = /[^\x00-\x7f]/;
const prepared = new WeakMap<readonly Concept[], Searchable[]>();

const folded = (text: string) => (NON_ASCII.test(text) ? foldAccents(text.toLowerCase()) : text.toLowerCase());

function searchable(concepts: readonly Concept[]): Searchable[] {
  let known = prepared.get(concepts);
  if (!known) {
    known = concepts.map((concept) => ({
      concept,
      words: LOCALES.flatMap((language) => concept.words[language].map(({ text }) => folded(text))),
    }));
    known.sort((one, other) => (one.concept.id < other.concept.id ? -1 : 1));
    prepared.set(concepts, known);
  }
  return known;
}

export interface ConceptFilter {
  q?: string | undefined;
  thinIn?: Locale | undefined;
  /** Only these. */
  ids?: ReadonlySet<string> | undefined;
}

/** How well a concept fits what was typed: the whole word, its beginning, a part of it, or (0) not at all. */
function fit(words: readonly string[], wanted: string): number {
  let best = 0;
  for (const word of words) {
    if (word === wanted) return 3;
    if (best < 2 && word.startsWith(wanted)) best = 2;
    else if (best < 1 && word.includes(wanted)) best = 1;
  }
  return best;
}

/** The concepts that fit, the closest first, otherwise by their names. */
export function findConcepts(concepts: readonly Concept[], { q, thinIn, ids }: ConceptFilter): Concept[] {
  const wanted = q ? folded(normalise(q)).trim() : '';
  const kept: { concept: Concept; score: number }[] = [];
  for (const { concept, words } of searchable(concepts)) {
    if (ids && !ids.has(concept.id)) continue;
    if (thinIn && concept.words[thinIn].length > 1) continue;
    const score = wanted === '' ? 1 : concept.id === wanted ? 3 : fit(words, wanted);
    if (score > 0) kept.push({ concept, score });
  }
  return kept.sort((one, other) => other.score - one.score).map(({ concept }) => concept);
}
