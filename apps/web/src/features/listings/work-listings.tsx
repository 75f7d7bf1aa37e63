import { Link } from '@tanstack/react-router';
import type { ListingSummary } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { DateText } from '../../shared/ui/relative-time';
import { Text } from '../../shared/ui/text';
import { ListingStatusBadge } from './listing-status';
import styles from './listings.module.css';
import { NextStep } from './next-step';

/** Listings on the page of one's work: where each stands, what it brings, and the one thing to do next. */
export function WorkListings({ listings, label }: { listings: readonly ListingSummary[]; label: string }) {
  return (
    <ul className={styles.work} aria-label={label}>
      {listings.map((listing) => (
        <li key={listing.id}>
          <WorkListing listing={listing} />
          <NextStep listing={listing} />
        </li>
      ))}
    </ul>
  );
}

function WorkListing({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation('listings');
  const titled = Object.keys(listing.title).length > 0;
  return (
    <div>
      <Link to="/work/listings/$id" params={{ id: listing.id }} className={styles.workTitle}>
        {titled ? <Text value={listing.title} /> : t(`editor.untitled.${listing.kind}`)}
      </Link>
      <p className={styles.workFacts}>
        <ListingStatusBadge listing={listing} />
        <Facts listing={listing} />
      </p>
    </div>
  );
}

function Facts({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation('listings');
  const format = useFormat();
  if (listing.status !== 'published')
    return <span>{t('next.complete', { percent: format.percent(listing.completeness / 100) })}</span>;
  return (
    <span>
      {t('next.views', { count: listing.views30Days, number: format.number(listing.views30Days) })}
      {' · '}
      {t('next.requests', { count: listing.openRequests, number: format.number(listing.openRequests) })}
      {listing.expiresAt && (
        <>
          {' · '}
          {t('next.until')} <DateText at={listing.expiresAt} />
        </>
      )}
    </span>
  );
}
