/** Between our documents and those of the embedded engine. */
import { FACETS, LOCALES, type Locale } from '@techbridge/contracts';
import { tokenise, TOKENISER_VERSION } from '@techbridge/lexicon';
import type { Document, EngineOptions, Hit, Schema, TextValue, Token } from '@techbridge/search-engine';
import { asShown } from './as-shown';
import type { PassedListing } from './passed-hits';
import { columnsOf, facetField, numberField, OPEN_FIELD, orderField } from './search-fields';
import {
  SEARCH_NUMBERS,
  SEARCH_TEXTS,
  type Mark,
  type PivotWords,
  type Said,
  type SearchDocument,
  type SearchTextField,
  type Texts,
} from './search.port';

/** Under this name for a language the engine is given pivot terms, a line each with its weight. */
const PIVOT = 'pivot';
/** Nobody types this, and it is farther from any word than a slip of the fingers: pivot terms neither complete nor correct. */
const UNTYPED = '\u0000'.repeat(3);
const PIVOT_WEIGHTS = { pivotHead: 2, pivotBody: 0.8 };
/** Said more often than this, a word tells no more. */
const MOST_TIMES = 4;

type EngineText = { text: string; language: Locale };

/** What the engine keeps of a document and gives back; the hit as text, since most are passed on as they are. */
export interface StoredDocument extends Document {
  title: EngineText[];
  summary: EngineText[];
  said: Said;
  hit: string;
}

/** An index whose documents are kept in another way is made anew. */
const KEPT_AS = 3;

const WEIGHTS: Record<SearchTextField, number> = {
  title: 4,
  keywords: 3,
  summary: 2,
  organisation: 2,
  terms: 1.5,
  body: 1,
};

function schema(): Schema {
  const fields: Schema['fields'] = {
    reference: { kind: 'text', weight: 4, lengthNormalisation: 0 },
    [OPEN_FIELD]: { kind: 'facet' },
  };
  for (const [field, weight] of Object.entries(PIVOT_WEIGHTS))
    fields[field] = { kind: 'text', weight, unordered: true };
  for (const field of SEARCH_TEXTS) fields[field] = { kind: 'text', weight: WEIGHTS[field] };
  for (const facet of FACETS) fields[facetField(facet)] = { kind: 'facet' };
  for (const number of SEARCH_NUMBERS) fields[numberField(number)] = { kind: 'number' };
  for (const locale of LOCALES) fields[orderField(locale)] = { kind: 'number' };
  return { fields };
}

export const ENGINE_OPTIONS: EngineOptions = {
  schema: schema(),
  tokenise: (text, language) => (language === PIVOT ? pivotTokens(text) : tokenise(text, { language })),
  tokeniserVersion: `${TOKENISER_VERSION}-pivot-${KEPT_AS}`,
  pause: () => new Promise<void>((goOn) => setImmediate(goOn)),
};

export function engineDocument(document: SearchDocument): StoredDocument {
  const texts = Object.fromEntries(SEARCH_TEXTS.map((field) => [field, textValues(document.texts[field])]));
  const { id, said, hit } = document;
  const kept = { id, title: texts.title ?? [], summary: texts.summary ?? [], said, hit: JSON.stringify(hit) };
  return {
    ...kept,
    ...texts,
    // Apart, so that each is not one more word beginning with the same letter, which anybody's next word may begin with.
    reference: document.hit.reference.replaceAll('-', ' '),
    pivotHead: pivotText(document.pivot.head),
    pivotBody: pivotText(document.pivot.body),
    ...columnsOf(document),
    // Indexed whole, kept in part: a result list never shows the long texts, so no search has to parse them.
    toJSON: () => kept,
  };
}

function pivotText(words: PivotWords): TextValue[] {
  return words.length === 0
    ? []
    : [{ text: words.map(([term, weight]) => `${term} ${weight}`).join('\n'), language: PIVOT }];
}

/** A term said with a weight of 2.4 is there twice in full and once at 0.4. */
function pivotTokens(text: string): Token[] {
  return text.split('\n').flatMap((line, at) => {
    const [term = '', said = '1'] = line.split(' ');
    const weight = Math.min(MOST_TIMES, Number(said));
    const whole = { term, surface: UNTYPED + term, start: at, end: at + 1, exact: true };
    const rest = weight - Math.floor(weight);
    const tokens: Token[] = Array.from({ length: Math.floor(weight) }, () => ({ ...whole, weight: 1 }));
    return rest > 0.05 ? [...tokens, { ...whole, weight: rest }] : tokens;
  });
}

function textValues(texts: Texts): EngineText[] {
  return LOCALES.flatMap((locale) =>
    texts[locale] ? [{ text: texts[locale], language: locale } satisfies TextValue] : [],
  );
}

export function passedListing(hit: Hit<StoredDocument>, locale: Locale | undefined): PassedListing {
  const { title, summary, said, hit: kept } = hit.document;
  const shown = asShown({ title: textsOf(title), summary: textsOf(summary), said }, locale);
  return {
    id: hit.id,
    score: hit.score,
    ...shown,
    marks: { title: marksOf(hit, 'title', shown.title), summary: marksOf(hit, 'summary', shown.summary) },
    hit: kept,
  };
}

function textsOf(values: EngineText[]): Texts {
  return Object.fromEntries(values.map(({ text, language }) => [language, text]));
}

function marksOf(hit: Hit<StoredDocument>, field: string, texts: Texts): Partial<Record<Locale, Mark[]>> {
  const marked = (hit.highlights[field] ?? []).filter(
    ({ language, ranges }) => ranges.length > 0 && texts[language as Locale] !== undefined,
  );
  return Object.fromEntries(marked.map(({ language, ranges }) => [language as Locale, ranges]));
}
