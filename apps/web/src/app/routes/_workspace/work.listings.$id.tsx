import { createFileRoute } from '@tanstack/react-router';
import { LOCALES } from '@techbridge/contracts';
import { EditorPage } from '../../../features/listings/editor/editor-page';
import { EDITOR_VIEWS } from '../../../features/listings/editor/editor-place';
import { listingQuery, revisionsQuery } from '../../../features/listings/listings.queries';
import { SECTION_KEYS } from '../../../features/listings/sections';
import { needs } from '../../../shared/i18n';
import { orNotFound } from '../../../shared/query';
import { oneOf, searchParams, text, whole } from '../../../shared/search-params';
import { ListingPreview } from '../../listing-preview';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_workspace/work/listings/$id')({
  validateSearch: searchParams({
    view: oneOf(EDITOR_VIEWS),
    section: oneOf(SECTION_KEYS),
    field: text(),
    second: oneOf(LOCALES),
    text: oneOf(LOCALES),
    older: whole(1),
    newer: whole(1),
  }),
  beforeLoad: needs('listings', 'catalogue'),
  loaderDeps: ({ search: { view } }) => ({ view }),
  loader: async ({ context: { queryClient }, params: { id }, deps: { view } }) => {
    const [record] = await Promise.all([
      orNotFound(queryClient.ensureQueryData(listingQuery(id))),
      view === 'history' ? orNotFound(queryClient.ensureQueryData(revisionsQuery(id))) : null,
    ]);
    return record.reference;
  },
  head: ({ match, loaderData, params }) =>
    pageHead(match.context, {
      title: loaderData ?? match.context.messages.t('navigation:nav.listings'),
      path: `/work/listings/${params.id}`,
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  const { view = 'edit', section, field, second, text: shown, older, newer } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <EditorPage
      key={id}
      id={id}
      place={{ view, section, field, second, older, newer }}
      onPlace={({ view: next, ...changes }) =>
        void navigate({
          search: (present) => ({
            ...present,
            ...changes,
            ...(next ? { view: next === 'edit' ? undefined : next } : {}),
          }),
          replace: true,
          resetScroll: next !== undefined,
        })
      }
      preview={(record, content) => <ListingPreview record={record} content={content} text={shown} />}
    />
  );
}
