import type { CandidateView, DemandContent, ListingContent, TechnologyContent } from '@techbridge/contracts';
import { isCode } from '@techbridge/taxonomy';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { usePick } from '../../shared/i18n';
import { useVocabulary, type VocabularyWords } from '../../shared/vocabulary';

type Part = CandidateView['parts'][number];
export type Criterion = Part['criterion'];
type Word = VocabularyWords['word'];

const BETWEEN = '; ';

function summaryOf(content: ListingContent) {
  const texts = Object.entries(content.texts);
  return Object.fromEntries(texts.map(([locale, text]) => [locale, text?.summary || text?.title]));
}

function keywordsOf({ keywords }: ListingContent) {
  return Object.fromEntries(Object.entries(keywords).map(([locale, words]) => [locale, words?.join(BETWEEN)]));
}

function offeredFor({ priceBand, minimumInvestment }: TechnologyContent, word: Word): string {
  const bands = [
    priceBand && word('price-band', priceBand),
    minimumInvestment && word('money-band', minimumInvestment),
  ];
  return bands.filter(Boolean).join(BETWEEN);
}

function budgetOf({ budgetBand, currency }: DemandContent, word: Word): string {
  return budgetBand ? [word('money-band', budgetBand), currency].filter(Boolean).join(' ') : '';
}

function countriesOf(content: ListingContent): string[] {
  if (content.kind === 'demand') return content.siteCountry ? [content.siteCountry] : [];
  return [...new Set(content.deployments.map(({ country }) => country))];
}

function languagesOf(content: ListingContent): string[] {
  return content.kind === 'demand' ? content.languages : Object.keys(content.texts);
}

function scalesOf({ texts }: DemandContent) {
  return Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, text?.scale]));
}

/** One thing both sides have in common: a code in its words, a word as it is. */
function sharedWord(criterion: Criterion, code: string, word: Word): string {
  if (criterion === 'sector' || criterion === 'sdg') return word(criterion, code);
  if (criterion === 'cooperation') return word('cooperation-type', code);
  if (criterion === 'country') return word('country', code);
  if (criterion === 'language') return word('locale', code);
  if (criterion === 'trl') return `TRL ${code}`;
  if (criterion === 'budget') return word(isCode('money-band', code) ? 'money-band' : 'price-band', code);
  return code;
}

/** What each side says about a criterion, in words; empty where it says nothing. */
export function useCriterionWords() {
  const { t } = useTranslation('desk');
  const { word } = useVocabulary();
  const { text } = usePick();
  const format = useFormat();
  const readiness = (content: ListingContent): string => {
    if (content.kind === 'technology') return content.trl ? `TRL ${content.trl}: ${word('trl', content.trl)}` : '';
    const { trlMin, trlMax } = content;
    return trlMin || trlMax ? t('matching.page.trlRange', { from: trlMin ?? 1, to: trlMax ?? 9 }) : '';
  };
  return {
    of: (content: ListingContent): Record<Criterion, string> => ({
      text: text(summaryOf(content)),
      sector: content.sectors.map((sector) => word('sector', sector)).join(BETWEEN),
      sdg: content.sdgs.map((goal) => word('sdg', goal)).join(BETWEEN),
      trl: readiness(content),
      cooperation: content.cooperation.map((type) => word('cooperation-type', type)).join(BETWEEN),
      budget: content.kind === 'demand' ? budgetOf(content, word) : offeredFor(content, word),
      keywords: text(keywordsOf(content)),
      country: countriesOf(content)
        .map((code) => word('country', code))
        .join(BETWEEN),
      language: languagesOf(content)
        .map((code) => word('locale', code))
        .join(BETWEEN),
      deadline: content.kind === 'demand' && content.deadline ? format.date(content.deadline) : '',
      conditions: content.kind === 'technology' ? Object.values(content.localConditions).filter(Boolean).join(BETWEEN) : '',
      capacity: content.kind === 'demand' ? text(scalesOf(content)) : '',
    }),
    evidence: ({ criterion, evidence }: Part): string =>
      format.list(evidence.map((code) => sharedWord(criterion, code, word))),
  };
}
