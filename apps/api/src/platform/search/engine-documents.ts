/** Between our documents and those of the embedded engine. */
import { FACETS, LOCALES, type Locale } from '@techbridge/contracts';
import { tokenise, TOKENISER_VERSION } from '@techbridge/lexicon';
import type { Document, EngineOptions, Hit, Schema, TextValue } from '@techbridge/search-engine';
import { columnsOf, facetField, numberField, OPEN_FIELD, orderField } from './search-fields';
import {
  SEARCH_NUMBERS,
  SEARCH_TEXTS,
  type FoundListing,
  type Mark,
  type SearchDocument,
  type SearchTextField,
  type StoredHit,
  type Texts,
} from './search.port';

type EngineText = { text: string; language: Locale };

/** What the engine keeps of a document and gives back. */
export interface StoredDocument extends Document {
  title: EngineText[];
  summary: EngineText[];
  hit: StoredHit;
}

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
  for (const field of SEARCH_TEXTS) fields[field] = { kind: 'text', weight: WEIGHTS[field] };
  for (const facet of FACETS) fields[facetField(facet)] = { kind: 'facet' };
  for (const number of SEARCH_NUMBERS) fields[numberField(number)] = { kind: 'number' };
  for (const locale of LOCALES) fields[orderField(locale)] = { kind: 'number' };
  return { fields };
}

export const ENGINE_OPTIONS: EngineOptions = {
  schema: schema(),
  tokenise: (text, language) => tokenise(text, { language }),
  tokeniserVersion: TOKENISER_VERSION,
  pause: () => new Promise<void>((goOn) => setImmediate(goOn)),
};

export function engineDocument(document: SearchDocument): StoredDocument {
  const texts = Object.fromEntries(SEARCH_TEXTS.map((field) => [field, textValues(document.texts[field])]));
  const kept = { id: document.id, title: texts.title ?? [], summary: texts.summary ?? [], hit: document.hit };
  return {
    ...kept,
    ...texts,
    reference: document.hit.reference,
    ...columnsOf(document),
    // Indexed whole, kept in part: a result list never shows the long texts, so no search has to parse them.
    toJSON: () => kept,
  };
}

function textValues(texts: Texts): EngineText[] {
  return LOCALES.flatMap((locale) =>
    texts[locale] ? [{ text: texts[locale], language: locale } satisfies TextValue] : [],
  );
}

export function foundListing(hit: Hit<StoredDocument>): FoundListing {
  return {
    id: hit.id,
    score: hit.score,
    title: textsOf(hit.document.title),
    summary: textsOf(hit.document.summary),
    marks: { title: marksOf(hit, 'title'), summary: marksOf(hit, 'summary') },
    hit: hit.document.hit,
  };
}

function textsOf(values: EngineText[]): Texts {
  return Object.fromEntries(values.map(({ text, language }) => [language, text]));
}

function marksOf(hit: Hit<StoredDocument>, field: string): Partial<Record<Locale, Mark[]>> {
  const marked = (hit.highlights[field] ?? []).filter(({ ranges }) => ranges.length > 0);
  return Object.fromEntries(marked.map(({ language, ranges }) => [language as Locale, ranges]));
}
