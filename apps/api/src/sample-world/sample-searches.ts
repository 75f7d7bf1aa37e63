import { LISTING_KINDS, LOCALES, SearchQuery } from '@techbridge/contracts';
import { z } from 'zod';
import type { CatalogueSearch } from '../modules/catalogue';
import type { SearchLog } from '../modules/searches';
import type { Clock } from '../platform/clock';

/** What somebody searched for, several times. */
export const SearchRecord = z.strictObject({
  q: z.string().min(1).max(200),
  locale: z.enum(LOCALES),
  kind: z.enum(LISTING_KINDS).default('technology'),
  times: z.number().int().min(1).max(50),
  /** After how many of them a result was opened. */
  opened: z.number().int().min(0).default(0),
  /** False where the catalogue had nothing for it. */
  found: z.boolean().default(true),
});
export type SearchRecord = z.infer<typeof SearchRecord>;

interface Tools {
  search: Pick<CatalogueSearch, 'search'>;
  log: SearchLog;
  clock: Clock;
}

const DAYS = 60;
const HOUR = 3_600_000;
/** Numbers without a common factor with the days and hours they go round in, so that no two searches fall together. */
const STEP = 7;
const SHIFT = 11;

/** Notes the searches over the last sixty days, each as it would be answered today. */
export async function noteSearches({ search, log, clock }: Tools, records: readonly SearchRecord[], today: Date) {
  for (const [index, { q, locale, kind, times, opened, found }] of records.entries()) {
    const query = SearchQuery.parse({ q, locale, limit: 1 });
    const answer = found ? await search.search(kind, query) : { total: 0, correctedQuery: null, items: [] };
    const [first] = answer.items;
    for (let time = 0; time < times; time += 1) {
      const hours = 24 * ((time * STEP + index * SHIFT) % DAYS) + ((index + time * STEP) % SHIFT);
      const searchId = await clock.at(new Date(today.getTime() - hours * HOUR), async () =>
        log.note(kind, query, answer),
      );
      if (first && time < opened) log.open({ searchId, reference: first.face.listing.reference, position: 0 });
    }
  }
  await log.flush();
  await log.flush();
}
