import { stem as stemEnglish } from 'porter2';
import type { Language } from './languages';

const VOWELS = /[aeiou]+/g;

function syllables(word: string): number {
  return word.match(VOWELS)?.length ?? 0;
}

/** Removes an ending when at least two syllables stay. */
function withoutEnding(word: string, ending: RegExp): string {
  const shorter = word.replace(ending, '');
  return syllables(shorter) >= 2 ? shorter : word;
}

/** Prefixes of Malay and Indonesian with what the root began with before the prefix swallowed it. */
const PREFIXES: [RegExp, string][] = [
  [/^(?:meng|peng)(?=[aeioughk])/, ''],
  [/^(?:meny|peny)(?=[aeiou])/, 's'],
  [/^(?:men|pen)(?=[cdjtsz])/, ''],
  [/^(?:men|pen)(?=[aeiou])/, 't'],
  [/^(?:mem|pem)(?=[bfpv])/, ''],
  [/^(?:mem|pem)(?=[aeiou])/, 'p'],
  [/^(?:ber|ter|per)(?=[a-z])/, ''],
  [/^(?:me|pe)(?=[lmnrwy])/, ''],
  [/^(?:be|te|pe)(?=[a-z]er)/, ''],
  [/^(?:di|ke|se)(?=[a-z])/, ''],
];

function withoutPrefix(word: string): string {
  for (const [prefix, root] of PREFIXES) {
    if (!prefix.test(word)) continue;
    const shorter = word.replace(prefix, root);
    return syllables(shorter) >= 2 ? shorter : word;
  }
  return word;
}

/**
 * A light stemmer for Indonesian and Malay: particle, possessive, up to two prefixes, one suffix, never below two
 * syllables. It is the same on both sides of a comparison; it need not find the dictionary's root.
 */
function stemMalayic(word: string): string {
  if (syllables(word) <= 2) return word;
  let stem = withoutEnding(word, /(?:lah|kah|tah|pun)$/);
  stem = withoutEnding(stem, /(?:nya|ku|mu)$/);
  const bare = withoutPrefix(stem);
  stem = /^(?:member|memper|diper|keber|keter|seper|menge)/.test(stem) ? withoutPrefix(bare) : bare;
  return withoutEnding(stem, /(?:kan|an|i)$/);
}

const stemmers: Partial<Record<Language, (word: string) => string>> = {
  en: stemEnglish,
  id: stemMalayic,
  ms: stemMalayic,
};

const CACHED_WORDS = 100_000;
const caches = new Map<Language, Map<string, string>>();

/** The stem of a normalised word; the word itself in languages without a stemmer. Words with digits are not stemmed. */
export function stem(word: string, language: Language): string {
  const stemmer = stemmers[language];
  if (!stemmer) return word;
  let cache = caches.get(language);
  if (!cache || cache.size >= CACHED_WORDS) caches.set(language, (cache = new Map()));
  let stemmed = cache.get(word);
  if (stemmed === undefined) {
    stemmed = /^[a-z]{3,40}$/.test(word) ? stemmer(word) : word;
    cache.set(word, stemmed);
  }
  return stemmed;
}
