/**
 * The product's own search in a process of its own, for whoever measures it (apps/bench): listings and questions come and
 * rankings go over the channel of `fork`. What is measured is what runs: the same documents, questions and engine.
 *
 * Arguments: a data folder, with dictionary packs in `lexicon` where they are to be used.
 */
import path from 'node:path';
import { SearchQuery, type Locale } from '@techbridge/contracts';
import type { Env } from '../src/env';
import { listingDocument } from '../src/modules/catalogue/listing-document';
import { CatalogueSearch } from '../src/modules/catalogue/search.service';
import { Config } from '../src/platform/config';
import { Lexicon } from '../src/platform/lexicon/lexicon';
import { EmbeddedSearch } from '../src/platform/search/embedded.adapter';
import type { SearchDocument } from '../src/platform/search/search.port';
import { aTechnology } from './factories/published-listing.factory';

interface Text {
  id: string;
  language: Locale;
  text: string;
}

interface Question {
  text: string;
  /** The reader's. */
  language: Locale;
  oneLanguage?: boolean;
}

type Order = { fill: Text[] } | { ask: Question[]; limit: number };

const [, , folder = ''] = process.argv;
const lexicon = new Lexicon(new Config({ DATA_DIR: folder } as Env));
const index = new EmbeddedSearch(path.join(folder, 'search'));
const noLabels = { organisation: () => undefined, collection: () => undefined };
const search = new CatalogueSearch(
  index,
  noLabels as unknown as ConstructorParameters<typeof CatalogueSearch>[1],
  lexicon,
);

/** Listings have UUIDs, texts have ids of their own: the listing of each text is known by the place of the text. */
let filled: readonly Text[] = [];

const listingIdAt = (place: number) => `00000000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;

function textIdOf(listingId: string): string {
  return filled[parseInt(listingId.slice(-12), 16)]!.id;
}

async function fill(texts: readonly Text[]): Promise<void> {
  filled = texts;
  await index.rebuild('technology', documents(texts));
}

async function* documents(texts: readonly Text[]): AsyncIterable<SearchDocument> {
  for (const [place, { language, text }] of texts.entries()) {
    const id = listingIdAt(place);
    const content = { originalLocale: language, texts: { [language]: { title: '', description: text } }, sectors: [] };
    yield listingDocument(aTechnology(content, { id, reference: id, collections: [] }), id, lexicon.translator());
  }
}

async function answer(order: Order): Promise<unknown> {
  if ('fill' in order) return fill(order.fill);
  const rankings: string[][] = [];
  for (const { text, language, oneLanguage } of order.ask) {
    const query = SearchQuery.parse({
      q: text,
      locale: language,
      oneLanguage: String(oneLanguage ?? false),
      limit: order.limit,
    });
    const { items } = await search.search('technology', query);
    rankings.push(items.map(({ face }) => textIdOf(face.listing.id)));
  }
  return rankings;
}

process.on('message', (order: Order) => {
  answer(order).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
