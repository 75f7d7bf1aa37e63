/** Questions as people ask them, the same for everyone who is measured. */
import { SECTORS, COUNTRIES } from '@techbridge/contracts';
import { type Random, someLanguage, someText } from './generated-listings';
import { withTypos } from './typos';

export interface Question {
  text: string;
  language: string;
  /** The last word is cut short. */
  unfinished: boolean;
  /** Alternatives; empty for no filter. */
  sector: string[];
  country: string[];
}

const FILTERED = 0.2;

/** One to four words in any of the languages (a tenth none), half of them unfinished, a quarter misspelt, some filtered. */
export function someQuestion(random: Random): Question {
  const language = someLanguage(random);
  let text = random() < 0.1 ? '' : someText(random, language, 1 + Math.floor(random() * 4));
  if (random() < 0.25) text = withTypos(text, random);
  const unfinished = random() < 0.5 && text.length > 4;
  if (unfinished) text = text.slice(0, text.length - 1 - Math.floor(random() * 3));
  const filter = (values: readonly string[]) =>
    random() < FILTERED ? [values[Math.floor(random() * values.length)]!] : [];
  return { text, language, unfinished, sector: filter(SECTORS), country: filter(COUNTRIES) };
}
