import type { CellProblem, ImportRowView, ImportView } from '@techbridge/contracts';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { Badge } from '../../shared/ui/badge';
import { PlainLink } from '../../shared/ui/plain-link';
import { IGNORE, ROW_TONES, useFieldWords, useProblemWords } from './import-words';
import styles from './import-grid.module.css';

export interface CellPlace {
  row: ImportRowView;
  column: number;
}

interface ImportGridProps {
  job: ImportView;
  rows: readonly ImportRowView[];
  /** Where a listing is shown: `/work/listings`. */
  listings: string;
  onOpen: (place: CellPlace) => void;
}

const MOVES: Record<string, [number, number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** The rows as they stand in the file, each problem in its cell. One stop of the Tab key; arrows move between cells. */
export function ImportGrid({ job, rows, listings, onOpen }: ImportGridProps) {
  const { t } = useTranslation('imports');
  const fieldWords = useFieldWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const at = { row: Math.min(active.row, rows.length - 1), column: Math.min(active.column, job.columns.length - 1) };
  const move = (event: KeyboardEvent) => {
    const step = MOVES[event.key];
    if (!step) return;
    event.preventDefault();
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, at.row + step[0])),
      column: Math.max(0, Math.min(job.columns.length - 1, at.column + step[1])),
    };
    setActive(next);
    body.current?.querySelector<HTMLElement>(`[data-place="${next.row}.${next.column}"]`)?.focus();
  };
  return (
    <div className={styles.scroll} role="region" aria-label={t('grid.caption')}>
      <table className={styles.grid} aria-describedby="import-grid-help">
        <caption className={styles.caption}>{t('grid.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('grid.row')}
            </th>
            {job.columns.map(({ index, heading, field }) => (
              <th key={index} scope="col" data-ignored={field === IGNORE || undefined}>
                {heading || t('columns.noHeading')}
                <span className={styles.field}>{fieldWords(field)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {rows.map((row, rowIndex) => (
            <tr key={row.rowNumber} data-status={row.status}>
              <RowHead row={row} listings={listings} />
              {job.columns.map(({ index, heading }) => (
                <Cell
                  key={index}
                  row={row}
                  column={index}
                  heading={heading || t('columns.noHeading')}
                  place={`${rowIndex}.${index}`}
                  focusable={at.row === rowIndex && at.column === index}
                  editable={job.actions.includes('fix')}
                  onOpen={() => {
                    setActive({ row: rowIndex, column: index });
                    onOpen({ row, column: index });
                  }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.none}>{t('grid.none')}</p>}
    </div>
  );
}

function RowHead({ row, listings }: { row: ImportRowView; listings: string }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <th scope="row" className={styles.rowHead}>
      <span className={styles.number}>{format.number(row.rowNumber)}</span>
      <Badge tone={ROW_TONES[row.status]}>{t(`row.${row.status}`)}</Badge>
      {row.listing && <PlainLink to={`${listings}/${row.listing.id}`}>{row.listing.reference}</PlainLink>}
      {row.duplicateOf && (
        <span className={styles.like} title={row.duplicateOf.title}>
          {t('row.like', { reference: row.duplicateOf.reference })}
        </span>
      )}
      <RowProblems problems={row.problems.filter(({ column }) => column < 0)} />
    </th>
  );
}

/** Of fixed values and columns the file does not have. */
function RowProblems({ problems }: { problems: readonly CellProblem[] }) {
  const words = useProblemWords();
  return problems.map((problem) => (
    <span key={`${problem.field}.${problem.code}`} className={styles.problem} data-severity={problem.severity}>
      {words(problem).wrong}
    </span>
  ));
}

interface CellProps {
  row: ImportRowView;
  column: number;
  heading: string;
  place: string;
  focusable: boolean;
  editable: boolean;
  onOpen: () => void;
}

function Cell({ row, column, heading, place, focusable, editable, onOpen }: CellProps) {
  const { t } = useTranslation('imports');
  const words = useProblemWords();
  const problems = row.problems.filter((problem) => problem.column === column);
  const severity = problems.some((problem) => problem.severity === 'error') ? 'error' : problems[0]?.severity;
  const value = row.cells[column] ?? '';
  const Icon = severity === 'error' ? CircleAlert : TriangleAlert;
  const content = (
    <>
      <span className={styles.value}>{value}</span>
      {problems.map((problem) => (
        <span key={problem.code} className={styles.problem} data-severity={problem.severity}>
          <Icon aria-hidden="true" /> {words(problem).wrong}
        </span>
      ))}
    </>
  );
  const name = `${t('grid.cell', { heading, row: row.rowNumber })}: ${value || t('grid.empty')}. ${problems.map((problem) => words(problem).wrong).join(' ')}`;
  return (
    <td data-severity={severity}>
      {editable ? (
        <button
          type="button"
          className={styles.cell}
          data-place={place}
          tabIndex={focusable ? 0 : -1}
          aria-label={name}
          onClick={onOpen}
        >
          {content}
        </button>
      ) : (
        <span className={styles.cell}>{content}</span>
      )}
    </td>
  );
}
