import { useQueryClient } from '@tanstack/react-query';
import {
  LISTING_KINDS,
  listingRoutes,
  type ListingKind,
  type ListingSummary,
  type Locale,
} from '@techbridge/contracts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, download, save } from '../../shared/api';
import { csvOf } from '../../shared/csv';
import { useErrorMessage } from '../../shared/errors';
import { useLocale, usePick } from '../../shared/i18n';
import { callWith } from '../../shared/query';
import { useVocabulary } from '../../shared/vocabulary';
import { Button } from '../../shared/ui/button';
import { Menu } from '../../shared/ui/menu';
import { useToast } from '../../shared/ui/toast';
import type { ListingsQuery } from './listings.queries';

const PAGE = 100;

/** Everything the filters show, on all pages: whole, to be imported again, or as an overview. */
export function ListingExport({ query }: { query: ListingsQuery }) {
  const { t } = useTranslation('listings');
  const overview = useOverview(query);
  return (
    <ExportMenu
      query={query}
      busy={overview.busy}
      overview={{ label: t('list.export'), onSelect: () => void overview.run() }}
    />
  );
}

interface ExportMenuProps {
  query: ListingsQuery;
  busy: boolean;
  /** The list as it is shown, which each place words in its own way. */
  overview: { label: string; onSelect: () => void };
}

/** The workbooks the API writes, a kind each, and the overview of the place. */
export function ExportMenu({ query, busy, overview }: ExportMenuProps) {
  const { t } = useTranslation('listings');
  const locale = useLocale();
  const kinds = query.kind ? [query.kind] : LISTING_KINDS;
  return (
    <Menu
      label={t('list.download')}
      align="start"
      trigger={
        <Button size="sm" icon={<Download />} busy={busy}>
          {t('list.download')}
        </Button>
      }
      items={[
        ...kinds.map((kind) => ({
          label: t(`list.workbook.${kind}`),
          onSelect: () => download(workbookAddress({ ...query, kind }, locale)),
        })),
        { ...overview, separated: true },
      ]}
    />
  );
}

function workbookAddress(query: ListingsQuery & { kind: ListingKind }, locale: Locale): string {
  const { kind, status, q, organisationId, importId } = query;
  return addressOf(listingRoutes.exportWorkbook, { query: { kind, status, q, organisationId, importId, locale } });
}

function useOverview(query: ListingsQuery) {
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
  return { busy, run };
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
