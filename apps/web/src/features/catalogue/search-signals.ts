import { useEffect, useRef, type MouseEvent } from 'react';
import {
  searchRoutes,
  type ListingKind,
  type Route,
  type RouteRequest,
  type SearchAnswer,
} from '@techbridge/contracts';
import { addressOf } from '../../shared/api';
import { addressOfListing } from './criteria';

const SETTLED_MS = 2000;

/** The question the reader is busy with: other filters, sorts and pages of it are no other question. */
let current: { question: string; searchId: string } | null = null;

/** One small message that outlives the page and carries no cookie: nothing in it says who reads. Lost without harm. */
function send<R extends Route>(route: R, request: RouteRequest<R> & { body: object }): void {
  void fetch(addressOf(route, request), {
    method: route.method,
    keepalive: true,
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request.body),
  }).catch(() => {});
}

interface Searched {
  kind: ListingKind;
  q: string | undefined;
  offset: number;
  answer: SearchAnswer;
  /** The answer is still that of the question before. */
  waiting: boolean;
}

/**
 * Lets a search count once the reader stays with its answer, and tells which result is opened. Returns what the list of
 * results is to do when a click comes by.
 */
export function useSearchSignals({ kind, q, offset, answer, waiting }: Searched): (event: MouseEvent) => void {
  const question = q ? `${kind} ${q.trim().toLowerCase()}` : '';
  const { searchId } = answer;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (question === '') current = null;
    if (question === '' || waiting || current?.question === question) return undefined;
    timer.current = setTimeout(() => {
      current = { question, searchId };
      send(searchRoutes.settle, { body: { searchId } });
    }, SETTLED_MS);
    return () => clearTimeout(timer.current);
  }, [question, searchId, waiting]);
  return (event) => {
    if (question === '' || waiting) return;
    const path = (event.target as Element).closest('a')?.pathname;
    const place = answer.items.findIndex((hit) => addressOfListing(hit.kind, hit.reference) === path);
    const hit = answer.items[place];
    if (!hit) return;
    clearTimeout(timer.current);
    if (current?.question !== question) current = { question, searchId };
    send(searchRoutes.open, {
      body: { searchId: current.searchId, reference: hit.reference, position: offset + place },
    });
  };
}
