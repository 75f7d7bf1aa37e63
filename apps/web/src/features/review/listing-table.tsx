import { useQueryClient } from '@tanstack/react-query';
import type { ListingSummary } from '@techbridge/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '../../shared/api';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { usePick } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { Table } from '../../shared/ui/table';
import { useToast } from '../../shared/ui/toast';
import { BulkActions, BulkResult, type BulkOutcome } from './bulk-actions';
import { csvFile } from './csv';
import { useListingColumns } from './listing-columns';
import styles from './review.module.css';
import { allListings, MOST_LISTINGS, type ReviewFilter } from './review.queries';

interface ListingTableProps {
  listings: readonly ListingSummary[];
  total: number;
  filter: ReviewFilter;
  /** Observers read and export; only those who write select. */
  mayWrite: boolean;
  state: (listing: ListingSummary) => ReactNode;
  stateWords: (listing: ListingSummary) => string;
  /** The button that offers the list as a file, with the overview this table makes of it. */
  exports: (parts: { busy: boolean; overview: { label: string; onSelect: () => void } }) => ReactNode;
}

/** Everyone's listings: choose over several pages, act on all that is chosen, take what is shown along as a file. */
export function ListingTable({ listings, total, filter, mayWrite, state, stateWords, exports }: ListingTableProps) {
  const { t } = useTranslation('desk');
  const { text } = usePick();
  const columns = useListingColumns(state, stateWords);
  const [selected, setSelected] = useState<string[]>([]);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const { working, all } = useAll(filter);
  const format = useFormat();
  const toast = useToast();
  const exportAll = async () => {
    const rows = await all();
    if (!rows) return;
    const found = rows.slice(0, MOST_LISTINGS);
    save(
      csvFile([columns.map(({ header }) => header), ...found.map((row) => columns.map((column) => column.text(row)))]),
      'listings.csv',
    );
    const count = found.length;
    toast({
      text:
        total > MOST_LISTINGS
          ? t('review.exportCut', { number: format.number(MOST_LISTINGS) })
          : t('review.exported', { count, number: format.number(count) }),
    });
  };
  const selectAll = async () => {
    const rows = await all();
    if (rows) setSelected(rows.map(({ id }) => id));
  };
  const finish = (result: BulkOutcome) => {
    setOutcome(result);
    setSelected(result.failed.map(({ id }) => id));
  };
  const selectAllButton = mayWrite && selected.length < total && total > 0 && (
    <Button size="sm" variant="quiet" busy={working} onClick={() => void selectAll()}>
      {t('review.selectAll', { number: format.number(Math.min(total, MOST_LISTINGS)) })}
    </Button>
  );
  return (
    <>
      {outcome && (
        <div className={styles.result}>
          <BulkResult outcome={outcome} onClose={() => setOutcome(null)} />
        </div>
      )}
      <Table
        caption={t('review.title')}
        columns={columns}
        rows={listings}
        rowId={({ id }) => id}
        rowName={({ reference, title }) => `${reference} ${text(title)}`}
        {...(mayWrite ? { selected, onSelectedChange: setSelected } : {})}
        bulkActions={
          <>
            <BulkActions ids={selected} onDone={finish} />
            {selectAllButton}
          </>
        }
        toolbar={
          <>
            {exports({ busy: working, overview: { label: t('review.export'), onSelect: () => void exportAll() } })}
            {selectAllButton}
          </>
        }
        empty={t('review.none')}
      />
    </>
  );
}

function useAll(filter: ReviewFilter) {
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const [working, setWorking] = useState(false);
  const all = async (): Promise<ListingSummary[] | null> => {
    setWorking(true);
    try {
      return await allListings(client, filter);
    } catch (error) {
      toast({ text: message(error), danger: true });
      return null;
    } finally {
      setWorking(false);
    }
  };
  return { working, all };
}
