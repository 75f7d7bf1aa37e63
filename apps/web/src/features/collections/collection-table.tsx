import type { CollectionView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { PlainLink } from '../../shared/ui/plain-link';
import { EmptyState } from '../../shared/ui/states';
import { Table, type Column } from '../../shared/ui/table';
import { Text } from '../../shared/ui/text';

export function CollectionTable({ collections }: { collections: readonly CollectionView[] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  if (collections.length === 0)
    return <EmptyState title={t('collections.none')}>{t('collections.noneText')}</EmptyState>;
  const columns: Column<CollectionView>[] = [
    {
      id: 'name',
      header: t('collections.name'),
      rowHeader: true,
      cell: ({ slug, name }) => (
        <PlainLink to={`/desk/collections/${slug}`}>
          <Text value={name} />
        </PlainLink>
      ),
    },
    {
      id: 'description',
      header: t('collections.description'),
      cell: ({ description }) => <Text value={description} />,
    },
    {
      id: 'technologies',
      header: t('collections.technologies'),
      numeric: true,
      cell: ({ technologies }) => format.number(technologies),
    },
    { id: 'slug', header: t('collections.address'), hidden: true, cell: ({ slug }) => `/collections/${slug}` },
  ];
  return <Table caption={t('collections.title')} columns={columns} rows={collections} rowId={({ slug }) => slug} />;
}
