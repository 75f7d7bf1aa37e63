import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import type { ListingRecord } from '@techbridge/contracts';
import { pick } from '@techbridge/i18n';
import { useState } from 'react';
import { usePathWords } from '../../../features/listings/content-words';
import { FindingList } from '../../../features/listings/finding-list';
import { ListingActions } from '../../../features/listings/listing-actions';
import { ListingStatusBadge } from '../../../features/listings/listing-status';
import { Comparison, goToChange, ReviewFiles } from '../../../features/review/comparison';
import { DecisionPanel, ReviewKeys, useDecision } from '../../../features/review/decision';
import { ExportPanel } from '../../../features/review/export-assessment';
import { ReviewFacts, ReviewGaps, ReviewHistory } from '../../../features/review/review-facts';
import { reviewQuery } from '../../../features/review/review.queries';
import styles from '../../../features/review/review.module.css';
import { langOf, needs, usePick, useTranslation } from '../../../shared/i18n';
import { orNotFound } from '../../../shared/query';
import { LinkButton } from '../../../shared/ui/link-button';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';
import { useReviewLines } from '../../review-lines';

export const Route = createFileRoute('/_desk/desk/listings/$id/')({
  beforeLoad: needs('desk', 'listings'),
  loader: ({ context, params }) => orNotFound(context.queryClient.ensureQueryData(reviewQuery(params.id))),
  head: ({ match, loaderData }) =>
    pageHead(match.context, {
      title: loaderData ? pick(loaderData.title, match.context.locale) || loaderData.reference : '',
      path: `/desk/listings/${match.params.id}`,
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { data } = useSuspenseQuery(reviewQuery(Route.useParams().id));
  // A new listing is a new review: nothing typed for the last one may stay.
  return <Review key={data.id} record={data} />;
}

function Review({ record }: { record: ListingRecord }) {
  const { t } = useTranslation(['desk', 'listings']);
  const navigate = Route.useNavigate();
  const { from, locale } = usePick();
  const title = from(record.title);
  const lines = useReviewLines()(record);
  const { label } = usePathWords();
  const [assessing, setAssessing] = useState(false);
  const decision = useDecision(record, (id) => void navigate({ to: '/desk/listings/$id', params: { id } }));
  const decides = record.actions.includes('publish') || record.actions.includes('return');
  const fields = fieldsOf(
    record,
    lines.map(({ path }) => path),
  ).map((path) => ({ value: path, label: label(path) }));
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('review.title'), to: '/desk/listings' }, { label: record.reference }]}
        title={title?.text ?? record.reference}
        lang={title ? langOf(title.locale, locale) : undefined}
        meta={<Meta record={record} />}
        actions={<Actions record={record} />}
      />
      <ReviewKeys record={record} decision={decision} onChange={goToChange} onAssess={() => setAssessing(true)} />
      <div className={styles.page}>
        <div className={styles.main}>
          <Comparison
            lines={lines}
            hasBefore={record.published !== null}
            isPublic={record.working.number === record.published?.number}
            {...(decides ? { onComment: decision.comment } : {})}
          />
          <ReviewFiles files={record.attachments} />
          <ReviewHistory
            reviews={record.reviews}
            findings={({ findings, revisionNumber }) => (
              <FindingList findings={findings} label={t('review.page.revision') + ` ${revisionNumber}`} />
            )}
          />
        </div>
        <div className={styles.side}>
          {decides && <DecisionPanel record={record} decision={decision} fields={fields} />}
          {record.kind === 'technology' && <ExportPanel record={record} open={assessing} onOpenChange={setAssessing} />}
          <ReviewGaps record={record} labelOf={label} />
          <ReviewFacts record={record} />
        </div>
      </div>
    </>
  );
}

/** What a finding can be about: everything that is said, and everything that is missing. */
function fieldsOf(record: ListingRecord, said: string[]): string[] {
  return [...new Set([...said, ...record.completenessDetail.gaps.map(({ field }) => field)])];
}

function Meta({ record }: { record: ListingRecord }) {
  return (
    <span className={styles.meta}>
      <span className={styles.reference}>{record.reference}</span>
      <ListingStatusBadge listing={record} />
    </span>
  );
}

function Actions({ record }: { record: ListingRecord }) {
  const { t } = useTranslation('desk');
  const { id, kind, reference, published, status, actions } = record;
  return (
    <div className={styles.actions}>
      {published && status === 'published' && (
        <LinkButton
          to={kind === 'technology' ? '/technologies/$reference' : '/needs/$reference'}
          params={{ reference }}
          search={{}}
        >
          {t('review.page.public')}
        </LinkButton>
      )}
      {actions.includes('edit') && (
        <LinkButton to="/desk/listings/$id/edit" params={{ id }} search={{}}>
          {t('review.page.edit')}
        </LinkButton>
      )}
      <ListingActions listing={record} />
    </div>
  );
}
