import {
  FACETS,
  SearchHit,
  type Facet,
  type FacetValue,
  type Highlighted,
  type LocalisedText,
  type Locale,
  type SearchAnswer,
  type SearchQuery,
} from '@techbridge/contracts';
import { pick, pickWithLocale } from '@techbridge/i18n';
import type { z } from 'zod';
import type { FoundListing, Mark, SearchOutcome, StoredHit, Texts } from '../../platform/search/search.port';
import type { Explain } from './crossing';

type Labels = Partial<Record<Facet, (value: string) => LocalisedText | undefined>>;
/** Facets may have thousands of values (organisations); a reader is shown so many of them, and those chosen. */
export const MOST_VALUES = 40;

/** A hit of one question: what is said of its listing whatever is asked for, and where it meets the question. */
export interface ShownHit extends Pick<SearchHit, 'title' | 'summary' | 'shownLocale' | 'matched'> {
  face: HitFace;
}

/** Shared by many answers: nobody changes it. */
export interface HitFace {
  listing: FaceOfHit;
  /** The same as JSON, parsed by the contract. */
  json: string;
}

const FaceOfHit = SearchHit.omit({ title: true, summary: true, matched: true });
type FaceOfHit = z.infer<typeof FaceOfHit>;

/** A found listing in the reader's language, or else in the one it is best in. */
export function showHit({ hit, beside, title, summary, marks }: FoundListing, locale: Locale): ShownHit {
  const shown = pickWithLocale(title, locale);
  const shownLocale = shown?.locale ?? hit.originalLocale;
  const summaryLocale = summary[shownLocale] ? shownLocale : pickWithLocale(summary, locale)?.locale;
  return {
    face: beside ? keptFace(hit, beside, shownLocale, locale) : faceOf(hit, shownLocale, locale),
    title: highlighted(title, shownLocale, marks.title),
    summary: summaryLocale ? highlighted(summary, summaryLocale, marks.summary) : { text: '', marks: [] },
    shownLocale,
    matched: [],
  };
}

export function presentHit(found: FoundListing, locale: Locale): SearchHit {
  const { face, ...own } = showHit(found, locale);
  return { ...face.listing, ...own };
}

/** Of a listing that is found often, made once for each language. */
function keptFace(hit: StoredHit, kept: Map<string, unknown>, shownLocale: Locale, locale: Locale): HitFace {
  const key = `${locale} ${shownLocale}`;
  const known = kept.get(key) as HitFace | undefined;
  if (known) return known;
  const face = faceOf(hit, shownLocale, locale);
  kept.set(key, face);
  return face;
}

function faceOf(hit: StoredHit, shownLocale: Locale, locale: Locale): HitFace {
  const { organisation, benefit } = hit;
  // Not spread, like all that a search makes by the thousand: apps/docs/decisions/0025.
  const shown = Object.assign({}, hit, {
    organisation: organisation && Object.assign({}, organisation, { name: inOne(organisation.name, locale) }),
    benefit: benefit && {
      ...benefit,
      measure: pick(benefit.measure, locale),
      baseline: pick(benefit.baseline, locale),
    },
    shownLocale,
  });
  const listing = FaceOfHit.parse(shown);
  return { listing, json: JSON.stringify(listing) };
}

/** A text in the one language it will be read in. */
function inOne<T extends LocalisedText | undefined>(text: T, locale: Locale): T {
  const picked = text && pickWithLocale(text, locale);
  return (picked ? { [picked.locale]: picked.text } : text) as T;
}

function highlighted(texts: Texts, locale: Locale, marks: Partial<Record<Locale, Mark[]>>): Highlighted {
  return { text: texts[locale] ?? '', marks: marks[locale] ?? [] };
}

interface Answered {
  query: SearchQuery;
  outcome: SearchOutcome;
  withoutFilter: SearchAnswer['withoutFilter'];
  labels: Labels;
  /** Says of a hit in another language why it is one. */
  explain?: Explain;
  tookMs: number;
}

/** An answer, without what is known of the question as such. */
export type FoundAnswer = Omit<SearchAnswer, 'items' | 'language' | 'nearest' | 'searchId'> & { items: ShownHit[] };

export function presentAnswer({
  query,
  outcome,
  withoutFilter,
  labels,
  explain = (hit) => hit,
  tookMs,
}: Answered): FoundAnswer {
  const end = query.offset + outcome.hits.length;
  const facets = FACETS.map((facet) => {
    const label = (value: string) => inOne(labels[facet]?.(value), query.locale);
    return [facet, facetValues(outcome.facets[facet] ?? {}, query[facet], label)];
  });
  return {
    items: outcome.hits.map((found) => explain(showHit(found, query.locale), found.said)),
    total: outcome.total,
    next: outcome.hits.length > 0 && end < outcome.total ? end : null,
    facets: Object.fromEntries(facets) as SearchAnswer['facets'],
    correctedQuery: outcome.correctedText,
    withoutFilter,
    tookMs: Math.round(tookMs * 10) / 10,
  };
}

/** The most frequent values first; what is chosen stays in sight even where it finds nothing. */
function facetValues(
  counts: Record<string, number>,
  chosen: readonly string[],
  label: (value: string) => LocalisedText | undefined,
): z.infer<typeof FacetValue>[] {
  const found = Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const shown = found.filter(([value, count], at) => (count > 0 && at < MOST_VALUES) || chosen.includes(value));
  const missing = chosen.filter((value) => counts[value] === undefined).map((value) => [value, 0] as const);
  return [...shown, ...missing].map(([value, count]) => ({ value, count, label: label(value) }));
}
