/** One index entry cut from a text by the injected tokeniser. */
export interface Token {
  /** What is stored and matched (for example the stem). */
  term: string;
  /** The normalised form as written, used for prefixes and spelling; `term` when absent. */
  surface?: string;
  /** Offsets into the original text (UTF-16 units), end exclusive. Tokens come in ascending `start`. */
  start: number;
  end: number;
  /** How much one occurrence counts, above 0 and at most 1; kept in sixteenths. */
  weight: number;
  /** A word so common that a query ignores it when it has other words. */
  stop?: boolean;
  /** Never spell-corrected (single characters, character pairs, numbers). */
  exact?: boolean;
  /**
   * Adds to the score of documents found otherwise, and finds none alone (the single characters of a longer Chinese
   * word). A word with a token around it is also satisfied by that one: see `match: 'all'`.
   */
  support?: boolean;
}

/** Cuts a text; `language` is whatever the document or the query said, unchecked. */
export type Tokenise = (text: string, language?: string) => Token[];

/** A text of a document. Several values of one field may be in different languages. */
export type TextValue = string | { text: string; language?: string };

export interface TextField {
  kind: 'text';
  /** How much a word found here counts against the other text fields. */
  weight: number;
  /** Length normalisation of BM25F, 0 to 1; 0.7 when absent. */
  lengthNormalisation?: number;
  /** Its words stand in no order that says anything: none of them counts more for the one beside it. */
  unordered?: boolean;
}

export interface FacetField {
  kind: 'facet';
}

export interface NumberField {
  kind: 'number';
}

export interface Schema {
  fields: Record<string, TextField | FacetField | NumberField>;
  /** Order of a query without words and without `sort`; newest first for example. The id settles ties. */
  defaultSort?: Sort;
}

/**
 * A document: any JSON object with a string `id`. The fields named in the schema are indexed (text: `TextValue` or a list
 * of them; facet: string or list of strings; number: finite number or null); the whole object is given back with a hit.
 */
export interface Document {
  id: string;
  [field: string]: unknown;
}

export interface Range {
  min?: number;
  max?: number;
}

export interface Sort {
  field: string;
  direction: 'asc' | 'desc';
}

/** Words that count as one, each a raw index term: a translated or otherwise expanded word. */
export interface TermGroup {
  /** With `support` a term only adds to the score of documents found otherwise. */
  terms: readonly { term: string; weight: number; support?: boolean }[];
}

export interface Query {
  text?: string;
  /** Language of `text`, handed to the tokeniser. */
  language?: string;
  /**
   * Which documents a text finds: `any` word of it, `all` its words, or `auto`: all when some document has them all
   * (before filters), any otherwise. `any` when absent. Phrases and excluded words always hold.
   */
  match?: 'any' | 'all' | 'auto';
  /** Read "phrases" and -exclusions in `text`; true when absent. Turn off for pasted running text. */
  operators?: boolean;
  /** Extra words from outside (translations), scored with the text; in `all` mode they are an alternative to its words. */
  groups?: readonly TermGroup[];
  /** Any value within a field, every field. */
  filters?: Record<string, readonly string[]>;
  /** Both bounds inclusive. A document without the number is outside. */
  ranges?: Record<string, Range>;
  /** Fields to count. Counts of a filtered field ignore that field's own filter. */
  facets?: readonly string[];
  /** At most this many values of a field, the most frequent and the filtered ones; all when absent. */
  facetLimit?: number;
  sort?: Sort;
  offset?: number;
  limit?: number;
  /** The last word may be unfinished. */
  prefixLast?: boolean;
  /** Correct words the index does not know; true when absent. */
  typo?: boolean;
  /** Where a word is corrected, the result is no more than the corrections: it will be asked again in other words. */
  untilCorrected?: boolean;
  /** Fields to mark, cropped to about `crop` characters around the matches (0 or absent: whole). */
  highlight?: { fields: readonly string[]; crop?: number };
}

export interface HighlightedText {
  /** The text or an excerpt of it. */
  text: string;
  /** Matched places in `text`, ascending, [start, end). */
  ranges: [number, number][];
  /** Something was cut before / after. */
  cutBefore: boolean;
  cutAfter: boolean;
  language?: string;
}

export interface Correction {
  /** The word as typed and where it stands in the query text. */
  word: string;
  start: number;
  end: number;
  suggestion: string;
  /** True: the word is unknown and the suggestion was searched. False: only proposed (did you mean). */
  applied: boolean;
}

export interface Hit<D extends Document = Document> {
  id: string;
  /** BM25F score; 0 without text. Not comparable between queries. */
  score: number;
  /** Shared with other results: to be read only. */
  document: D;
  /** One entry per value of the field that has a match (the first value when none has). */
  highlights: Record<string, HighlightedText[]>;
}

export interface Result<D extends Document = Document> {
  total: number;
  hits: Hit<D>[];
  facets: Record<string, Record<string, number>>;
  corrections: Correction[];
  /** How the text was matched in the end. */
  match: 'any' | 'all';
}

/** Lets other work run between two pieces of long work, e.g. `() => new Promise((go) => setImmediate(go))`. */
export type Pause = () => Promise<void>;

export interface EngineOptions {
  schema: Schema;
  tokenise: Tokenise;
  /** Changes with the tokeniser, so that an older snapshot is refused. */
  tokeniserVersion?: string;
  /** Never pausing when absent. */
  pause?: Pause;
  /** Milliseconds of long work between two pauses; 4 when absent. */
  turn?: number;
  /** Recent or removed documents that may gather before they are folded into the main index (or 5 % of all); 300 when absent. */
  gather?: number;
}

export interface Engine<D extends Document = Document> {
  /** Live documents. */
  readonly size: number;
  /** Adds or replaces. Resolves when all are visible to queries. Calls are carried out in order. */
  put(documents: Iterable<D> | AsyncIterable<D>): Promise<void>;
  /** Unknown ids are ignored. */
  remove(ids: Iterable<string>): Promise<void>;
  query(query: Query): Result<D>;
  get(id: string): D | null;
  has(id: string): boolean;
  /** Folds recent changes into the main index now (it happens by itself when they pile up). */
  compact(): Promise<void>;
  /** The whole index, for `loadEngine`. */
  snapshot(): Promise<Buffer>;
  stats(): { documents: number; words: number; recent: number; removed: number; bytes: number };
}
