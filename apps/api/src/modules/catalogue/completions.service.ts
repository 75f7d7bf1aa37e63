import { Injectable } from '@nestjs/common';
import type { ListingKind, Locale, Suggestion } from '@techbridge/contracts';
import { pickWithLocale, type TextByLocale } from '@techbridge/i18n';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { SearchIndex, type FoundListing } from '../../platform/search/search.port';
import { ConceptUses } from './concept-uses';
import { FacetLabels } from './facet-labels';
import { termsLike, type TermLike } from './term-completion';

const TERMS = 4;
const LISTINGS = 4;
const ORGANISATIONS = 2;
const LOOKED_AT = 16;
/** Nearly every listing has a title in one of them. */
const TITLE_LANGUAGES = ['en', 'zh'] as const;

/** What a text being typed may become, from memory alone: words to search by, listings and organisations to go to. */
@Injectable()
export class Completions {
  constructor(
    private readonly index: SearchIndex,
    private readonly labels: FacetLabels,
    private readonly lexicon: Lexicon,
    private readonly uses: ConceptUses,
  ) {}

  async of(kind: ListingKind, text: string, locale: Locale): Promise<Suggestion[]> {
    const words = { lexicon: this.lexicon, uses: (id: string) => this.uses.of(id) };
    const terms = termsLike(words, text, locale, TERMS);
    const listings = await this.titled(kind, text, locale, terms[0]);
    return [
      ...terms.map(({ label, language, meaning }): Suggestion => ({
        kind: 'term',
        label,
        target: label,
        language,
        meaning,
      })),
      ...listings.map(({ title, hit }) => named(title, hit.reference, kind, locale)),
      ...this.labels
        .organisationsLike(text, ORGANISATIONS)
        .map(({ slug, name }) => named(name, slug, 'organisation', locale)),
    ];
  }

  /** Listings with the words in a title; where those are few, with words titles may have for what they may become. */
  private async titled(kind: ListingKind, text: string, locale: Locale, term: TermLike | undefined) {
    const found = new Map<string, FoundListing>();
    const others = TITLE_LANGUAGES.filter((each) => each !== term?.language).map(
      (each) => term?.concept?.words[each][0]?.text,
    );
    for (const words of [text, ...others]) {
      if (!words || found.size >= LISTINGS) continue;
      for (const listing of await this.withTitle(kind, words, locale)) found.set(listing.id, listing);
    }
    return [...found.values()].slice(0, LISTINGS);
  }

  private async withTitle(kind: ListingKind, text: string, locale: Locale): Promise<FoundListing[]> {
    const found = await this.index.suggest({ kind, text, locale, limit: LOOKED_AT });
    return found.filter(({ marks }) => Object.values(marks.title).some(({ length }) => length > 0)).slice(0, LISTINGS);
  }
}

function named(name: TextByLocale, target: string, kind: Suggestion['kind'], locale: Locale): Suggestion {
  const shown = pickWithLocale(name, locale);
  return { kind, label: shown?.text ?? target, target, language: shown?.locale ?? locale, meaning: null };
}
