import { type Concept, foldAccents, LANGUAGES, type Language, normalise } from '@techbridge/lexicon';

/** A word of the lexicon, as an answer to somebody who has typed its beginning. */
export interface Completion {
  word: string;
  language: Language;
  concept: Concept;
}

interface Entry extends Completion {
  key: string;
}

const fold = (text: string) => foldAccents(normalise(text)).replaceAll(/\s+/g, ' ').trim();
const LEAST_LATIN = 2;
const LOOKED_AT = 1000;

/** Looks for words by their beginning, without accents and case, in the language given or else in all. */
export function createCompletions(concepts: readonly Concept[]) {
  const made = new Map<Language, Entry[]>();
  const entriesOf = (language: Language): Entry[] => {
    let entries = made.get(language);
    if (!entries) made.set(language, (entries = sortedEntries(concepts, language)));
    return entries;
  };
  return (text: string, language: string | undefined, limit: number): Completion[] => {
    const sought = fold(text);
    if (sought === '' || (sought.length < LEAST_LATIN && /^[\x00-\x7f]+$/.test(sought))) return [];
    const found = LANGUAGES.filter((each) => language === undefined || each === language)
      .flatMap((each) => beginningWith(entriesOf(each), sought))
      .sort((a, b) => a.key.length - b.key.length);
    const seen = new Set<string>();
    return found
      .filter(({ concept }) => !seen.has(concept.id) && seen.add(concept.id))
      .slice(0, limit)
      .map(({ word, language: own, concept }) => ({ word, language: own, concept }));
  };
}

/** Made language by language when first asked for: thousands of words each. */
function sortedEntries(concepts: readonly Concept[], language: Language): Entry[] {
  return concepts
    .flatMap((concept) =>
      concept.words[language].map(({ text }): Entry => ({ key: fold(text), word: text, language, concept })),
    )
    .filter(({ key }) => key !== '')
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function beginningWith(entries: readonly Entry[], sought: string): Entry[] {
  const found: Entry[] = [];
  for (let at = firstFrom(entries, sought); at < entries.length && entries[at]!.key.startsWith(sought); at += 1) {
    found.push(entries[at]!);
    if (found.length >= LOOKED_AT) break;
  }
  return found;
}

function firstFrom(entries: readonly Entry[], sought: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.key < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}
