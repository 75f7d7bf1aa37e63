import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import styles from './bar-chart.module.css';
import { Button } from './button';

export interface Bar {
  label: string;
  value: number;
  /** Further words beside the value: "31 % of submitted". */
  note?: string;
}

interface BarChartProps {
  title: string;
  bars: readonly Bar[];
  /** What is counted, for the head of the table: "Requests". */
  unit: string;
  /** What the labels are: "Month", "Sector". */
  category: string;
  /** Upright columns for time, lying bars for kinds. */
  shape?: 'bars' | 'columns';
}

/** Bars one can also read as a table. Screen readers always get the table. */
export function BarChart({ title, bars, unit, category, shape = 'bars' }: BarChartProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const top = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <span id={id} className={styles.title}>
          {title}
        </span>
        <Button size="sm" variant="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('chart.showChart') : t('chart.showTable')}
        </Button>
      </figcaption>
      {!asTable && (
        <div className={shape === 'bars' ? styles.bars : styles.columns} aria-hidden="true">
          {bars.map((bar) => (
            <div key={bar.label} className={styles.bar} title={`${bar.label}: ${format.number(bar.value)}`}>
              <span className={styles.label}>{bar.label}</span>
              <span className={styles.track}>
                <span className={styles.fill} style={{ '--share': bar.value / top } as object} />
              </span>
              <span className={styles.value}>
                {format.number(bar.value)}
                {bar.note && <span className={styles.note}>{bar.note}</span>}
              </span>
            </div>
          ))}
        </div>
      )}
      <table className={asTable ? styles.table : styles.hiddenTable}>
        <caption className={styles.hiddenTable}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{category}</th>
            <th scope="col" className={styles.number}>
              {unit}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">{bar.label}</th>
              <td className={styles.number}>
                {format.number(bar.value)}
                {bar.note && ` (${bar.note})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
