import type { CandidateView, DemandContent, ListingContent, TechnologyContent } from '@techbridge/contracts';
import { isCode } from '@techbridge/taxonomy';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { usePick } from '../../shared/i18n';
import { useVocabulary } from '../../shared/vocabulary';

export type Criterion = CandidateView['parts'][number]['criterion'];

/** What each side says about a criterion, in words; empty where it says nothing. */
export function useCriterionWords() {
  const { t } = useTranslation('desk');
  const { word } = useVocabulary();
  const { text } = usePick();
  const format = useFormat();
  const goals = ({ sdgs }: ListingContent) => sdgs.map((goal) => word('sdg', goal)).join('; ');
  const keywords = ({ keywords: byLocale }: ListingContent) =>
    text(Object.fromEntries(Object.entries(byLocale).map(([locale, words]) => [locale, words?.join('; ')])));
  const summary = (content: ListingContent) =>
    text(
      Object.fromEntries(
        Object.entries(content.texts).map(([locale, texts]) => [locale, texts?.summary || texts?.title]),
      ),
    );
  const common = (content: ListingContent): Record<'sector' | 'sdg' | 'cooperation' | 'keywords' | 'text', string> => ({
    sector: content.sectors.map((sector) => word('sector', sector)).join('; '),
    sdg: goals(content),
    cooperation: content.cooperation.map((type) => word('cooperation-type', type)).join('; '),
    keywords: keywords(content),
    text: summary(content),
  });
  const asked = (content: DemandContent): Record<Criterion, string> => {
    const { trlMin, trlMax, budgetBand, currency } = content;
    return {
      ...common(content),
      trl: trlMin || trlMax ? t('matching.page.trlRange', { from: trlMin ?? 1, to: trlMax ?? 9 }) : '',
      budget: budgetBand ? [word('money-band', budgetBand), currency].filter(Boolean).join(' ') : '',
    };
  };
  const offered = (content: TechnologyContent): Record<Criterion, string> => ({
    ...common(content),
    trl: content.trl ? `TRL ${content.trl}: ${word('trl', content.trl)}` : '',
    budget: [
      content.priceBand && word('price-band', content.priceBand),
      content.minimumInvestment && word('money-band', content.minimumInvestment),
    ]
      .filter(Boolean)
      .join('; '),
  });
  const sharedWord = (criterion: Criterion, code: string): string => {
    if (criterion === 'sector' || criterion === 'sdg') return word(criterion, code);
    if (criterion === 'cooperation') return word('cooperation-type', code);
    if (criterion === 'trl') return `TRL ${code}`;
    if (criterion === 'budget') return word(isCode('money-band', code) ? 'money-band' : 'price-band', code);
    return code;
  };
  const evidence = ({ criterion, evidence: codes }: CandidateView['parts'][number]): string =>
    format.list(codes.map((code) => sharedWord(criterion, code)));
  return {
    of: (content: ListingContent): Record<Criterion, string> =>
      content.kind === 'demand' ? asked(content) : offered(content),
    evidence,
  };
}
