/* eslint-disable max-lines-per-function -- head, body and selection share one state */
import {
  flexRender,
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type RowSelectionState,
  type SortingState,
  type VisibilityState,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import { Button } from './button';
import { Checkbox } from './choice';
import { classNames } from './class-names';
import { Popover } from './popover';
import styles from './table.module.css';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The server sorts by this id when the head is pressed. */
  sortable?: boolean;
  numeric?: boolean;
  /** Names the row for screen readers; exactly one column should. */
  rowHeader?: boolean;
  /** Hidden until chosen in the list of columns. */
  hidden?: boolean;
}

export interface Sort {
  by: string;
  descending: boolean;
}

interface TableProps<Row> {
  /** What the table shows, read before it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** In words, for the checkbox of a row. */
  rowName?: (row: Row) => string;
  sort?: Sort | null;
  onSortChange?: (sort: Sort) => void;
  /** Ids, also of rows on other pages. */
  selected?: readonly string[];
  onSelectedChange?: (ids: string[]) => void;
  /** What can be done with what is selected; drawn only when something is. */
  bulkActions?: ReactNode;
  /** Further controls in the row above: export, filters. */
  toolbar?: ReactNode;
  empty?: ReactNode;
  current?: string | null;
}

function nextSort(sort: Sort | null | undefined, by: string): Sort {
  return { by, descending: sort?.by === by ? !sort.descending : false };
}

/** Rows one compares: sticky head, sort, selection over several pages, choice of columns, density. */
export function Table<Row>(props: TableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    rowId,
    rowName,
    sort,
    onSortChange,
    selected,
    onSelectedChange,
    bulkActions,
    toolbar,
    empty,
    current,
  } = props;
  const { t } = useTranslation('common');
  const [visibility, setVisibility] = useState<VisibilityState>(() =>
    Object.fromEntries(columns.filter(({ hidden }) => hidden).map(({ id }) => [id, false])),
  );
  const [dense, setDense] = useState(false);
  const definitions = useMemo<ColumnDef<Row>[]>(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        cell: ({ row }) => column.cell(row.original),
        enableSorting: Boolean(column.sortable),
      })),
    [columns],
  );
  const sorting: SortingState = sort ? [{ id: sort.by, desc: sort.descending }] : [];
  const selection: RowSelectionState = Object.fromEntries((selected ?? []).map((id) => [id, true]));
  const table = useReactTable({
    data: rows as Row[],
    columns: definitions,
    getCoreRowModel: getCoreRowModel(),
    getRowId: rowId,
    manualSorting: true,
    state: { columnVisibility: visibility, sorting, rowSelection: selection },
    onColumnVisibilityChange: setVisibility,
  });
  const byId = new Map(columns.map((column) => [column.id, column]));
  const shown = table.getVisibleLeafColumns();
  const ids = rows.map(rowId);
  const chosenHere = ids.filter((id) => selection[id]);
  const select = (changed: readonly string[], on: boolean) =>
    onSelectedChange?.(
      on ? [...new Set([...(selected ?? []), ...changed])] : (selected ?? []).filter((id) => !changed.includes(id)),
    );
  return (
    <div className={styles.frame}>
      <div className={styles.toolbar}>
        {selected && selected.length > 0 ? (
          <SelectionBar count={selected.length} onClear={() => onSelectedChange?.([])}>
            {bulkActions}
          </SelectionBar>
        ) : (
          <div className={styles.tools}>{toolbar}</div>
        )}
        <ViewChoice
          columns={columns}
          visibility={visibility}
          onVisibilityChange={setVisibility}
          dense={dense}
          onDenseChange={setDense}
        />
      </div>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={caption}>
        <table className={classNames(styles.table, dense && styles.dense)}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              {onSelectedChange && (
                <th scope="col" className={styles.checkCell}>
                  <Checkbox
                    hideLabel
                    label={t('table.selectPage')}
                    checked={ids.length > 0 && chosenHere.length === ids.length}
                    partly={chosenHere.length > 0}
                    onCheckedChange={(on) => select(ids, on)}
                  />
                </th>
              )}
              {shown.map(({ id }) => (
                <HeadCell
                  key={id}
                  column={byId.get(id) as Column<Row>}
                  sort={sort}
                  onSort={onSortChange && ((by) => onSortChange(nextSort(sort, by)))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr
                key={row.id}
                data-selected={selection[row.id] || undefined}
                aria-current={row.id === current || undefined}
              >
                {onSelectedChange && (
                  <td className={styles.checkCell}>
                    <Checkbox
                      hideLabel
                      label={t('table.selectRow', { name: rowName?.(row.original) ?? row.id })}
                      checked={Boolean(selection[row.id])}
                      onCheckedChange={(on) => select([row.id], on)}
                    />
                  </td>
                )}
                {row.getVisibleCells().map((cell) => {
                  const column = byId.get(cell.column.id);
                  const content = flexRender(cell.column.columnDef.cell, cell.getContext());
                  return column?.rowHeader ? (
                    <th key={cell.id} scope="row">
                      {content}
                    </th>
                  ) : (
                    <td key={cell.id} className={column?.numeric ? styles.numeric : undefined}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <div className={styles.empty}>{empty ?? t('table.empty')}</div>}
      </div>
    </div>
  );
}

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | null | undefined;
  onSort: ((by: string) => void) | undefined;
}) {
  const active = sort?.by === column.id;
  const Icon = !active ? ArrowUpDown : sort.descending ? ArrowDown : ArrowUp;
  const direction = !active ? 'none' : sort.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      aria-sort={column.sortable ? direction : undefined}
      className={column.numeric ? styles.numeric : undefined}
    >
      {column.sortable && onSort ? (
        <button type="button" className={styles.sort} onClick={() => onSort(column.id)}>
          {column.header}
          <Icon aria-hidden="true" />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function SelectionBar({ count, onClear, children }: { count: number; onClear: () => void; children: ReactNode }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  return (
    <div className={styles.tools}>
      <span role="status" className={styles.count}>
        {t('table.selected', { count, number: format.number(count) })}
      </span>
      {children}
      <Button size="sm" variant="quiet" onClick={onClear}>
        {t('table.clear')}
      </Button>
    </div>
  );
}

interface ViewChoiceProps<Row> {
  columns: readonly Column<Row>[];
  visibility: VisibilityState;
  onVisibilityChange: (visibility: VisibilityState) => void;
  dense: boolean;
  onDenseChange: (dense: boolean) => void;
}

function ViewChoice<Row>({ columns, visibility, onVisibilityChange, dense, onDenseChange }: ViewChoiceProps<Row>) {
  const { t } = useTranslation('common');
  return (
    <Popover
      label={t('table.view')}
      align="end"
      trigger={
        <Button size="sm" variant="quiet">
          {t('table.view')}
        </Button>
      }
    >
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t('table.columns')}</legend>
        {columns.map(({ id, header, rowHeader }) => (
          <Checkbox
            key={id}
            label={header}
            checked={visibility[id] !== false}
            disabled={rowHeader ?? false}
            onCheckedChange={(on) => onVisibilityChange({ ...visibility, [id]: on })}
          />
        ))}
      </fieldset>
      <Checkbox label={t('table.dense')} checked={dense} onCheckedChange={onDenseChange} />
    </Popover>
  );
}
