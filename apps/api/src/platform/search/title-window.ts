import type { Locale } from '@techbridge/contracts';
import { LOCALE_INFO, pick } from '@techbridge/i18n';
import type { FoundListing } from './search.port';
import { titleOrder } from './title-order';

/**
 * Engines order titles by their first letters only (`titleOrder`). Where titles begin alike the order is finished here, on
 * the page and so many neighbours before and after it.
 */
export const TITLE_WINDOW = 50;

export function inTitleOrder<Found extends Pick<FoundListing, 'id' | 'title'>>(hits: Found[], locale: Locale): Found[] {
  const { compare } = new Intl.Collator(LOCALE_INFO[locale].tag, { numeric: true });
  const keyed = hits.map((hit) => ({ hit, title: pick(hit.title, locale) }));
  const ordered = keyed.map((entry) => ({ ...entry, key: titleOrder(entry.title) }));
  ordered.sort((a, b) => a.key - b.key || compare(a.title, b.title) || (a.hit.id < b.hit.id ? -1 : 1));
  return ordered.map(({ hit }) => hit);
}
