import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { listingRoutes, type ListingRecord } from '@techbridge/contracts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { callWith, keyOf } from '../../../shared/query';
import { listingQuery } from '../listings.queries';
import { createDraftStore, type DraftState, type DraftStore, type DraftTools, type LocalCopy } from './draft-store';

const keyFor = (id: string) => `techbridge.draft.${id}`;

/** A full or forbidden storage must not keep anyone from writing. */
function remember(id: string, copy: LocalCopy | null): void {
  try {
    if (copy) localStorage.setItem(keyFor(id), JSON.stringify(copy));
    else localStorage.removeItem(keyFor(id));
  } catch {
    // The server remains the place where drafts are kept.
  }
}

function recall(id: string): LocalCopy | null {
  try {
    return JSON.parse(localStorage.getItem(keyFor(id)) ?? 'null') as LocalCopy | null;
  } catch {
    return null;
  }
}

function toolsFor(client: QueryClient, id: string): DraftTools {
  const query = listingQuery(id);
  return {
    send: (body) => callWith(client, listingRoutes.saveDraft, { params: { id }, body }),
    read: () => client.fetchQuery({ ...query, staleTime: 0 }),
    remember: (copy) => remember(id, copy),
    recall: () => recall(id),
    onRecord: (record) => {
      client.setQueryData(query.queryKey, record);
      void client.invalidateQueries({ queryKey: keyOf(listingRoutes.list), refetchType: 'none' });
      void client.invalidateQueries({ queryKey: keyOf(listingRoutes.listRevisions), refetchType: 'none' });
    },
  };
}

/** The draft of a listing as it is written, kept by itself. */
export function useDraft(record: ListingRecord): { state: DraftState; store: DraftStore } {
  const client = useQueryClient();
  const [store] = useState(() => createDraftStore(record, toolsFor(client, record.id)));
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  useEffect(() => store.restore(), [store]);
  useEffect(() => store.adopt(record), [store, record]);
  useEffect(() => {
    const flush = () => void store.flush();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      store.stop();
    };
  }, [store]);
  return { state, store };
}
