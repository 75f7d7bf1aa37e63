import type { ImportSummary } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { Text } from '../../shared/ui/text';
import { Badge } from '../../shared/ui/badge';
import { PlainLink } from '../../shared/ui/plain-link';
import { RelativeTime } from '../../shared/ui/relative-time';
import { EmptyState } from '../../shared/ui/states';
import { Table, type Column } from '../../shared/ui/table';
import { STATUS_TONES } from './import-words';

interface ImportListProps {
  items: readonly ImportSummary[];
  /** Where one import is shown: `/work/imports`. */
  base: string;
  /** Staff see whose it is. */
  withOwner?: boolean;
}

/** Earlier imports, newest first. */
export function ImportList({ items, base, withOwner = false }: ImportListProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  if (items.length === 0) {
    return <EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>;
  }
  const columns: Column<ImportSummary>[] = [
    {
      id: 'file',
      header: t('list.file'),
      rowHeader: true,
      cell: ({ id, fileName }) => <PlainLink to={`${base}/${id}`}>{fileName}</PlainLink>,
    },
    { id: 'kind', header: t('upload.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    ...(withOwner
      ? [
          {
            id: 'organisation',
            header: t('list.organisation'),
            cell: (job: ImportSummary) => <Text value={job.organisation.name} />,
          },
        ]
      : []),
    {
      id: 'status',
      header: t('list.status'),
      cell: ({ status }) => <Badge tone={STATUS_TONES[status]}>{t(`status.${status}`)}</Badge>,
    },
    { id: 'rows', header: t('list.rows'), numeric: true, cell: ({ counts }) => format.number(counts.rows) },
    {
      id: 'result',
      header: t('list.result'),
      cell: ({ counts, status }) =>
        status === 'done'
          ? t('list.resultText', { created: format.number(counts.created), updated: format.number(counts.updated) })
          : '',
    },
    { id: 'by', header: t('list.by'), cell: ({ createdByName }) => createdByName },
    { id: 'at', header: t('list.at'), cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ];
  return <Table caption={t('list.caption')} columns={columns} rows={items} rowId={({ id }) => id} />;
}
