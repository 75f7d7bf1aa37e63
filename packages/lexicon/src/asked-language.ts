import { detectLanguage } from './detect';
import type { Dictionary } from './dictionary';
import { mainTokens, UNSPACED } from './keys';
import { type Language, languageOfTag } from './languages';

const LATIN: readonly Language[] = ['en', 'id', 'ms', 'vi', 'fil'];
/** Of longer texts the frequent words tell. */
const FEW_WORDS = 12;
/** In words: what frequent words and endings say, and what the reader's own language does. */
const DETECTED = 0.6;
const EXPECTED = 0.3;

/**
 * The language a question is asked in: by its script or its frequent words, or else, of a few words, the language whose
 * dictionaries know most of them. `expected` is the reader's, and settles what could be either.
 */
export function askedLanguage(
  text: string,
  expected: string | undefined,
  dictionaries: (language: Language) => readonly Dictionary[],
): Language {
  const detected = detectLanguage(text);
  if (detected && UNSPACED.has(detected)) return detected;
  const told = expected ? languageOfTag(expected) : undefined;
  const usual = detected ?? (told && !UNSPACED.has(told) ? told : 'en');
  if (text.trim().split(/\s+/).length > FEW_WORDS) return usual;
  const scored = LATIN.map((language) => ({
    language,
    score:
      wordsKnown(text, language, dictionaries(language)) +
      (language === detected ? DETECTED : 0) +
      (language === told || (language === 'en' && !told) ? EXPECTED : 0),
  }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best), { language: usual, score: 0 }).language;
}

function wordsKnown(text: string, language: Language, dictionaries: readonly Dictionary[]): number {
  const known = (key: string) => dictionaries.some((dictionary) => dictionary.find(key));
  const words = mainTokens(text, language).filter(({ stop }) => !stop);
  const found = words.filter(({ term, surface }) => known(term) || known(surface)).length;
  // One word among others that happens to exist here too proves nothing.
  return found * 2 < words.length ? 0 : found;
}
