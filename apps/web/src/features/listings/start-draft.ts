import { useQueryClient } from '@tanstack/react-query';
import {
  listingRoutes,
  type DemandContent,
  type ListingKind,
  type ListingRecord,
  type Locale,
  type Sector,
} from '@techbridge/contracts';
import { callWith, keyOf } from '../../shared/query';
import { listingQuery } from './listings.queries';

export const LONGEST_TITLE = 256;

export interface Start {
  kind: ListingKind;
  locale: Locale;
  title: string;
  /** Of a need: what somebody wrote already. */
  problem?: string;
  sectors: readonly Sector[];
  origin: 'self' | 'failed-search';
  /** Of a need: everything that was confirmed of a text, in place of the above. */
  content?: DemandContent | undefined;
}

function contentOf({ kind, locale, title, problem, sectors }: Start) {
  const shared = { originalLocale: locale, sectors: [...sectors] };
  return kind === 'technology'
    ? { kind, ...shared, texts: { [locale]: { title } } }
    : { kind, ...shared, texts: { [locale]: { title, ...(problem ? { problem } : {}) } } };
}

/** Starts a draft with the little that is known. Resolves with its record; throws ApiError. */
export function useStartDraft(): (start: Start) => Promise<ListingRecord> {
  const client = useQueryClient();
  return async (start) => {
    const body = { content: start.content ?? contentOf(start), origin: start.origin };
    const record = await callWith(client, listingRoutes.create, { body });
    client.setQueryData(listingQuery(record.id).queryKey, record);
    await client.invalidateQueries({ queryKey: keyOf(listingRoutes.list) });
    return record;
  };
}
