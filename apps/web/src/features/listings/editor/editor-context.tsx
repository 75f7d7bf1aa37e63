import type { ListingContent, ListingRecord, Locale } from '@techbridge/contracts';
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldErrorMessage } from '../../../shared/errors';
import { openFindings } from '../findings';
import { fieldId } from '../sections';
import { liesIn, valueAt } from './content-paths';
import type { DraftState, DraftStore } from './draft-store';

interface Editor {
  record: ListingRecord;
  state: DraftState;
  store: DraftStore;
  /** The language beside the original. */
  second: Locale;
}

const EditorContext = createContext<Editor | null>(null);

export function EditorProvider({ value, children }: { value: Editor; children: ReactNode }) {
  return <EditorContext value={value}>{children}</EditorContext>;
}

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A field of the editor stands outside it');
  return editor;
}

/** The content as a technology or as a need; a section is only drawn for its kind. */
export function useContent<Kind extends ListingContent['kind']>(_kind: Kind): Extract<ListingContent, { kind: Kind }> {
  return useEditor().state.content as Extract<ListingContent, { kind: Kind }>;
}

/** One part of the content: its value, how to change it, what is said about it. */
export function useField<Value>(path: string) {
  const { state, store } = useEditor();
  const word = useFieldErrorMessage();
  const own = path === 'ownReference';
  const error = state.errors.find((each) => each.path === path) ?? state.errors.find((each) => liesIn(each.path, path));
  return {
    id: fieldId(path),
    value: (own ? state.ownReference : valueAt(state.content, path)) as Value,
    set: (value: Value) => (own ? store.setOwnReference(String(value)) : store.set(path, value)),
    error: error && word(error),
  };
}

/** Why a reader misses this field, while it is empty: shown as its help. */
export function useGap(): (path: string) => string | undefined {
  const { record } = useEditor();
  const { t } = useTranslation('listings');
  return (path) => {
    const gap = record.completenessDetail.gaps.find(({ field }) => field === path);
    return gap && t(gap.reason as 'gap.title');
  };
}

/** What reviewers said about a field and what lies below it. */
export function useFindings(path: string) {
  const { record } = useEditor();
  return openFindings(record).filter(({ field }) => field !== '' && liesIn(field, path));
}
