import { Injectable } from '@nestjs/common';
import type { ListingKind, Locale, Suggestion } from '@techbridge/contracts';
import { pickWithLocale, type TextByLocale } from '@techbridge/i18n';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { SearchIndex } from '../../platform/search/search.port';
import { FacetLabels } from './facet-labels';
import { termsLike } from './term-completion';

const TERMS = 4;
const LISTINGS = 4;
const ORGANISATIONS = 2;

/** What a text being typed may become, from memory alone: words to search by, listings and organisations to go to. */
@Injectable()
export class Completions {
  constructor(
    private readonly index: SearchIndex,
    private readonly labels: FacetLabels,
    private readonly lexicon: Lexicon,
  ) {}

  async of(kind: ListingKind, text: string, locale: Locale): Promise<Suggestion[]> {
    const listings = await this.index.suggest({ kind, text, locale, limit: LISTINGS });
    const named = (name: TextByLocale, target: string, as: Suggestion['kind']): Suggestion => {
      const shown = pickWithLocale(name, locale);
      return { kind: as, label: shown?.text ?? target, target, language: shown?.locale ?? locale, meaning: null };
    };
    return [
      ...termsLike(this.lexicon, text, locale, TERMS).map((term) => ({
        kind: 'term' as const,
        target: term.label,
        ...term,
      })),
      ...listings.map(({ title, hit }) => named(title, hit.reference, kind)),
      ...this.labels.organisationsLike(text, ORGANISATIONS).map(({ slug, name }) => named(name, slug, 'organisation')),
    ];
  }
}
