import { FINDING_SEVERITIES, type Finding } from '@techbridge/contracts';
import { useEffect, useState } from 'react';

/** A review somebody is writing. */
export interface DraftReview {
  findings: Finding[];
  note: string;
}

interface Kept extends DraftReview {
  at: string;
}

const EMPTY: DraftReview = { findings: [], note: '' };
const keyFor = (id: string, revision: number) => `techbridge.review.${id}.${revision}`;
const isEmpty = ({ findings, note }: DraftReview) => findings.length === 0 && note === '';

function isFinding(value: unknown): value is Finding {
  const { severity, field, text } = (value ?? {}) as Partial<Finding>;
  return (
    FINDING_SEVERITIES.some((known) => known === severity) && typeof field === 'string' && typeof text === 'string'
  );
}

function read(key: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Kept> | null;
    if (!kept || typeof kept.at !== 'string') return null;
    return { at: kept.at, note: String(kept.note ?? ''), findings: (kept.findings ?? []).filter(isFinding) };
  } catch {
    return null;
  }
}

function write(key: string, draft: DraftReview): void {
  try {
    if (isEmpty(draft)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ ...draft, at: new Date().toISOString() }));
  } catch {
    // A full or forbidden store loses nothing but the safety net: the text is still on the page.
  }
}

/** The review being written of one revision, kept in this browser with every change until it is sent. */
export function useKeptReview(id: string, revision: number) {
  const key = keyFor(id, revision);
  const [draft, setDraft] = useState(EMPTY);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  // Not while drawing: the server has no such store, and both must draw the same page.
  useEffect(() => {
    const kept = read(key);
    setDraft(kept ? { findings: kept.findings, note: kept.note } : EMPTY);
    setRestoredAt(kept?.at ?? null);
  }, [key]);
  const change = (next: DraftReview) => {
    setDraft(next);
    write(key, next);
  };
  const clear = () => {
    change(EMPTY);
    setRestoredAt(null);
  };
  return { draft, restoredAt, change, clear, isEmpty: isEmpty(draft) };
}
