import type { Report } from '@techbridge/contracts';
import { label, VOCABULARY_NAMES, type VocabularyName } from '@techbridge/taxonomy';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { useLocale } from '../../shared/i18n';

type Column = Report['columns'][number];
export type Cell = string | number | null;

/** A cell as this reader would write it: codes as words, numbers and months in their format. */
export function useCellWords(): (column: Column, value: Cell) => string {
  const { t } = useTranslation(['reports', 'matches', 'listings']);
  const format = useFormat();
  const locale = useLocale();
  return (column, value) => {
    if (value === null || value === '') return column.key === 'node' ? t('node.none') : '–';
    if (column.kind === 'month') return format.month(`${value}-01`);
    if (column.kind === 'percent') return format.percent(Number(value) / 100);
    if (typeof value === 'number' && column.kind !== 'code') return format.number(value);
    if (column.vocabulary === 'match-status') return t(`matches:status.${value}` as 'matches:status.submitted');
    if (column.vocabulary === 'listing-status') return t(`listings:status.${value}` as 'listings:status.draft');
    return isVocabulary(column.vocabulary) ? label(column.vocabulary, value as never, locale) : String(value);
  };
}

const isVocabulary = (name: string | null): name is VocabularyName =>
  (VOCABULARY_NAMES as readonly (string | null)[]).includes(name);
