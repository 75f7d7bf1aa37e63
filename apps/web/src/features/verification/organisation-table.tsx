import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { useLabels } from '../../shared/labels';
import { PlainLink } from '../../shared/ui/plain-link';
import { DateText, RelativeTime } from '../../shared/ui/relative-time';
import { Table, type Column } from '../../shared/ui/table';
import { Text } from '../../shared/ui/text';
import { useVocabulary } from '../../shared/vocabulary';
import { VerificationBadge } from './verification-badge';
import styles from './verification.module.css';
import type { StaffOrganisation } from './verification.queries';

/** Organisations as staff see them, those waiting first. */
export function OrganisationTable({ organisations }: { organisations: readonly StaffOrganisation[] }) {
  const { t } = useTranslation('desk');
  const { word } = useVocabulary();
  const { place } = useLabels();
  const format = useFormat();
  const columns: Column<StaffOrganisation>[] = [
    {
      id: 'name',
      header: t('verification.name'),
      rowHeader: true,
      cell: ({ id, name }) => (
        <div className={styles.name}>
          <PlainLink to={`/desk/organisations/${id}`}>
            <Text value={name} />
          </PlainLink>
        </div>
      ),
    },
    {
      id: 'level',
      header: t('verification.level'),
      cell: (organisation) => <VerificationBadge organisation={organisation} />,
    },
    {
      id: 'waiting',
      header: t('verification.waiting'),
      cell: ({ waitingSince }) => (waitingSince ? <RelativeTime at={waitingSince} /> : '–'),
    },
    { id: 'kind', header: t('verification.kind'), cell: ({ kind }) => word('organisation-kind', kind) },
    { id: 'place', header: t('verification.place'), cell: ({ country, region }) => place(country, region) },
    { id: 'node', header: t('verification.node'), hidden: true, cell: ({ node }) => <Text value={node?.name} /> },
    {
      id: 'technologies',
      header: t('verification.technologies'),
      numeric: true,
      cell: ({ technologies }) => format.number(technologies),
    },
    { id: 'demands', header: t('verification.demands'), numeric: true, cell: ({ demands }) => format.number(demands) },
    {
      id: 'since',
      header: t('verification.since'),
      hidden: true,
      cell: ({ memberSince }) => <DateText at={memberSince} />,
    },
  ];
  return (
    <Table
      caption={t('verification.title')}
      columns={columns}
      rows={organisations}
      rowId={({ id }) => id}
      empty={t('verification.none')}
    />
  );
}
