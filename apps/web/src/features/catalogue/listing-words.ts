import type { Locale, TechnologyPage, DemandPage } from '@techbridge/contracts';
import { description, termLabel, type VocabularyName } from '@techbridge/taxonomy';

/** Words of one listing that only its own page needs; fetched with it, since the thesaurus is large. */
export interface ListingWords {
  /** By code of the thesaurus. */
  terms: Record<string, string>;
  /** One sentence each, by `vocabulary code`. */
  help: Record<string, string>;
}

type Code = [VocabularyName, string | number | null];

function words(terms: readonly string[], codes: readonly Code[], locale: Locale): ListingWords {
  const help = codes.flatMap(([vocabulary, code]) => {
    const sentence = code === null ? undefined : description(vocabulary, code, locale);
    return sentence ? [[`${vocabulary} ${code}`, sentence]] : [];
  });
  return {
    terms: Object.fromEntries(terms.map((term) => [term, termLabel(term, locale)])),
    help: Object.fromEntries(help) as Record<string, string>,
  };
}

export function technologyWords({ content, exportClass }: TechnologyPage, locale: Locale): ListingWords {
  return words(
    content.terms,
    [
      ['trl', content.trl],
      ['ip-status', content.ipStatus],
      ['exclusivity', content.exclusivity],
      ['export-class', exportClass],
      ...content.cooperation.map((type): Code => ['cooperation-type', type]),
    ],
    locale,
  );
}

export function needWords({ content }: DemandPage, locale: Locale): ListingWords {
  return words(
    content.terms,
    content.cooperation.map((type): Code => ['cooperation-type', type]),
    locale,
  );
}
