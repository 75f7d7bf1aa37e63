import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { catalogueRoutes, ListingKind, RouteResponse } from '@techbridge/contracts';
import { useLocale } from '../../shared/i18n';
import { suggestionsQuery } from './catalogue.queries';
import { addressOfListing, addressOfSearch } from './criteria';

export type Suggestion = RouteResponse<typeof catalogueRoutes.suggest>['items'][number];

const PAUSE_MS = 150;

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What the text being typed may become. Empty until it is asked for, and where the network fails. */
export function useSuggestions(text: string, kind: ListingKind, wanted: boolean): readonly Suggestion[] {
  const locale = useLocale();
  const q = useSettled(text.trim()).slice(0, 120);
  const query = suggestionsQuery(q, kind, locale);
  const answer = useQuery({
    ...query,
    enabled: wanted && q !== '' && query.enabled,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return wanted && text.trim() !== '' && query.enabled ? (answer.data?.items ?? []) : [];
}

/** Where a suggestion leads: a word to its results, everything else to its page. */
export function addressOfSuggestion({ kind, target }: Suggestion, searched: ListingKind): string {
  if (kind === 'term') return addressOfSearch(searched, { q: target });
  return kind === 'organisation' ? `/organisations/${target}` : addressOfListing(kind, target);
}
