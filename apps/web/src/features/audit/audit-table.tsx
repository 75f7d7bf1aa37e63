import type { ActivityView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { PlainLink } from '../../shared/ui/plain-link';
import { Table, type Column } from '../../shared/ui/table';
import styles from './audit.module.css';

const PAGES: Partial<Record<ActivityView['subjectType'], (id: string) => string>> = {
  listing: (id) => `/desk/listings/${id}`,
  organisation: (id) => `/desk/organisations/${id}`,
  match: (id) => `/desk/requests/${id}`,
  import: (id) => `/desk/imports/${id}`,
};

/** The trail, newest first: who did what to what, when, and the request it came with. */
export function AuditTable({ lines }: { lines: readonly ActivityView[] }) {
  const { t } = useTranslation(['desk', 'navigation']);
  const format = useFormat();
  const columns: Column<ActivityView>[] = [
    { id: 'at', header: t('audit.at'), cell: ({ at }) => <time dateTime={at}>{format.dateTime(at)}</time> },
    {
      id: 'actor',
      header: t('audit.actor'),
      cell: ({ actorName, actorRole }) =>
        actorRole === 'system' ? t('audit.system') : `${actorName ?? '—'} (${t(`navigation:role.${actorRole}`)})`,
    },
    {
      id: 'type',
      header: t('audit.type'),
      rowHeader: true,
      cell: ({ type }) => <code className={styles.type}>{type}</code>,
    },
    { id: 'subject', header: t('audit.subject'), cell: (line) => <Subject line={line} /> },
    { id: 'data', header: t('audit.details'), cell: ({ data }) => <Details data={data} /> },
    { id: 'request', header: t('audit.request'), hidden: true, cell: ({ requestId }) => requestId ?? '–' },
  ];
  return (
    <Table caption={t('audit.title')} columns={columns} rows={lines} rowId={({ id }) => id} empty={t('audit.none')} />
  );
}

function Subject({ line }: { line: ActivityView }) {
  const { t } = useTranslation('desk');
  const words = `${t(`subject.${line.subjectType}`)} ${line.subjectLabel}`.trim();
  const page = PAGES[line.subjectType];
  return page ? <PlainLink to={page(line.subjectId)}>{words}</PlainLink> : words;
}

function Details({ data }: { data: Record<string, unknown> }) {
  const entries = Object.entries(data).filter(([, value]) => value !== null && value !== '');
  if (entries.length === 0) return <>–</>;
  return (
    <dl className={styles.data}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeof value === 'object' ? JSON.stringify(value) : String(value).slice(0, 300)}</dd>
        </div>
      ))}
    </dl>
  );
}
