import { stem as stemEnglish } from 'porter2';
import type { Language } from './languages';

const VOWELS = /[aeiou]/g;

function syllables(word: string): number {
  return word.match(VOWELS)?.length ?? 0;
}

/** Removes an ending when at least so many syllables stay. */
function withoutEnding(word: string, ending: RegExp, staying = 2): string {
  const shorter = word.replace(ending, '');
  return syllables(shorter) >= staying ? shorter : word;
}

/** Prefixes of Malay and Indonesian with what the root began with before the prefix swallowed it. */
const PREFIXES: [RegExp, string][] = [
  // Native roots in e began with k (kembang); borrowed ones did not (ekspor, elektronik).
  [/^(?:meng|peng)(?=e(?!ks|lek|ner|mis|dit|val|fek|kon|kol))/, 'k'],
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
  // Many roots end like a particle (sekolah, mengolah, pelaku): three syllables must stay.
  let stem = withoutEnding(word, /(?:lah|kah|tah|pun|ku|mu)$/, 3);
  stem = withoutEnding(stem, /nya$/);
  const bare = withoutPrefix(stem);
  stem = /^(?:member|memper|diper|berke|keber|keter|seper)/.test(stem) ? withoutPrefix(bare) : bare;
  return withoutEnding(stem, /(?:kan|an|(?<![aou])i)$/);
}

const stemmers: Partial<Record<Language, (word: string) => string>> = {
  en: stemEnglish,
  id: stemMalayic,
  ms: stemMalayic,
};

/** The stem of a normalised word; the word itself in languages without a stemmer, and when it is more than plain letters. */
export function stem(word: string, language: Language): string {
  const stemmer = stemmers[language];
  return stemmer && /^[a-z]{3,40}$/.test(word) ? stemmer(word) : word;
}
