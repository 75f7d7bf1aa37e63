import type { QueryClient } from '@tanstack/react-query';
import { LOCALES } from '@techbridge/contracts';
import { EditorPage } from '../features/listings/editor/editor-page';
import {
  EDITOR_VIEWS,
  EditorPathContext,
  type EditorPath,
  type EditorPlace,
} from '../features/listings/editor/editor-place';
import { listingQuery, revisionsQuery } from '../features/listings/listings.queries';
import { SECTION_KEYS } from '../features/listings/sections';
import { orNotFound } from '../shared/query';
import { oneOf, searchParams, text, whole } from '../shared/search-params';
import { ListingPreview } from './listing-preview';

export const editorSearch = searchParams({
  view: oneOf(EDITOR_VIEWS),
  section: oneOf(SECTION_KEYS),
  field: text(),
  second: oneOf(LOCALES),
  text: oneOf(LOCALES),
  older: whole(1),
  newer: whole(1),
});
export type EditorSearch = ReturnType<typeof editorSearch.parse>;

/** Has the listing at hand, and its history where that is looked at. Resolves with its reference. */
export async function loadEditor(client: QueryClient, id: string, view: EditorSearch['view']): Promise<string> {
  const [record] = await Promise.all([
    orNotFound(client.ensureQueryData(listingQuery(id))),
    view === 'history' ? orNotFound(client.ensureQueryData(revisionsQuery(id))) : null,
  ]);
  return record.reference;
}

interface Props {
  id: string;
  path: EditorPath;
  search: EditorSearch;
  onSearch: (next: (present: EditorSearch) => EditorSearch, options: { resetScroll: boolean }) => void;
}

/** The editor of a listing, in whichever layout the route stands. */
export function EditorRoute({ id, path, search, onSearch }: Props) {
  const { view = 'edit', section, field, second, text: shown, older, newer } = search;
  const go = ({ view: next, ...changes }: Partial<EditorPlace>) =>
    onSearch(
      (present) => ({
        ...present,
        ...changes,
        ...(next ? { view: next === 'edit' ? undefined : next } : {}),
      }),
      { resetScroll: next !== undefined },
    );
  return (
    <EditorPathContext value={path}>
      <EditorPage
        key={id}
        id={id}
        place={{ view, section, field, second, older, newer }}
        onPlace={go}
        preview={(record, content) => (
          <ListingPreview record={record} content={content} text={shown} path={path.replace('$id', record.id)} />
        )}
      />
    </EditorPathContext>
  );
}
