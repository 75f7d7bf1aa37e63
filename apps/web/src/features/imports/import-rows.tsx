import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { importRoutes, type ImportRowStatus, type ImportView, type ProblemGroup } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../shared/api';
import { useFormat } from '../../shared/format';
import { useLocale } from '../../shared/i18n';
import { Chip, Chips } from '../../shared/ui/chip';
import { AnchorButton } from '../../shared/ui/link-button';
import { LiveRegion } from '../../shared/ui/live-region';
import { Pagination } from '../../shared/ui/pagination';
import { Section } from '../../shared/ui/panel';
import { RadioGroup } from '../../shared/ui/choice';
import { Skeleton } from '../../shared/ui/skeleton';
import { ErrorState } from '../../shared/ui/states';
import { CellEditor } from './cell-editor';
import { ImportGrid, type CellPlace } from './import-grid';
import { headingOf, ImportProblems } from './import-problems';
import { useFieldWords, useGroupWords } from './import-words';
import { ROWS_PER_PAGE, rowsQuery, type RowQuery } from './imports.queries';
import styles from './imports.module.css';

const SHOWS = ['errors', 'warnings', 'duplicates', 'skipped', 'written', 'all'] as const;
type Show = (typeof SHOWS)[number];

const STATUSES: Partial<Record<Show, ImportRowStatus[]>> = {
  errors: ['error'],
  warnings: ['warning'],
  skipped: ['skipped'],
  written: ['created', 'updated', 'unchanged'],
};

function countOf(job: ImportView, show: Show): number {
  const { rows, errors, warnings, duplicates, skipped, created, updated, unchanged } = job.counts;
  const counts = { errors, warnings, duplicates, skipped, written: created + updated + unchanged, all: rows };
  return counts[show];
}

/** The rows with their errors in the cells: filtered, corrected in place, or downloaded with the problems beside them. */
export function ImportRows({ job, listings }: { job: ImportView; listings: string }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const locale = useLocale();
  const fieldWords = useFieldWords();
  const groupWords = useGroupWords();
  const [show, setShow] = useState<Show>(job.counts.errors > 0 ? 'errors' : 'all');
  const [group, setGroup] = useState<ProblemGroup | null>(null);
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<CellPlace | null>(null);
  const choose = (next: Show, nextGroup: ProblemGroup | null = null) => {
    setShow(next);
    setGroup(nextGroup);
    setOffset(0);
  };
  const query: RowQuery = {
    offset,
    limit: ROWS_PER_PAGE,
    ...(group ? { problem: group.code, column: group.column } : { status: STATUSES[show] ?? [] }),
    ...(show === 'duplicates' && !group ? { duplicates: true } : {}),
  };
  const rows = useQuery({ ...rowsQuery(job.id, query), placeholderData: keepPreviousData });
  const shown = SHOWS.filter((value) => value === 'all' || countOf(job, value) > 0);
  const total = rows.data?.total ?? 0;
  return (
    <>
      <ImportProblems job={job} onShow={(chosen) => choose('all', chosen)} />
      <Section
        title={t('review.title')}
        aside={
          <AnchorButton
            href={addressOf(importRoutes.annotated, { params: { id: job.id }, query: { locale } })}
            variant="secondary"
            size="sm"
            download
          >
            {t('review.download')}
          </AnchorButton>
        }
      >
        <RadioGroup
          legend={t('filter.label')}
          options={shown.map((value) => ({
            value,
            label: `${t(`filter.${value}`)} (${format.number(countOf(job, value))})`,
          }))}
          value={group ? 'all' : show}
          onValueChange={(value) => choose(value)}
          columns
        />
        {group && (
          <Chips label={t('filter.label')}>
            <Chip onRemove={() => choose('all')}>
              {t('filter.problem', {
                problem: groupWords(group.code),
                column: headingOf(job, group.column) ?? fieldWords(group.field),
              })}
            </Chip>
          </Chips>
        )}
        <p id="import-grid-help" className={styles.muted}>
          {t('grid.help')}
        </p>
        <LiveRegion>{rows.data ? t('groups.rows', { count: total, number: format.number(total) }) : ''}</LiveRegion>
        {rows.error ? (
          <ErrorState error={rows.error} onRetry={() => void rows.refetch()} level={3} />
        ) : rows.data ? (
          <ImportGrid job={job} rows={rows.data.items} listings={listings} onOpen={setOpen} />
        ) : (
          <div className={styles.waiting}>
            {Array.from({ length: 8 }, (_, index) => (
              <Skeleton key={index} height="2.5rem" />
            ))}
          </div>
        )}
        {total > ROWS_PER_PAGE && (
          <Pagination offset={offset} limit={ROWS_PER_PAGE} total={total} onOffsetChange={setOffset} />
        )}
      </Section>
      {open && (
        <CellEditor key={`${open.row.rowNumber}.${open.column}`} job={job} place={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
