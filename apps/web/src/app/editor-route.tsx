import { EditorPage } from '../features/listings/editor/editor-page';
import { EditorPathContext, type EditorPath, type EditorPlace } from '../features/listings/editor/editor-place';
import type { EditorSearch } from './editor-search';
import { ListingPreview } from './listing-preview';

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
