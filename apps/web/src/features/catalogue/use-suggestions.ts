import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ListingKind, Locale, Suggestion } from '@techbridge/contracts';
import { useLocale } from '../../shared/i18n';
import { popularQuery, suggestionsQuery } from './catalogue.queries';
import { addressOfListing } from './criteria';
import { useRecentSearches } from './recent-searches';

/** One line of the list below the search box. */
export interface Choice {
  kind: Suggestion['kind'] | 'recent' | 'popular' | 'forget';
  label: string;
  target: string;
  language?: Locale;
  /** A term's word in the reader's language. */
  meaning?: string | null;
}

export interface ChoiceGroup {
  name: Exclude<Choice['kind'], 'forget'>;
  choices: readonly Choice[];
}

const PAUSE_MS = 150;
const NONE: readonly ChoiceGroup[] = [];
const ORDER = ['term', 'technology', 'demand', 'organisation'] as const;

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/**
 * What the text being typed may become, in groups; while there is none, what was searched for in this browser and what
 * many people ask. Empty until it is wanted, and where the network fails.
 */
export function useSuggestions(text: string, kind: ListingKind, wanted: boolean): readonly ChoiceGroup[] {
  const typed = text.trim() !== '';
  const completions = useCompletions(text, kind, wanted && typed);
  const beginnings = useBeginnings(kind, wanted && !typed);
  if (!wanted) return NONE;
  return typed ? completions : beginnings;
}

function useCompletions(text: string, kind: ListingKind, wanted: boolean): readonly ChoiceGroup[] {
  const locale = useLocale();
  const q = useSettled(text.trim()).slice(0, 120);
  const query = suggestionsQuery(q, kind, locale);
  const enabled = wanted && q !== '' && query.enabled;
  const answer = useQuery({ ...query, enabled, placeholderData: keepPreviousData, retry: false });
  if (!enabled) return NONE;
  return grouped(
    ORDER.map((name) => ({ name, choices: (answer.data?.items ?? []).filter((item) => item.kind === name) })),
  );
}

function useBeginnings(kind: ListingKind, wanted: boolean): readonly ChoiceGroup[] {
  const recent = useRecentSearches();
  const popular = useQuery({ ...popularQuery(kind, useLocale()), enabled: wanted });
  const kept = recent.map((text): Choice => ({ kind: 'recent', label: text, target: text }));
  return grouped([
    { name: 'recent', choices: kept.length > 0 ? [...kept, { kind: 'forget', label: '', target: '' }] : [] },
    {
      name: 'popular',
      choices: (popular.data?.items ?? [])
        .filter(({ text }) => !recent.includes(text))
        .map(({ text, language }) => ({ kind: 'popular', label: text, target: text, language })),
    },
  ]);
}

const grouped = (groups: readonly ChoiceGroup[]) => groups.filter(({ choices }) => choices.length > 0);

/** The page a choice leads to; null for words, which are searched for. */
export function addressOfChoice({ kind, target }: Choice): string | null {
  if (kind === 'organisation') return `/organisations/${target}`;
  return kind === 'technology' || kind === 'demand' ? addressOfListing(kind, target) : null;
}
