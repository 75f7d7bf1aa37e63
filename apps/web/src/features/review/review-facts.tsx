import type { ListingRecord } from '@techbridge/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { Badge } from '../../shared/ui/badge';
import { Facts, Panel, Section } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { DateText } from '../../shared/ui/relative-time';
import { Text } from '../../shared/ui/text';
import { Timeline } from '../../shared/ui/timeline';
import { useVocabulary } from '../../shared/vocabulary';
import styles from './review.module.css';

/** Whose it is, where it comes from, how long it holds. */
export function ReviewFacts({ record }: { record: ListingRecord }) {
  const { t } = useTranslation(['desk', 'common']);
  const { word } = useVocabulary();
  const format = useFormat();
  const day = (at: string | null) => at && <DateText at={at} />;
  return (
    <Panel title={t('review.page.facts')}>
      <Facts
        facts={[
          {
            label: t('review.page.owner'),
            value: (
              <PlainLink to={`/desk/organisations/${record.organisation.id}`}>
                <Text value={record.organisation.name} />
              </PlainLink>
            ),
          },
          { label: t('review.kind'), value: word('listing-kind', record.kind) },
          { label: t('review.page.revision'), value: format.number(record.working.number) },
          { label: t('review.provenance'), value: word('provenance', record.provenance) },
          {
            label: t('review.page.origin'),
            value: record.kind === 'demand' ? word('demand-origin', record.origin) : null,
          },
          { label: t('review.submitted'), value: day(record.submittedAt) },
          { label: t('review.published'), value: day(record.publishedAt) },
          { label: t('review.expires'), value: day(record.expiresAt) },
          { label: t('review.confirmed'), value: day(record.lastConfirmedAt) },
          {
            label: t('review.requestsState'),
            value: t(record.openForRequests ? 'common:answer.yes' : 'common:answer.no'),
          },
          { label: t('review.views'), value: format.number(record.views30Days) },
          { label: t('review.requests'), value: format.number(record.openRequests) },
        ]}
      />
    </Panel>
  );
}

/** What a reader will miss: what blocks first. */
export function ReviewGaps({ record, labelOf }: { record: ListingRecord; labelOf: (path: string) => string }) {
  const { t } = useTranslation(['desk', 'listings']);
  const format = useFormat();
  const { percent, gaps } = record.completenessDetail;
  const ordered = [...gaps].sort((a, b) => Number(b.required) - Number(a.required));
  return (
    <Panel title={t('review.page.complete')}>
      <p>{t('review.page.share', { percent: format.percent(percent / 100) })}</p>
      {ordered.length === 0 ? (
        <p className={styles.quiet}>{t('review.page.noGaps')}</p>
      ) : (
        <ul className={styles.gaps}>
          {ordered.map(({ field, reason, required }) => (
            <li key={`${field}-${reason}`}>
              <b>{labelOf(field)}</b>
              <Badge tone={required ? 'danger' : 'neutral'}>
                {t(required ? 'review.page.required' : 'review.page.advice')}
              </Badge>
              <br />
              {t(`listings:${reason}` as 'listings:gap.title')}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface ReviewHistoryProps {
  reviews: ListingRecord['reviews'];
  /** Draws the findings of one review. */
  findings: (review: ListingRecord['reviews'][number]) => ReactNode;
}

/** Every review so far, oldest first. */
export function ReviewHistory({ reviews, findings }: ReviewHistoryProps) {
  const { t } = useTranslation(['desk', 'listings']);
  const format = useFormat();
  return (
    <Section title={t('review.page.reviews')}>
      {reviews.length === 0 ? (
        <p className={styles.quiet}>{t('review.page.noReviews')}</p>
      ) : (
        <Timeline
          label={t('review.page.reviews')}
          entries={[...reviews]
            .sort((a, b) => (a.at < b.at ? -1 : 1))
            .map((review) => ({
              id: review.id,
              at: review.at,
              title: t('review.page.reviewed', {
                number: format.number(review.revisionNumber),
                decision: t(`listings:decision.${review.decision}`),
              }),
              by: review.reviewerName,
              tone: review.decision === 'published' ? ('success' as const) : ('attention' as const),
              body: (review.note || review.findings.length > 0) && (
                <>
                  {review.note && <p className={styles.text}>{review.note}</p>}
                  {findings(review)}
                </>
              ),
            }))}
        />
      )}
    </Section>
  );
}
