import type { ListingSummary } from '@techbridge/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { usePick } from '../../shared/i18n';
import { Badge } from '../../shared/ui/badge';
import { PlainLink } from '../../shared/ui/plain-link';
import { DateText, RelativeTime } from '../../shared/ui/relative-time';
import type { Column } from '../../shared/ui/table';
import { Text } from '../../shared/ui/text';
import { useVocabulary } from '../../shared/vocabulary';
import styles from './review.module.css';

/** A column on the page, and the same in the file that is exported. */
export interface ListingColumn extends Column<ListingSummary> {
  text: (listing: ListingSummary) => string;
}

/** What staff see of each listing; `state` draws its state. */
export function useListingColumns(
  state: (listing: ListingSummary) => ReactNode,
  stateWords: (listing: ListingSummary) => string,
): ListingColumn[] {
  const { t } = useTranslation(['desk', 'common']);
  const { text } = usePick();
  const { word } = useVocabulary();
  const format = useFormat();
  const day = (id: string, header: string, of: (listing: ListingSummary) => string | null, hidden = true) => ({
    id,
    header,
    hidden,
    cell: (listing: ListingSummary) => {
      const at = of(listing);
      return at ? <DateText at={at} /> : '–';
    },
    text: (listing: ListingSummary) => of(listing)?.slice(0, 10) ?? '',
  });
  const number = (id: string, header: string, of: (listing: ListingSummary) => number): ListingColumn => ({
    id,
    header,
    numeric: true,
    hidden: true,
    cell: (listing) => format.number(of(listing)),
    text: (listing) => String(of(listing)),
  });
  return [
    {
      id: 'title',
      header: t('review.listing'),
      rowHeader: true,
      cell: (listing) => <Title listing={listing} />,
      text: ({ title }) => text(title),
    },
    {
      id: 'reference',
      header: t('review.reference'),
      cell: ({ reference }) => <span className={styles.reference}>{reference}</span>,
      text: ({ reference }) => reference,
    },
    {
      id: 'kind',
      header: t('review.kind'),
      hidden: true,
      cell: ({ kind }) => word('listing-kind', kind),
      text: ({ kind }) => word('listing-kind', kind),
    },
    {
      id: 'organisation',
      header: t('review.organisation'),
      cell: ({ organisation }) => (
        <PlainLink to={`/desk/organisations/${organisation.id}`} className={styles.owner}>
          <Text value={organisation.name} />
        </PlainLink>
      ),
      text: ({ organisation }) => text(organisation.name),
    },
    { id: 'state', header: t('review.state'), cell: state, text: stateWords },
    {
      id: 'completeness',
      header: t('review.completeness'),
      numeric: true,
      cell: ({ completeness }) => format.percent(completeness / 100),
      text: ({ completeness }) => String(completeness),
    },
    {
      id: 'exportClass',
      header: t('review.exportClass'),
      cell: ({ kind, exportClass }) => (kind === 'technology' ? word('export-class', exportClass) : '–'),
      text: ({ kind, exportClass }) => (kind === 'technology' ? word('export-class', exportClass) : ''),
    },
    {
      ...day('submitted', t('review.submitted'), ({ submittedAt }) => submittedAt, false),
      cell: ({ submittedAt }) => (submittedAt ? <RelativeTime at={submittedAt} /> : '–'),
    },
    day('published', t('review.published'), ({ publishedAt }) => publishedAt),
    day('expires', t('review.expires'), ({ expiresAt }) => expiresAt),
    day('confirmed', t('review.confirmed'), ({ lastConfirmedAt }) => lastConfirmedAt),
    day('updated', t('review.updated'), ({ updatedAt }) => updatedAt),
    {
      id: 'provenance',
      header: t('review.provenance'),
      hidden: true,
      cell: ({ provenance }) => word('provenance', provenance),
      text: ({ provenance }) => word('provenance', provenance),
    },
    {
      id: 'accepts',
      header: t('review.requestsState'),
      hidden: true,
      cell: ({ openForRequests }) => t(openForRequests ? 'common:answer.yes' : 'common:answer.no'),
      text: ({ openForRequests }) => t(openForRequests ? 'common:answer.yes' : 'common:answer.no'),
    },
    number('views', t('review.views'), ({ views30Days }) => views30Days),
    number('requests', t('review.requests'), ({ openRequests }) => openRequests),
  ];
}

function Title({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation('desk');
  const { duplicateOf } = listing;
  return (
    <div className={styles.title}>
      <PlainLink to={`/desk/listings/${listing.id}`}>
        {Object.keys(listing.title).length > 0 ? <Text value={listing.title} /> : listing.reference}
      </PlainLink>
      {duplicateOf && (
        <span className={styles.under}>
          <Badge tone="attention">{t('review.duplicate', { reference: duplicateOf.reference })}</Badge>
        </span>
      )}
    </div>
  );
}
