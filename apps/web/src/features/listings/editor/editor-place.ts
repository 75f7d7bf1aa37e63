// Apart from the page itself, so that a route knows its address without carrying the page.
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
