import type { Locale } from '@techbridge/contracts';
import { contentChain } from './locales';

export type TextByLocale = Partial<Record<Locale, string>>;

export interface PickedText {
  text: string;
  /** The language the text is in, for its `lang` attribute and the mark "in Chinese". */
  locale: Locale;
}

/** The text in the reader's language, or else in the best other one, with the language it is in; null when there is none. */
export function pickWithLocale(text: TextByLocale | null | undefined, locale: Locale): PickedText | null {
  if (!text) return null;
  for (const candidate of contentChain(locale)) {
    const found = text[candidate];
    if (found) return { text: found, locale: candidate };
  }
  return null;
}

/** The text in the reader's language, or else in the best other one; an empty string when there is none. */
export function pick(text: TextByLocale | null | undefined, locale: Locale): string {
  return pickWithLocale(text, locale)?.text ?? '';
}
