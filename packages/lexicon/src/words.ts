import type { Language } from './languages';
import { stem } from './stemming';
import { STOP_WORDS } from './stop-words';
import { foldAccents, placeTone } from './vietnamese';

/** What is known of a word of a language, whatever text it stands in. */
export interface WordEntry {
  /** The normalised word; the same string for the same word, which keeps tables of words fast. */
  surface: string;
  term: string;
  /** Without accents, when that is another word. */
  folded: string | undefined;
  stop: boolean;
  exact: boolean;
}

const LONGEST_TERM = 64;
const KEPT = 100_000;
const NON_ASCII = /[^\x00-\x7f]/;
const DIGIT_FIRST = /^\p{N}/u;
/** Languages whose words are found by a dictionary: a short one that is unknown is no slip of the fingers. */
const SEGMENTED: ReadonlySet<Language> = new Set(['th', 'km', 'lo', 'my']);

const entries = new Map<Language, Map<string, WordEntry>>();

/** The entry of a word in its normal form, worked out when first met. */
export function wordEntry(written: string, language: Language): WordEntry {
  let known = entries.get(language);
  if (!known || known.size >= KEPT) entries.set(language, (known = new Map<string, WordEntry>()));
  let entry = known.get(written);
  if (!entry) known.set(written, (entry = describe(written, language)));
  return entry;
}

function describe(written: string, language: Language): WordEntry {
  const word = written.length > LONGEST_TERM ? written.slice(0, LONGEST_TERM) : written;
  const stop = STOP_WORDS[language].has(word);
  if (language === 'zh') return { surface: word, term: word, folded: undefined, stop, exact: true };
  if (SEGMENTED.has(language)) return { surface: word, term: word, folded: undefined, stop, exact: word.length < 5 };
  const accented = NON_ASCII.test(word);
  const surface = accented ? placeTone(word) : word;
  const folded = accented ? foldAccents(surface) || surface : surface;
  return {
    surface,
    term: stem(surface, language),
    folded: folded === surface ? undefined : folded,
    stop: stop || STOP_WORDS[language].has(surface),
    exact: DIGIT_FIRST.test(surface) || surface.length < 3,
  };
}
