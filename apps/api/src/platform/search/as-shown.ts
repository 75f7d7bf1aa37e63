import type { Locale } from '@techbridge/contracts';
import { pickWithLocale } from '@techbridge/i18n';
import type { FoundListing } from './search.port';

export type Shown = Pick<FoundListing, 'title' | 'summary' | 'said'>;

/** Of a listing in ten languages, the one a reader is shown: a page of results is half as much to pass on. */
export function asShown({ title, summary, said }: Shown, locale: Locale | undefined): Shown {
  if (locale === undefined) return { title, summary, said };
  const headed = pickWithLocale(title, locale);
  const told = (headed && summary[headed.locale] && headed.locale) || pickWithLocale(summary, locale)?.locale;
  return {
    title: headed ? { [headed.locale]: headed.text } : {},
    summary: told ? { [told]: summary[told] } : {},
    said: headed && said?.[headed.locale] ? { [headed.locale]: said[headed.locale] } : undefined,
  };
}
