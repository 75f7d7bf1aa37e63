import type { SearchHit } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../shared/ui/badge';
import { PlainLink } from '../../shared/ui/plain-link';
import { Table, type Column } from '../../shared/ui/table';
import { Text } from '../../shared/ui/text';
import styles from './collections.module.css';

interface TechnologyTableProps {
  caption: string;
  technologies: readonly SearchHit[];
  empty: string;
  /** Left out for those who only read. */
  selected?: readonly string[] | undefined;
  onSelectedChange?: ((ids: string[]) => void) | undefined;
  action: ReactNode;
  /** Ids that are in the collection already, to be marked. */
  inside?: ReadonlySet<string>;
}

/** Technologies to choose from, or chosen already. */
export function TechnologyTable(props: TechnologyTableProps) {
  const { caption, technologies, empty, selected, onSelectedChange, action, inside } = props;
  const { t } = useTranslation('desk');
  const columns: Column<SearchHit>[] = [
    {
      id: 'title',
      header: t('collections.listing'),
      rowHeader: true,
      cell: ({ id, title, shownLocale }) => (
        <div className={styles.title}>
          <PlainLink to={`/desk/listings/${id}`}>
            <span lang={LOCALE_INFO[shownLocale].tag}>{title.text}</span>
          </PlainLink>
          {inside?.has(id) && <Badge tone="success">{t('collections.alreadyIn')}</Badge>}
        </div>
      ),
    },
    {
      id: 'reference',
      header: t('collections.reference'),
      cell: ({ reference }) => <span className={styles.reference}>{reference}</span>,
    },
    {
      id: 'organisation',
      header: t('collections.organisation'),
      cell: ({ organisation }) => (
        <div className={styles.owner}>
          <Text value={organisation?.name} />
        </div>
      ),
    },
  ];
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={technologies}
      rowId={({ id }) => id}
      rowName={({ title }) => title.text}
      empty={empty}
      {...(selected && onSelectedChange ? { selected, onSelectedChange } : {})}
      bulkActions={action}
    />
  );
}
