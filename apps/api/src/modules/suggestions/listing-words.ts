/** The words of a listing, for asking the index about them and for showing what two listings have in common. */
import { LOCALES, type ListingContent, type Locale } from '@techbridge/contracts';
import { tokenise } from '@techbridge/lexicon';
import { findTerm } from '@techbridge/taxonomy';

/** More than this of one language makes a question slower and no better. */
const LONGEST = 2500;
const MOST_EVIDENCE = 8;
/** With so many telling words in common, the others need not be shown. */
const ENOUGH_EVIDENCE = 3;

/** What a listing is about, as one running text: every language, the most telling first. */
export function questionOf(content: ListingContent): string {
  return LOCALES.map((locale) => partsIn(content, locale).join('\n').trim().slice(0, LONGEST))
    .filter(Boolean)
    .join('\n');
}

/** Title with keywords and terms, summary, long texts: from what tells most of a listing to what tells least. */
function partsIn(content: ListingContent, locale: Locale): [string, string, string] {
  const text = content.texts[locale];
  const terms = content.terms.map((code) => findTerm(code)?.label[locale as 'en']);
  const long =
    text && ('problem' in text ? [text.problem, text.mustHaves, text.scale] : [text.description, text.advantages]);
  const joined = (texts: readonly (string | undefined)[] = []) => texts.filter(Boolean).join('\n').slice(0, LONGEST);
  return [joined([text?.title, ...(content.keywords[locale] ?? []), ...terms]), text?.summary ?? '', joined(long)];
}

interface Word {
  /** As it stands in the listing. */
  surface: string;
  /** 2 in a title or among keywords, 1 in a summary, 0 further down. */
  telling: number;
}

/** By index term, without words that carry no subject. */
export type Words = ReadonlyMap<string, Word>;

export function wordsOf(content: ListingContent): Words {
  const words = new Map<string, Word>();
  for (const locale of LOCALES) {
    for (const [part, text] of partsIn(content, locale).entries()) {
      for (const { term, surface, stop, weight } of tokenise(text, { language: locale })) {
        const isWord = !stop && weight >= 1 && [...surface].length > 1 && /\p{L}/u.test(surface);
        if (isWord && !words.has(term)) words.set(term, { surface, telling: 2 - part });
      }
    }
  }
  return words;
}

export interface Shared {
  words: string[];
  overlap: number;
}

/** What two listings have in common, the most telling words first, then rare ones: `frequency` counts listings that use a term. */
export function sharedWords(one: Words, other: Words, frequency: ReadonlyMap<string, number>): Shared {
  const shared = [...one].flatMap(([term, word]) => {
    const theirs = other.get(term);
    return theirs ? [{ ...word, term, telling: word.telling + theirs.telling }] : [];
  });
  const rarity = (term: string) => frequency.get(term) ?? 0;
  shared.sort(
    (a, b) =>
      b.telling - a.telling ||
      rarity(a.term) - rarity(b.term) ||
      b.term.length - a.term.length ||
      (a.term < b.term ? -1 : 1),
  );
  const telling = shared.filter((word) => word.telling > 0);
  const shown = (telling.length >= ENOUGH_EVIDENCE ? telling : shared).map(({ surface }) => surface);
  const shorter = Math.min(one.size, other.size);
  return {
    words: withoutSeams(shown).slice(0, MOST_EVIDENCE),
    overlap: shorter === 0 ? 0 : shared.length / shorter,
  };
}

/** Chinese is indexed by pairs of characters; those that only join the end of one word to the start of the next read as nonsense. */
function withoutSeams(words: readonly string[]): string[] {
  const pairs = words.filter((word) => /^\p{Script=Han}{2}$/u.test(word));
  const ends = new Set(pairs.map((pair) => pair[1]));
  const starts = new Set(pairs.map((pair) => pair[0]));
  return words.filter((word) => !pairs.includes(word) || !ends.has(word[0]) || !starts.has(word[1]));
}

export function frequencies(listings: readonly Words[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of listings) for (const term of words.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
