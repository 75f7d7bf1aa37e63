import type { Locale, NeedProposal, ReadBudget, ReadQuantity } from '@techbridge/contracts';
import { subdivisionName, termLabel } from '@techbridge/taxonomy';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, type Format } from '../../../shared/format';
import { useLocale } from '../../../shared/i18n';
import { useVocabulary, type VocabularyWords } from '../../../shared/vocabulary';

interface Tools {
  t: TFunction<['listings', 'common']>;
  locale: Locale;
  format: Format;
  word: VocabularyWords['word'];
}

/** The values read from a text in the reader's words. */
export function useProposalWords() {
  const { t } = useTranslation(['listings', 'common']);
  const locale = useLocale();
  const format = useFormat();
  const { word } = useVocabulary();
  return useMemo(() => {
    const tools: Tools = { t, locale, format, word };
    return {
      field: (proposal: NeedProposal) => t(`listings:field.${fieldOf(proposal)}`),
      value: (proposal: NeedProposal) => valueText(tools, proposal),
      why: ({ why: { code, params } }: NeedProposal) => t(`listings:reading.why.${code}`, params),
      /** The rate a band rests on; undefined where no money was changed. */
      conversion: (proposal: NeedProposal) => conversionText(tools, proposal),
    };
  }, [t, locale, format, word]);
}

function fieldOf({ field }: NeedProposal) {
  return field === 'site' ? 'siteCountry' : field;
}

function valueText(tools: Tools, proposal: NeedProposal): string {
  const { t, locale, format, word } = tools;
  switch (proposal.field) {
    case 'sectors':
      return word('sector', proposal.value);
    case 'terms':
      return termLabel(proposal.value, locale);
    case 'sdgs':
      return t('common:sdg.named', { number: proposal.value, name: word('sdg', proposal.value) });
    case 'scale':
    case 'mustHaves':
      return quantityText(tools, proposal.value);
    case 'budget':
      return budgetText(tools, proposal.value);
    case 'deadline':
      return format.date(proposal.value);
    case 'site':
      return placeText(tools, proposal.value);
    case 'trl':
      return t('listings:reading.levels', { min: proposal.value.min ?? 1, max: proposal.value.max ?? 9 });
    case 'cooperation':
      return word('cooperation-type', proposal.value);
    case 'title':
      return proposal.value;
  }
}

function rangeText({ t }: Tools, min: string | null, max: string | null): string {
  if (min === null) return t('listings:reading.upTo', { max: max ?? '' });
  if (max === null) return t('listings:reading.fromOn', { min });
  return min === max ? min : t('listings:reading.range', { min, max });
}

function quantityText(tools: Tools, { line, min, max, unit }: ReadQuantity): string {
  if (unit === '' || (min === null && max === null)) return line;
  const number = (value: number | null) => (value === null ? null : tools.format.number(value));
  const amount = `${rangeText(tools, number(min), number(max))} ${unit}`;
  return tools.t('listings:reading.inUnits', { line, amount });
}

function budgetText(tools: Tools, { min, max, currency, band, approximate }: ReadBudget): string {
  const { t, format, word } = tools;
  const money = (value: number | null) => (value === null ? null : format.money(value, currency));
  const amount = rangeText(tools, money(min), money(max));
  if (!band) return amount;
  const name = word('money-band', band);
  const shown = approximate ? t('listings:reading.approximately', { amount: name }) : name;
  return t('listings:reading.budgetIn', { amount, band: shown });
}

function placeText({ locale, word }: Tools, { country, region }: Extract<NeedProposal, { field: 'site' }>['value']) {
  return [region && subdivisionName(region, locale), word('country', country)].filter(Boolean).join(', ');
}

function conversionText({ t, format }: Tools, proposal: NeedProposal): string | undefined {
  if (proposal.field !== 'budget' || !proposal.value.converted) return undefined;
  const { amount, currency, rate, asOf } = proposal.value.converted;
  return t('listings:reading.converted', {
    amount: format.money(amount, currency),
    rate: format.number(rate),
    currency: proposal.value.currency,
    date: format.date(asOf),
  });
}
