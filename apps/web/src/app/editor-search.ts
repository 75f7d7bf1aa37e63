import type { QueryClient } from '@tanstack/react-query';
import { LOCALES } from '@techbridge/contracts';
import { EDITOR_VIEWS } from '../features/listings/editor/editor-place';
import { listingQuery, revisionsQuery } from '../features/listings/listings.queries';
import { SECTION_KEYS } from '../features/listings/sections';
import { orNotFound } from '../shared/query';
import { oneOf, searchParams, text, whole } from '../shared/search-params';

// Apart from the editor itself, so that its routes know their address without carrying the page.

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
