// Apart from the page itself, so that a route knows its address without carrying the page.
import { createContext, useContext } from 'react';
import type { Locale } from '@techbridge/contracts';
import type { SectionKey } from '../sections';

export const EDITOR_VIEWS = ['edit', 'preview', 'check', 'history'] as const;
export type EditorView = (typeof EDITOR_VIEWS)[number];

export interface EditorPlace {
  view: EditorView;
  section: SectionKey | undefined;
  field: string | undefined;
  second: Locale | undefined;
  older: number | undefined;
  newer: number | undefined;
}

/** The editor stands in the workspace, for an owner, and at the desk, for staff who write on an owner's behalf. */
export type EditorPath = '/work/listings/$id' | '/desk/listings/$id/edit';

export const EditorPathContext = createContext<EditorPath>('/work/listings/$id');

/** Where the links inside the editor lead. */
export const useEditorPath = () => useContext(EditorPathContext);
