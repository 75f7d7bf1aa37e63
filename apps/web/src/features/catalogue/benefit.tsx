import { useFormat } from '../../shared/format';
import { useTranslation } from '../../shared/i18n';
import styles from './benefit.module.css';

export interface BenefitNumbers {
  measure: string;
  value: number | null;
  unit: string;
  baselineValue: number | null;
  baseline: string;
}

/** By how much the value differs from what it is compared with, as a share; null where that says nothing. */
export function changeOf({ value, baselineValue }: Pick<BenefitNumbers, 'value' | 'baselineValue'>): number | null {
  if (value === null || value < 0 || baselineValue === null || baselineValue <= 0) return null;
  const change = (value - baselineValue) / baselineValue;
  // Ten times as much is better read from the two numbers than as 900 %.
  return Math.abs(change) < 0.005 || change > 5 ? null : change;
}

/** One benefit in a line: "0.9 kWh/m³ electricity per m³ treated, against 1.9 kWh/m³ (extended aeration)  −53 %". */
export function Benefit({ benefit }: { benefit: BenefitNumbers }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const { measure, value, unit, baselineValue, baseline } = benefit;
  const amount = (number: number) => [format.number(number), unit].filter(Boolean).join(' ');
  const change = changeOf(benefit);
  const against = [baselineValue === null ? '' : amount(baselineValue), baseline].filter(Boolean);
  return (
    <span className={styles.benefit}>
      {value !== null && <strong className={styles.value}>{amount(value)}</strong>}
      <span>{measure}</span>
      {change !== null && (
        <span className={styles.change}>
          {change > 0 ? '+' : '−'}
          {format.percent(Math.abs(change))}
        </span>
      )}
      {against.length > 0 && (
        <span className={styles.baseline}>
          {against.length === 2
            ? t('benefit.againstBoth', { amount: against[0], baseline: against[1] })
            : t('benefit.against', { baseline: against[0] })}
        </span>
      )}
    </span>
  );
}
