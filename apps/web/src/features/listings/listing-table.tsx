import { Link } from '@tanstack/react-router';
import type { ListingSummary } from '@techbridge/contracts';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { usePick } from '../../shared/i18n';
import { useVocabulary } from '../../shared/vocabulary';
import { Badge } from '../../shared/ui/badge';
import { DateText, RelativeTime } from '../../shared/ui/relative-time';
import { Table, type Column } from '../../shared/ui/table';
import { Text } from '../../shared/ui/text';
import { ListingStatusBadge } from './listing-status';
import styles from './listings.module.css';

interface Props {
  listings: readonly ListingSummary[];
  selected: readonly string[];
  onSelectedChange: (ids: string[]) => void;
  bulkActions: ReactNode;
  toolbar: ReactNode;
  empty: ReactNode;
}

/** The organisation's listings with what one decides by: state, completeness, views, requests, end. */
export function ListingTable({ listings, ...table }: Props) {
  const { t } = useTranslation('listings');
  const { text } = usePick();
  return (
    <Table
      caption={t('list.caption')}
      columns={useListingColumns()}
      rows={listings}
      rowId={({ id }) => id}
      rowName={(listing) => text(listing.title) || listing.reference}
      {...table}
    />
  );
}

function useListingColumns(): Column<ListingSummary>[] {
  const { t } = useTranslation('listings');
  const format = useFormat();
  const { word } = useVocabulary();
  return useMemo(
    () => [
      { id: 'title', header: t('field.title'), rowHeader: true, cell: (listing) => <TitleCell listing={listing} /> },
      { id: 'kind', header: t('field.kind'), cell: ({ kind }) => word('listing-kind', kind) },
      { id: 'status', header: t('list.status'), cell: (listing) => <StatusCell listing={listing} /> },
      {
        id: 'completeness',
        header: t('completeness.label'),
        numeric: true,
        cell: ({ completeness }) => format.percent(completeness / 100),
      },
      { id: 'views', header: t('list.views'), numeric: true, cell: ({ views30Days }) => format.number(views30Days) },
      {
        id: 'requests',
        header: t('list.requests'),
        numeric: true,
        cell: ({ openRequests }) => format.number(openRequests),
      },
      { id: 'expires', header: t('list.expires'), cell: ({ expiresAt }) => expiresAt && <DateText at={expiresAt} /> },
      {
        id: 'confirmed',
        header: t('list.confirmed'),
        hidden: true,
        cell: ({ lastConfirmedAt }) => lastConfirmedAt && <DateText at={lastConfirmedAt} />,
      },
      { id: 'updated', header: t('list.updated'), cell: ({ updatedAt }) => <RelativeTime at={updatedAt} /> },
      { id: 'ownReference', header: t('field.ownReference'), hidden: true, cell: ({ ownReference }) => ownReference },
      {
        id: 'provenance',
        header: t('list.provenance'),
        hidden: true,
        cell: ({ provenance }) => word('provenance', provenance),
      },
    ],
    [t, format, word],
  );
}

function TitleCell({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation('listings');
  const titled = Object.keys(listing.title).length > 0;
  return (
    <span className={styles.titleCell}>
      <Link to="/work/listings/$id" params={{ id: listing.id }}>
        {titled ? <Text value={listing.title} /> : t(`editor.untitled.${listing.kind}`)}
      </Link>
      <span className={styles.small}>
        {listing.reference}
        {listing.duplicateOf && ` · ${t('list.duplicateOf', { reference: listing.duplicateOf.reference })}`}
      </span>
    </span>
  );
}

function StatusCell({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation('listings');
  return (
    <span className={styles.badges}>
      <ListingStatusBadge listing={listing} />
      {listing.status === 'published' && !listing.openForRequests && <Badge>{t('list.closed')}</Badge>}
    </span>
  );
}
