import { LOCALES, type DemandText, type Locale, type TechnologyText } from '@techbridge/contracts';
import { contentChain } from '@techbridge/i18n';
import { oneOf, searchParams, text } from '../../shared/search-params';

/** What the address of a listing carries: the language its text is read in, whether the question is open, and for which own listing. */
export const listingReader = searchParams({
  text: oneOf(LOCALES),
  ask: oneOf(['true']),
  own: text(),
});
export type ListingSearch = ReturnType<typeof listingReader.parse>;

type Texts<T> = Partial<Record<Locale, T>>;

/** The languages a listing can be read in, the original first. */
export function textLocales(texts: Texts<{ title: string }>, original: Locale): Locale[] {
  const there = LOCALES.filter((locale) => texts[locale]?.title);
  return [...there.filter((locale) => locale === original), ...there.filter((locale) => locale !== original)];
}

export interface ShownText<T> {
  locale: Locale;
  text: T;
}

/** The text to show: in the language asked for, else the reader's, else the best there is. */
export function shownText<T extends TechnologyText | DemandText>(
  texts: Texts<T>,
  reader: Locale,
  asked: Locale | undefined,
): ShownText<T> | null {
  const order = asked ? [asked, ...contentChain(reader)] : contentChain(reader);
  for (const locale of order) {
    const text = texts[locale];
    if (text?.title) return { locale, text };
  }
  return null;
}

/** Paragraphs and lines of a plain text, as its author set them. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
