import type { MatchSummary } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { PlainLink } from '../../shared/ui/plain-link';
import { RelativeTime } from '../../shared/ui/relative-time';
import { Table, type Column } from '../../shared/ui/table';
import { Text } from '../../shared/ui/text';
import { MatchStatusBadge, MatchTurn } from './match-status';

/** All requests, for the desk. */
export function RequestTable({ matches }: { matches: readonly MatchSummary[] }) {
  const { t } = useTranslation(['desk', 'matches']);
  const columns: Column<MatchSummary>[] = [
    {
      id: 'reference',
      header: t('fact.reference'),
      rowHeader: true,
      cell: ({ id, reference }) => <PlainLink to={`/desk/requests/${id}`}>{reference}</PlainLink>,
    },
    { id: 'technology', header: t('requests.technology'), cell: ({ technology }) => <Text value={technology.title} /> },
    {
      id: 'requester',
      header: t('matches:party.requester'),
      cell: ({ requester }) => <Text value={requester?.name} />,
    },
    {
      id: 'counterparty',
      header: t('matches:party.counterparty'),
      cell: ({ counterparty }) => <Text value={counterparty?.name} />,
    },
    { id: 'status', header: t('requests.status'), cell: (match) => <MatchStatusBadge match={match} /> },
    { id: 'turn', header: t('requests.turn'), cell: (match) => <MatchTurn match={match} /> },
    { id: 'owner', header: t('fact.owner'), cell: ({ ownerName }) => ownerName ?? t('owner.none') },
    { id: 'node', header: t('fact.node'), hidden: true, cell: ({ node }) => node?.code ?? '–' },
    { id: 'created', header: t('requests.asked'), cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ];
  return (
    <Table
      caption={t('requests.title')}
      columns={columns}
      rows={matches}
      rowId={({ id }) => id}
      empty={t('requests.none')}
    />
  );
}
