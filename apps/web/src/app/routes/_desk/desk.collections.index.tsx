import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { CollectionTable } from '../../../features/collections/collection-table';
import { collectionsQuery } from '../../../features/collections/collections.queries';
import { NewCollectionDialog } from '../../../features/collections/new-collection-dialog';
import { needs, usePick, useTranslation } from '../../../shared/i18n';
import { mayUse, useActor } from '../../../shared/session';
import { Button } from '../../../shared/ui/button';
import { PageHeader } from '../../../shared/ui/page-header';
import { useToast } from '../../../shared/ui/toast';
import { pageHead } from '../../page-head';

const PATH = '/desk/collections';

export const Route = createFileRoute('/_desk/desk/collections/')({
  beforeLoad: needs('desk'),
  loader: ({ context }) => context.queryClient.ensureQueryData(collectionsQuery()),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('desk:collections.title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['desk', 'navigation']);
  const { text } = usePick();
  const actor = useActor();
  const toast = useToast();
  const navigate = Route.useNavigate();
  const { data } = useSuspenseQuery(collectionsQuery());
  const [creating, setCreating] = useState(false);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('collections.title') }]}
        title={t('collections.title')}
        lead={t('collections.lead')}
        actions={
          mayUse('desk', actor) && (
            <Button variant="primary" onClick={() => setCreating(true)}>
              {t('collections.create')}
            </Button>
          )
        }
      />
      <CollectionTable collections={data.items} />
      {creating && (
        <NewCollectionDialog
          onClose={() => setCreating(false)}
          onStarted={({ slug, name }) => {
            toast({ text: t('collections.started', { name: text(name) }) });
            void navigate({ to: '/desk/collections/$slug', params: { slug } });
          }}
        />
      )}
    </>
  );
}
