import { useSuspenseQuery } from '@tanstack/react-query';
import type { ListingRecord, RevisionView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { FormRow } from '../../shared/form';
import { langOf, useLocale } from '../../shared/i18n';
import { Badge } from '../../shared/ui/badge';
import { Section } from '../../shared/ui/panel';
import { Select } from '../../shared/ui/select';
import { Timeline, type TimelineEntry } from '../../shared/ui/timeline';
import { useContentLines, type ContentLine } from './content-words';
import { FindingList } from './finding-list';
import styles from './listings.module.css';
import { revisionsQuery } from './listings.queries';
import { textDiff } from './text-diff';

interface Props {
  record: ListingRecord;
  compare: { older: number | undefined; newer: number | undefined };
  onCompare: (older: number, newer: number) => void;
}

/** All revisions with what reviewers said, and two of them side by side. */
export function History({ record, compare, onCompare }: Props) {
  const { t } = useTranslation('listings');
  const { data } = useSuspenseQuery(revisionsQuery(record.id));
  const numbers = data.items.map(({ number }) => number);
  const newer = data.items.find(({ number }) => number === compare.newer) ?? data.items[0];
  const older =
    data.items.find(({ number }) => number === compare.older) ??
    data.items.find(({ number }) => number < (newer?.number ?? 0));
  return (
    <div className={styles.history}>
      <Section title={t('history.title')}>
        <Timeline label={t('history.title')} entries={entriesOf(record, data.items, t)} />
      </Section>
      <Section title={t('history.compare')}>
        {newer && older ? (
          <>
            <FormRow>
              <RevisionSelect
                label={t('history.older')}
                numbers={numbers}
                value={older.number}
                onValue={(number) => onCompare(number, newer.number)}
              />
              <RevisionSelect
                label={t('history.newer')}
                numbers={numbers}
                value={newer.number}
                onValue={(number) => onCompare(older.number, number)}
              />
            </FormRow>
            <Comparison older={older} newer={newer} />
          </>
        ) : (
          <p className={styles.small}>{t('history.onlyOne')}</p>
        )}
      </Section>
    </div>
  );
}

function entriesOf(
  record: ListingRecord,
  revisions: RevisionView[],
  t: ReturnType<typeof useTranslation<'listings'>>['t'],
): TimelineEntry[] {
  const reviews = record.reviews.map((review): TimelineEntry => ({
    id: review.id,
    at: review.at,
    title: t('history.reviewed', { number: review.revisionNumber, decision: t(`decision.${review.decision}`) }),
    by: review.reviewerName || t('history.staff'),
    tone: review.decision === 'published' ? 'success' : 'attention',
    body: (review.note || review.findings.length > 0) && (
      <>
        {review.note && <p>{review.note}</p>}
        <FindingList findings={review.findings} label={t('findings.of', { number: review.revisionNumber })} />
      </>
    ),
  }));
  const own = revisions.flatMap(({ number, status, createdAt, submittedAt }): TimelineEntry[] => [
    {
      id: `created-${number}`,
      at: createdAt,
      title: (
        <>
          {t('history.started', { number })}{' '}
          <Badge>{t(status === 'superseded' ? 'revision_status.superseded' : `status.${status}`)}</Badge>
        </>
      ),
    },
    ...(submittedAt
      ? [
          {
            id: `submitted-${number}`,
            at: submittedAt,
            title: t('history.submitted', { number }),
            tone: 'accent' as const,
          },
        ]
      : []),
  ]);
  return [...own, ...reviews].sort((a, b) => (a.at < b.at ? -1 : 1));
}

interface RevisionSelectProps {
  label: string;
  numbers: number[];
  value: number;
  onValue: (number: number) => void;
}

function RevisionSelect({ label, numbers, value, onValue }: RevisionSelectProps) {
  const { t } = useTranslation('listings');
  const format = useFormat();
  return (
    <Select
      label={label}
      options={numbers.map((number) => ({
        value: String(number),
        label: t('history.revision', { number: format.number(number) }),
      }))}
      value={String(value)}
      onValueChange={(number) => onValue(Number(number))}
    />
  );
}

/** What is different between two revisions, answer by answer; long texts word by word. */
export function Comparison({
  older,
  newer,
}: {
  older: Pick<RevisionView, 'content'>;
  newer: Pick<RevisionView, 'content'>;
}) {
  const { t } = useTranslation('listings');
  const lines = useContentLines();
  const changed = changedLines(lines(older.content), lines(newer.content));
  if (changed.length === 0) return <p>{t('history.same')}</p>;
  return (
    <dl className={styles.changes}>
      {changed.map((change) => (
        <div key={change.path}>
          <dt>{change.label}</dt>
          <dd>
            <ChangedText change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Change extends Omit<ContentLine, 'text'> {
  before: string;
  after: string;
}

function changedLines(before: ContentLine[], after: ContentLine[]): Change[] {
  const old = new Map(before.map((line) => [line.path, line]));
  const fresh = new Map(after.map((line) => [line.path, line]));
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((path) => {
    const line = fresh.get(path) ?? old.get(path);
    const [was, is] = [old.get(path)?.text ?? '', fresh.get(path)?.text ?? ''];
    return line && was !== is ? [{ ...line, before: was, after: is }] : [];
  });
}

function ChangedText({ change }: { change: Change }) {
  const reader = useLocale();
  const { t } = useTranslation('listings');
  return (
    <p className={styles.answer} lang={change.locale && langOf(change.locale, reader)}>
      {textDiff(change.before, change.after).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        return kind === 'added' ? (
          <ins key={index} title={t('history.added')}>
            {text}
          </ins>
        ) : (
          <del key={index} title={t('history.removed')}>
            {text}
          </del>
        );
      })}
    </p>
  );
}
