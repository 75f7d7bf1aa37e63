import { type Language } from './languages';
import { normalise } from './normalise';
import { tokenise, type Token } from './tokenise';
import { foldAccents } from './vietnamese';

/** Written without spaces between words: a word is looked for wherever it may begin. */
export const UNSPACED: ReadonlySet<Language> = new Set(['zh', 'th', 'km', 'lo', 'my']);
/** What makes a noun of a verb or an adjective: people leave it out as often as not. */
const BUILDING: Partial<Record<Language, RegExp>> = {
  th: /^(?:การ|ความ)/,
  lo: /^(?:ການ|ຄວາມ)/,
  km: /^(?:ការ|ភាព|សេចក្តី|សេចក្ដី)/,
  my: /(?:ခြင်း|မှု|ရေး|သော)$/,
};
const SHORTEST_BARE = 3;
const BARE_WEIGHT = 0.9;
const FOLDED_WEIGHT = 0.6;

/** One token a word: without the looser forms that stand at the same place. */
export function mainTokens(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  for (const token of tokenise(text, { language })) {
    if (token.support || token.weight < 1) continue;
    if (tokens.at(-1)?.start !== token.start) tokens.push(token);
  }
  return tokens;
}

export const phraseKey = (tokens: readonly Token[]) => tokens.map(({ term }) => term).join(' ');
export const surfaceKey = (tokens: readonly Token[]) => tokens.map(({ surface }) => surface).join(' ');

export interface Key {
  key: string;
  weight: number;
  /** Gives way to a word that is written so itself. */
  guessed?: boolean;
}

/** Under which keys a word or phrase of a language stands in a dictionary. */
export function searchKeys(word: string, language: Language): Key[] {
  if (UNSPACED.has(language)) {
    const key = normalise(word).replaceAll(' ', '');
    const bare = BUILDING[language] ? key.replace(BUILDING[language], '') : key;
    return bare === key || bare.length < SHORTEST_BARE
      ? keyed(key)
      : [...keyed(key), { key: bare, weight: BARE_WEIGHT, guessed: true }];
  }
  const own = keyed(phraseKey(mainTokens(word, language)));
  if (language !== 'vi') return own;
  const folded = foldAccents(normalise(word));
  return own.some(({ key }) => key === folded) ? own : [...own, ...keyed(folded, FOLDED_WEIGHT)];
}

const keyed = (key: string, weight = 1) => (key === '' ? [] : [{ key, weight }]);
