import type { CandidateView, FitCriterion, FitPart, FitResult, SharedConcept } from '@techbridge/contracts';
import { isCode, termLabel } from '@techbridge/taxonomy';
import { useTranslation } from 'react-i18next';
import { useFormat, type Format } from '../../shared/format';
import { useLocale } from '../../shared/i18n';
import { useVocabulary, type VocabularyWords } from '../../shared/vocabulary';
import type { Tone } from '../../shared/ui/badge';

export const RESULT_TONES: Record<FitResult, Tone> = {
  meets: 'success',
  partly: 'attention',
  unknown: 'neutral',
  does_not: 'danger',
};

const WORDS_NAMED = 3;

type Word = VocabularyWords['word'];

/** Codes in the reader's words; free words and quantities stand as they were written. */
function wordOf(criterion: FitCriterion, value: string, word: Word, termIn: (code: string) => string): string {
  if (criterion === 'sector' || criterion === 'sdg') return word(criterion, value);
  if (criterion === 'cooperation') return word('cooperation-type', value);
  if (criterion === 'country') return word('country', value);
  if (criterion === 'language') return word('locale', value);
  if (criterion === 'budget') return word(isCode('money-band', value) ? 'money-band' : 'price-band', value);
  return criterion === 'keywords' ? termIn(value) : value;
}

export type PairSide = 'need' | 'offer';

/** What each side says about a criterion, and what speaks for a pair, in the reader's words. */
export function useCriterionWords() {
  const { t } = useTranslation(['matching', 'catalogue']);
  const { word } = useVocabulary();
  const locale = useLocale();
  const format = useFormat();
  const trl = (values: readonly string[]) => {
    const [from, to] = values;
    if (from === undefined) return [];
    if (to === undefined || to === from) return [t('matching:value.trl', { level: from })];
    return [t('matching:value.trlRange', { from, to })];
  };
  const values = (criterion: FitCriterion, side: PairSide, given: readonly string[]): string[] => {
    if (criterion === 'trl') return trl(given);
    if (criterion === 'deadline') return given.map((value) => deadline(value, side, format, months));
    return given.map((value) => wordOf(criterion, value, word, (code) => termLabel(code, locale)));
  };
  const months = (count: number) => t('matching:value.months', { count, number: format.number(count) });
  const criterion = (name: FitCriterion) => t(`catalogue:candidates.by.${name}`);
  return { values, criterion, result: (name: FitResult) => t(`catalogue:candidates.result.${name}`) };
}

function deadline(value: string, side: PairSide, format: Format, months: (count: number) => string): string {
  if (side === 'need') return format.date(value);
  return Number.isFinite(Number(value)) ? months(Number(value)) : value;
}

/** A thing in the words of both sides; once where they say it alike. */
export function usePairOfWords() {
  const { t } = useTranslation('matching');
  return ({ need, offer }: Pick<SharedConcept, 'need' | 'offer'>, ownSide: PairSide): string => {
    const [own, other] = ownSide === 'need' ? [need, offer] : [offer, need];
    return own.toLowerCase() === other.toLowerCase() ? own : t('why.pair', { own, other });
  };
}

/** One line on why: the words both speak of, then what fits. `own` is the kind of the reader's listing; staff read the need's words first. */
export function useReasonLine() {
  const { t } = useTranslation('matching');
  const format = useFormat();
  const { criterion } = useCriterionWords();
  const pairOfWords = usePairOfWords();
  const named = (parts: readonly FitPart[], result: FitResult) =>
    parts
      .filter((part) => part.result === result && part.criterion !== 'text')
      .map((part) => criterion(part.criterion));
  return ({ concepts, parts }: Pick<CandidateView, 'concepts' | 'parts'>, ownSide: PairSide): string => {
    const words = concepts.slice(0, WORDS_NAMED).map((concept) => pairOfWords(concept, ownSide));
    const meets = named(parts, 'meets');
    const partly = meets.length > 0 ? [] : named(parts, 'partly');
    return [
      words.length > 0 && t('why.speak', { words: format.list(words) }),
      meets.length > 0 && t('why.meets', { criteria: format.list(meets) }),
      partly.length > 0 && t('why.partly', { criteria: format.list(partly) }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
