/** The embedded engine on generated listings: six facets, prefixes, spelling, and pivot terms of the product's own lexicon. */
import { createTranslator, ownDictionaries, tokenise, TOKENISER_VERSION, type Translator } from '@techbridge/lexicon';
import type { Document, EngineOptions, Query, Token } from '@techbridge/search-engine';
import { FACETS, type GeneratedListing } from './generated-listings';
import type { Question } from './search-questions';

const PIVOT = 'pivot';
const MOST_PIVOT = 600;

export const options: EngineOptions = {
  schema: {
    fields: {
      title: { kind: 'text', weight: 4, lengthNormalisation: 0.5 },
      summary: { kind: 'text', weight: 2 },
      body: { kind: 'text', weight: 1 },
      pivot: { kind: 'text', weight: 1, unordered: true },
      organisation: { kind: 'facet' },
      publishedAt: { kind: 'number' },
      ...Object.fromEntries(FACETS.map((facet) => [facet, { kind: 'facet' as const }])),
    },
    defaultSort: { field: 'publishedAt', direction: 'desc' },
  },
  tokenise: (text, language) => (language === PIVOT ? pivotTokens(text) : tokenise(text, { language })),
  tokeniserVersion: `${TOKENISER_VERSION}-bench`,
  pause: () => new Promise((go) => setImmediate(go)),
};

function pivotTokens(text: string): Token[] {
  return text.split('\n').flatMap((line, at): Token[] => {
    const [term = '', weight = '1'] = line.split(' ');
    // Never typed, so that nothing is completed or corrected to it.
    return term === ''
      ? []
      : [{ term, surface: `\u0000\u0000\u0000${term}`, start: at, end: at + 1, weight: Number(weight), exact: true }];
  });
}

const own = ownDictionaries();
const translator: Translator = createTranslator((language) => [own(language)]);

export function engineDocument(listing: GeneratedListing): Document {
  const { title, summary, body } = listing;
  const terms = [...translator.pivot([title, summary, body])].sort((a, b) => b[1].weight - a[1].weight);
  const text = terms
    .slice(0, MOST_PIVOT)
    .map(([term, { weight }]) => `${term} ${Math.max(1 / 16, Math.min(1, weight))}`)
    .join('\n');
  // Indexed whole, kept in part: a result list never shows the long texts.
  return { ...listing, pivot: { text, language: PIVOT }, toJSON: () => ({ id: listing.id, title, summary }) };
}

/** What a question asks for whatever its language is. */
export function groupsOf({ text, language }: Question): NonNullable<Query['groups']> {
  return translator.translate(text, { language }).map(({ terms }) => ({ terms }));
}

export function engineQuery(question: Question, groups: NonNullable<Query['groups']>): Query {
  const { text, unfinished, sector, country } = question;
  return {
    text,
    groups,
    match: 'auto',
    prefixLast: unfinished,
    filters: { ...(sector.length > 0 && { sector }), ...(country.length > 0 && { country }) },
    facets: FACETS,
    limit: 20,
    highlight: { fields: ['title', 'summary'], crop: 200 },
  };
}
