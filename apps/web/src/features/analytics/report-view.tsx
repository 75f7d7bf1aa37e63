import { analyticsRoutes, type Report } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../shared/api';
import { BarChart } from '../../shared/ui/bar-chart';
import { AnchorButton } from '../../shared/ui/link-button';
import { Section } from '../../shared/ui/panel';
import { EmptyState } from '../../shared/ui/states';
import { Table, type Column } from '../../shared/ui/table';
import type { Period } from './analytics.queries';
import styles from './reports.module.css';
import { type Cell, useCellWords } from './report-words';

type Row = Report['rows'][number];

/** Reports whose first column is time are drawn upright; those that are lists of cases are not drawn at all. */
const LISTS: readonly Report['name'][] = ['unanswered'];

/** One report: its chart, its table, its export, all of the same rows. */
export function ReportView({ report, period }: { report: Report; period: Period }) {
  const { t } = useTranslation('reports');
  const words = useCellWords();
  const [first, ...others] = report.columns;
  const counted = others.find(({ kind }) => kind === 'count' || kind === 'days');
  const href = addressOf(analyticsRoutes.exportCsv, { params: { name: report.name }, query: period });
  const columns: Column<Row>[] = report.columns.map((column, index) => ({
    id: column.key,
    header: t(`column.${column.key}` as 'column.month'),
    numeric: !['code', 'month'].includes(column.kind),
    rowHeader: index === 0,
    cell: (row) => words(column, row[column.key] as Cell),
  }));
  return (
    <Section
      title={t(`report.${report.name}`)}
      aside={
        <AnchorButton href={href} size="sm" download>
          {t('export')}
        </AnchorButton>
      }
    >
      <p className={styles.hint}>{t(`hint.${report.name}`)}</p>
      {report.rows.length === 0 ? (
        <EmptyState title={t('empty.title')} level={3}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          {first && counted && !LISTS.includes(report.name) && (
            <BarChart
              title={t(`column.${counted.key}` as 'column.month')}
              category={t(`column.${first.key}` as 'column.month')}
              unit={t(`column.${counted.key}` as 'column.month')}
              shape={first.kind === 'month' ? 'columns' : 'bars'}
              bars={report.rows.map((row) => ({
                label: words(first, row[first.key] as Cell),
                value: Number(row[counted.key] ?? 0),
              }))}
            />
          )}
          <Table
            caption={t(`report.${report.name}`)}
            columns={columns}
            rows={report.rows}
            rowId={(row) => String(row[first?.key ?? ''] ?? '-')}
          />
        </>
      )}
    </Section>
  );
}
