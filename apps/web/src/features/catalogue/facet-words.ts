import type { Facet, LocalisedText } from '@techbridge/contracts';
import { LOCALE_INFO, isLocale } from '@techbridge/i18n';
import { useFormat } from '../../shared/format';
import { usePick } from '../../shared/i18n';
import { useLabels, type LabelWords } from '../../shared/labels';

type Vocabulary = Parameters<LabelWords['label']>[0];

const VOCABULARIES: Partial<Record<Facet, Vocabulary>> = {
  sector: 'sector',
  trl: 'trl-band',
  country: 'country',
  cooperation: 'cooperation-type',
  ip: 'ip-status',
  form: 'technology-form',
  price: 'price-band',
  budget: 'money-band',
};

/** Names that come with the answer: organisations and collections. */
export type NamedValues = Partial<Record<Facet, readonly { value: string; label?: LocalisedText | undefined }[]>>;

type FacetWords = (facet: Facet, value: string, more?: NamedValues) => string;

/** `const word = useFacetWords(answer.facets); word('sector', 'water')` */
export function useFacetWords(named: NamedValues = {}): FacetWords {
  const { label } = useLabels();
  const { text } = usePick();
  const format = useFormat();
  return (facet, value, more = named) => {
    const vocabulary = VOCABULARIES[facet];
    if (vocabulary) return label(vocabulary, value);
    if (facet === 'sdg') return `${value} · ${label('sdg', value)}`;
    if (facet === 'language') return isLocale(value) ? format.language(LOCALE_INFO[value].tag) : value;
    return text(more[facet]?.find((one) => one.value === value)?.label) || value;
  };
}
