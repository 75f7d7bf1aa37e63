import type { Facet, ListingKind, Locale, SEARCH_SORTS, SearchHit } from '@techbridge/contracts';

// Our own words for what is indexed and asked, so that no row of the database and no syntax of an engine passes this
// door. Every feature here is offered by both adapters and held to it by search.contract.int.spec.ts.

export type Texts = Partial<Record<Locale, string>>;

/** What a result list shows of a listing besides its title and summary, kept with it so that a search asks no database. */
export type StoredHit = Omit<SearchHit, 'title' | 'summary' | 'shownLocale' | 'benefit' | 'matched'> & {
  benefit: {
    measure: Texts;
    value: number | null;
    unit: string;
    baselineValue: number | null;
    baseline: Texts;
  } | null;
};

/** Which concepts the title and summary of a listing name and where, by language, written as modules/catalogue/said.ts reads it. */
export type Said = Partial<Record<Locale, { title: string; summary: string }>>;

export const SEARCH_NUMBERS = ['publishedAt', 'confirmedAt', 'trl', 'deadline'] as const;
/** Times in milliseconds since 1970; `deadline` is the midnight (UTC) its day begins with. */
export type SearchNumber = (typeof SEARCH_NUMBERS)[number];

export const SEARCH_TEXTS = ['title', 'keywords', 'summary', 'organisation', 'terms', 'body'] as const;
/** Fields that words are looked for in, the most telling first. */
export type SearchTextField = (typeof SEARCH_TEXTS)[number];

/** What a text says whatever its language is, as index terms (see packages/lexicon), the weightiest first. */
export type PivotWords = readonly (readonly [term: string, weight: number])[];

/** A word of a question as pivot terms: any of them stands for it. With `support` a term only lifts what is found otherwise. */
export interface PivotGroup {
  terms: readonly { term: string; weight: number; support?: boolean }[];
}

/** A published listing as it can be found. Holds nothing that anyone may not read. */
export interface SearchDocument {
  id: string;
  kind: ListingKind;
  /** Differs whenever anything else in the document does. */
  mark: string;
  texts: Record<SearchTextField, Texts>;
  /** Of its title and keywords, and of the rest. */
  pivot: { head: PivotWords; body: PivotWords };
  facets: Record<Facet, readonly string[]>;
  numbers: Record<SearchNumber, number | null>;
  said: Said;
  hit: StoredHit;
}

export type SearchSort = (typeof SEARCH_SORTS)[number];

export interface SearchRequest {
  kind: ListingKind;
  text?: string;
  /**
   * `auto`: listings with all the words, or with any where none has all. `all` and `any`: just that. For `any` the
   * text is plain running text; otherwise "phrases" and -exclusions are read in it.
   */
  match?: 'auto' | 'all' | 'any';
  /**
   * The words of the text as pivot terms: finds listings in other languages. All groups (or with `any`, and where `auto`
   * finds none with all, one of them) stand beside the text as an alternative to its words.
   */
  groups?: readonly PivotGroup[];
  /**
   * Whether words the index does not know are read as misspelt; `any` never does. A server that corrects by itself may
   * find more than without.
   */
  typo?: boolean;
  /** Where a word is corrected, nothing but the correction is wanted: the question will be asked again in other words. */
  untilCorrected?: boolean;
  /** The last word may be unfinished. */
  prefixLast?: boolean;
  /** Values of one facet are alternatives, facets narrow. Empty lists filter nothing. */
  filters?: Partial<Record<Facet, readonly string[]>>;
  openOnly?: boolean;
  /** Both ends inclusive; a listing without the number is outside. */
  ranges?: Partial<Record<SearchNumber, { min?: number; max?: number }>>;
  /** Facets to count. The count of a filtered facet ignores its own filter. */
  facets?: readonly Facet[];
  /** At most so many values of a facet are counted out, the most frequent ones and those chosen; all when absent. */
  facetLimit?: number;
  /** `relevance` without words means newest first. */
  sort?: SearchSort;
  /** The reader's: titles are ordered in it, and a listing comes in the one language this reader is shown. All come when absent. */
  locale?: Locale;
  offset?: number;
  limit?: number;
  /** Whether matched places are wanted; they are when absent. Long lists that nobody reads are faster without. */
  marks?: boolean;
}

/** [start, end) in UTF-16 units. */
export type Mark = [number, number];

export interface FoundListing {
  id: string;
  /** Comparable within one answer only. */
  score: number;
  title: Texts;
  summary: Texts;
  /** Where words of the request stand in these, by field and language. */
  marks: { title: Partial<Record<Locale, Mark[]>>; summary: Partial<Record<Locale, Mark[]>> };
  /** Missing where an earlier release has put it into the index. */
  said?: Said;
  hit: StoredHit;
  /** Of listings that are found often: what was made of the hit for earlier answers, for whoever makes it to keep. */
  beside?: Map<string, unknown>;
}

export interface SearchOutcome {
  total: number;
  hits: FoundListing[];
  facets: Partial<Record<Facet, Record<string, number>>>;
  /** The text as it was read where a word is unknown to the index; null when it was read as written. */
  correctedText: string | null;
}

/**
 * Full-text search over the published listings. `search.unavailable` is thrown while the engine is away.
 * Changes are visible to queries when their promise resolves.
 */
export abstract class SearchIndex {
  /** Adds or replaces. */
  abstract put(documents: readonly SearchDocument[]): Promise<void>;
  /** Takes the listings out, whichever kind they are; unknown ids are ignored. */
  abstract remove(ids: readonly string[]): Promise<void>;
  abstract query(request: SearchRequest): Promise<SearchOutcome>;
  /** Replaces everything of a kind; until it is done the former content is found. Resolves with the number of listings. */
  abstract rebuild(kind: ListingKind, documents: AsyncIterable<SearchDocument>): Promise<number>;
  /** Id and mark of everything in the index, to see what is behind. */
  abstract marks(kind: ListingKind): Promise<Map<string, string>>;
  /** Whether queries can be answered. */
  abstract ready(): Promise<boolean>;
  /** Whatever was put is kept for the next start. */
  abstract flush(): Promise<void>;

  /** Listings that have all of the words, the last perhaps unfinished: completions while typing. */
  async suggest(request: Pick<SearchRequest, 'kind' | 'locale' | 'limit'> & { text: string }): Promise<FoundListing[]> {
    return (await this.query({ match: 'all', prefixLast: true, ...request })).hits;
  }
}
