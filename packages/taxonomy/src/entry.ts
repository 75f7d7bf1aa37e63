import type { Locale } from '@techbridge/contracts';

/** One wording in several languages; English and Chinese are always there. */
export type Translated = { en: string; zh: string } & Partial<Record<Locale, string>>;

/** One code of a vocabulary. */
export interface Entry {
  label: Translated;
  /** One sentence for people who have not met the word before. */
  help?: Translated;
  /** Other words for exactly this, as they occur in spreadsheets. */
  also?: readonly string[];
  /** Words that usually mean this, with less certainty. */
  roughly?: readonly string[];
}

/** Every code of a vocabulary with its wording, in the order people expect. */
export type Vocabulary<Code extends string | number> = Readonly<Record<Code, Entry>>;
