import { useQueryClient } from '@tanstack/react-query';
import { listingRoutes, type ListingSummary } from '@techbridge/contracts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '../../shared/api';
import { csvOf } from '../../shared/csv';
import { useErrorMessage } from '../../shared/errors';
import { usePick } from '../../shared/i18n';
import { callWith } from '../../shared/query';
import { useVocabulary } from '../../shared/vocabulary';
import { Button } from '../../shared/ui/button';
import { useToast } from '../../shared/ui/toast';
import type { ListingsQuery } from './listings.queries';

const PAGE = 100;

/** Everything the filters show, on all pages, as a file a spreadsheet opens. */
export function ListingExport({ query }: { query: ListingsQuery }) {
  const { t } = useTranslation('listings');
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const rowsOf = useExportRows();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const listings: ListingSummary[] = [];
      for (let offset: number | null = 0; offset !== null;) {
        const page: { items: ListingSummary[]; next: number | null } = await callWith(client, listingRoutes.list, {
          query: { ...query, offset, limit: PAGE },
        });
        listings.push(...page.items);
        offset = page.next;
      }
      save(new Blob([csvOf(rowsOf(listings))], { type: 'text/csv;charset=utf-8' }), t('list.fileName'));
    } catch (error) {
      toast({ text: message(error), danger: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="sm" icon={<Download />} busy={busy} onClick={() => void run()}>
      {t('list.export')}
    </Button>
  );
}

function useExportRows() {
  const { t } = useTranslation(['listings', 'common']);
  const { text } = usePick();
  const { word } = useVocabulary();
  const day = (at: string | null) => at?.slice(0, 10) ?? '';
  return (listings: readonly ListingSummary[]): (string | number)[][] => [
    [
      t('list.reference'),
      t('field.ownReference'),
      t('field.kind'),
      t('field.title'),
      t('list.status'),
      t('completeness.label'),
      t('list.views'),
      t('list.requests'),
      t('list.open'),
      t('list.published'),
      t('list.confirmed'),
      t('list.expires'),
      t('list.updated'),
    ],
    ...listings.map((listing) => [
      listing.reference,
      listing.ownReference,
      word('listing-kind', listing.kind),
      text(listing.title),
      t(`status.${listing.status}`),
      listing.completeness,
      listing.views30Days,
      listing.openRequests,
      t(listing.openForRequests ? 'common:answer.yes' : 'common:answer.no'),
      day(listing.publishedAt),
      day(listing.lastConfirmedAt),
      day(listing.expiresAt),
      day(listing.updatedAt),
    ]),
  ];
}
