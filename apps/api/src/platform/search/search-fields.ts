/** Names of the fields in both engines: flat, because neither sorts or filters below the first level without trouble. */
import { FACETS, LOCALES, type Facet, type Locale } from '@techbridge/contracts';
import { pickWithLocale } from '@techbridge/i18n';
import { SEARCH_NUMBERS, type SearchDocument, type SearchNumber, type SearchSort } from './search.port';
import { titleOrder } from './title-order';

export const facetField = (facet: Facet) => `facet_${facet}`;
export const numberField = (number: SearchNumber) => `number_${number}`;
export const orderField = (locale: Locale) => `order_${locale}`;
/** Holds `true` where a listing is open for requests. */
export const OPEN_FIELD = 'facet_open';

/** Everything of a document that is filtered, counted or sorted by. */
export function columnsOf(document: SearchDocument): Record<string, unknown> {
  const columns: Record<string, unknown> = { [OPEN_FIELD]: [String(document.hit.openForRequests)] };
  for (const facet of FACETS) columns[facetField(facet)] = document.facets[facet];
  for (const number of SEARCH_NUMBERS) columns[numberField(number)] = document.numbers[number];
  for (const locale of LOCALES) {
    columns[orderField(locale)] = titleOrder(pickWithLocale(document.texts.title, locale)?.text ?? '');
  }
  return columns;
}

/** The column a sort reads; null for relevance. */
export function sortOf(
  sort: SearchSort,
  locale: Locale,
  hasText: boolean,
): { field: string; direction: 'asc' | 'desc' } | null {
  switch (sort) {
    case 'relevance':
      return hasText ? null : { field: numberField('publishedAt'), direction: 'desc' };
    case 'newest':
      return { field: numberField('publishedAt'), direction: 'desc' };
    case 'confirmed':
      return { field: numberField('confirmedAt'), direction: 'desc' };
    case 'trl':
      return { field: numberField('trl'), direction: 'desc' };
    case 'deadline':
      return { field: numberField('deadline'), direction: 'asc' };
    case 'title':
      return { field: orderField(locale), direction: 'asc' };
  }
}
