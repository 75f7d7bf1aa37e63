/** The words of a listing, for asking the index about them and for showing what two listings have in common. */
import { LOCALES, type ListingContent, type Locale } from '@techbridge/contracts';
import { tokenise } from '@techbridge/lexicon';
import { findTerm } from '@techbridge/taxonomy';

/** More than this of one language makes a question slower and no better. */
const LONGEST = 2500;
const MOST_EVIDENCE = 8;

/** What a listing is about, as one running text: every language, the most telling first. */
export function questionOf(content: ListingContent): string {
  return LOCALES.map((locale) => textIn(content, locale))
    .filter(Boolean)
    .join('\n');
}

function textIn(content: ListingContent, locale: Locale): string {
  const text = content.texts[locale];
  const terms = content.terms.map((code) => findTerm(code)?.label[locale as 'en']).filter(Boolean);
  const keywords = content.keywords[locale] ?? [];
  const long = text
    ? 'problem' in text
      ? [text.problem, text.mustHaves, text.scale]
      : [text.description, text.advantages]
    : [];
  return [text?.title, ...keywords, ...terms, text?.summary, ...long].filter(Boolean).join('\n').slice(0, LONGEST);
}

/** Index term to the word as it stands in the listing, without words that carry no subject. */
export type Words = ReadonlyMap<string, string>;

export function wordsOf(content: ListingContent): Words {
  const words = new Map<string, string>();
  for (const locale of LOCALES) {
    for (const { term, surface, stop, weight } of tokenise(textIn(content, locale), { language: locale })) {
      const isWord = !stop && weight >= 1 && [...surface].length > 1 && /\p{L}/u.test(surface);
      if (isWord && !words.has(term)) words.set(term, surface);
    }
  }
  return words;
}

export interface Shared {
  words: string[];
  overlap: number;
}

/** What two listings have in common, rare words first: `frequency` counts listings that use a term. */
export function sharedWords(one: Words, other: Words, frequency: ReadonlyMap<string, number>): Shared {
  const shared = [...one.keys()].filter((term) => other.has(term));
  const shorter = Math.min(one.size, other.size);
  shared.sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || b.length - a.length || (a < b ? -1 : 1));
  return {
    words: shared.slice(0, MOST_EVIDENCE).map((term) => one.get(term) ?? term),
    overlap: shorter === 0 ? 0 : shared.length / shorter,
  };
}

export function frequencies(listings: readonly Words[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of listings) for (const term of words.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
