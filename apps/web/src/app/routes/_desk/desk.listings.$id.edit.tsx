import { createFileRoute } from '@tanstack/react-router';
import { needs } from '../../../shared/i18n';
import { EditorRoute } from '../../editor-route';
import { editorSearch, loadEditor } from '../../editor-search';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_desk/desk/listings/$id/edit')({
  validateSearch: editorSearch,
  beforeLoad: needs('desk', 'listings', 'catalogue'),
  loaderDeps: ({ search: { view } }) => ({ view }),
  loader: ({ context: { queryClient }, params, deps }) => loadEditor(queryClient, params.id, deps.view),
  head: ({ match, loaderData, params }) =>
    pageHead(match.context, {
      title: loaderData ?? match.context.messages.t('navigation:nav.listings'),
      path: `/desk/listings/${params.id}/edit`,
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const navigate = Route.useNavigate();
  return (
    <EditorRoute
      id={Route.useParams().id}
      path="/desk/listings/$id/edit"
      search={Route.useSearch()}
      onSearch={(search, { resetScroll }) => void navigate({ search, replace: true, resetScroll })}
    />
  );
}
