import type { FieldError, ListingContent, ListingRecord } from '@techbridge/contracts';
import { isApiError } from '../../../shared/api';
import { liesIn, withValue } from './content-paths';
import { isSame, mergeThree, type Clash } from './three-way';

/** What a person writes and the server keeps together. */
export interface Draft {
  content: ListingContent;
  ownReference: string;
}

/** What is kept on this device until the server has it. */
export interface LocalCopy {
  mine: Draft;
  base: Draft;
  version: number;
}

/**
 * saved: the server has everything · unsaved: will be sent in a moment · failed: the network or server did not answer,
 * we go on trying · refused: something in it has to be corrected first · conflict: a person must choose · locked: it
 * cannot be edited any more, somebody submitted or archived it meanwhile.
 */
export type Phase = 'saved' | 'unsaved' | 'saving' | 'failed' | 'refused' | 'conflict' | 'locked';

export interface DraftState extends Draft {
  phase: Phase;
  /** When the server last had everything, as milliseconds; null before the first save here. */
  savedAt: number | null;
  errors: FieldError[];
  failure: unknown;
  conflict: { clashes: Clash[]; theirs: ListingRecord } | null;
  /** What happened to one's text without one's doing, until it is dismissed. */
  notice: { kind: 'merged'; paths: string[] } | { kind: 'restored' } | null;
}

export interface DraftTools {
  send: (draft: Draft & { version: number }) => Promise<ListingRecord>;
  read: () => Promise<ListingRecord>;
  remember: (copy: LocalCopy | null) => void;
  recall: () => LocalCopy | null;
  /** Told of each record the server answers with. */
  onRecord: (record: ListingRecord) => void;
}

export const PAUSE_MS = 1_200;
const RETRIES_MS = [3_000, 10_000, 30_000, 60_000];

const draftOf = (record: ListingRecord): Draft => ({
  content: record.working.content,
  ownReference: record.ownReference,
});

/** The text being written and its way to the server. One save at a time, never losing a keystroke. */
// eslint-disable-next-line max-lines-per-function -- one closure: its parts share a state nobody else may see half changed
export function createDraftStore(record: ListingRecord, tools: DraftTools) {
  const listeners = new Set<() => void>();
  let base: Draft & { version: number } = { ...draftOf(record), version: record.version };
  let state: DraftState = {
    ...draftOf(record),
    phase: 'saved',
    savedAt: null,
    errors: [],
    failure: null,
    conflict: null,
    notice: null,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let failures = 0;
  /** A reference another listing already has is not sent again, so that the text is saved all the same. */
  let refusedReference: string | null = null;

  const put = (changes: Partial<DraftState>) => {
    state = { ...state, ...changes };
    listeners.forEach((listener) => listener());
  };
  const isDirty = () => state.content !== base.content || state.ownReference !== base.ownReference;
  const isStuck = () => state.phase === 'conflict' || state.phase === 'locked';
  const remember = () =>
    tools.remember(
      isDirty()
        ? { mine: { content: state.content, ownReference: state.ownReference }, base, version: base.version }
        : null,
    );

  function schedule(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  }

  function forgive(path: string): void {
    put({ errors: state.errors.filter((error) => !liesIn(error.path, path) && !liesIn(path, error.path)) });
  }

  function edited(changes: Partial<Draft>): void {
    put({ ...changes, ...(isStuck() ? {} : { phase: 'unsaved' }) });
    remember();
    if (!isStuck()) schedule(PAUSE_MS);
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    if (running) return running.then(() => (state.phase === 'unsaved' ? save() : undefined));
    if (isStuck() || !isDirty()) return Promise.resolve();
    running = sendOnce().finally(() => {
      running = null;
    });
    return running.then(() => (state.phase === 'unsaved' ? save() : undefined));
  }

  async function sendOnce(): Promise<void> {
    const mine = { content: state.content, ownReference: state.ownReference };
    const ownReference = mine.ownReference === refusedReference ? base.ownReference : mine.ownReference;
    put({ phase: 'saving' });
    try {
      const after = await tools.send({ content: mine.content, ownReference, version: base.version });
      failures = 0;
      base = { content: mine.content, ownReference, version: after.version };
      const taken = state.ownReference === refusedReference;
      const more = state.content !== mine.content || (state.ownReference !== ownReference && !taken);
      put({
        phase: more ? 'unsaved' : taken ? 'refused' : 'saved',
        savedAt: Date.now(),
        failure: null,
        errors: state.errors.filter(({ path }) => taken && path === 'ownReference'),
      });
      remember();
      tools.onRecord(after);
    } catch (error) {
      await failed(error, mine.ownReference);
    }
  }

  async function failed(error: unknown, sentReference: string): Promise<void> {
    if (isApiError(error, 'listing.own_reference_taken')) {
      refusedReference = sentReference;
      const onlyReference = state.content === base.content;
      put({ phase: onlyReference ? 'refused' : 'unsaved', errors: [{ path: 'ownReference', code: 'duplicate' }] });
    } else if (isApiError(error) && error.status === 409) {
      await meet();
    } else if (isApiError(error) && error.status >= 400 && error.status < 500 && error.status !== 429) {
      const fields = error.fields.map((field) => ({ ...field, path: field.path.replace(/^content\./, '') }));
      put({ phase: 'refused', errors: fields, failure: fields.length > 0 ? null : error });
    } else {
      put({ phase: 'failed', failure: error });
      schedule(RETRIES_MS[Math.min(failures, RETRIES_MS.length - 1)] ?? 60_000);
      failures += 1;
    }
  }

  /** Somebody else was quicker: reads what there is now and brings both together. */
  async function meet(): Promise<void> {
    try {
      const theirs = await tools.read();
      tools.onRecord(theirs);
      meetRecord(theirs);
    } catch (error) {
      await failed(error, '');
    }
  }

  function meetRecord(theirs: ListingRecord): void {
    if (!theirs.actions.includes('edit')) return put({ phase: 'locked', failure: null });
    const mine: Draft = { content: state.content, ownReference: state.ownReference };
    const { merged, clashes, takenOver } = mergeThree<Draft>(
      { content: base.content, ownReference: base.ownReference },
      mine,
      draftOf(theirs),
    );
    if (clashes.length > 0) return put({ phase: 'conflict', conflict: { clashes, theirs }, failure: null });
    settle(merged, theirs, takenOver);
  }

  function settle(merged: Draft, theirs: ListingRecord, takenOver: string[]): void {
    base = { ...draftOf(theirs), version: theirs.version };
    const same = isSame(merged, draftOf(theirs));
    put({
      ...(same ? draftOf(theirs) : merged),
      phase: same ? 'saved' : 'unsaved',
      conflict: null,
      failure: null,
      ...(takenOver.length > 0 ? { notice: { kind: 'merged', paths: takenOver } } : {}),
    });
    remember();
    if (!same) schedule(0);
  }

  return {
    getState: () => state,
    /** The version of the listing the next command has to name. */
    version: () => base.version,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Changes one part of the content; what was complained about there is forgotten. */
    set(path: string, value: unknown): void {
      forgive(path);
      edited({ content: withValue(state.content, path, value) });
    },
    forgive,
    replace: (content: ListingContent) => edited({ content }),
    setOwnReference(ownReference: string): void {
      forgive('ownReference');
      edited({ ownReference });
    },
    /** Attachments are kept by their own routes: what the server has is not a change to send. */
    setAttachments(attachments: string[]): void {
      const unchanged = state.content === base.content;
      base = { ...base, content: { ...base.content, attachments } };
      put({ content: unchanged ? base.content : { ...state.content, attachments } });
    },
    /** Saves now; true when the server has everything. */
    async flush(): Promise<boolean> {
      await save();
      return !isDirty();
    },
    /** A newer record was read elsewhere (an action, another tab): takes it over, keeping what was typed here. */
    adopt(newer: ListingRecord): void {
      if (newer.version <= base.version || running || state.phase === 'conflict') return;
      if (isDirty()) return meetRecord(newer);
      base = { ...draftOf(newer), version: newer.version };
      put({ ...draftOf(newer), phase: 'saved', errors: [], failure: null });
    },
    /** The person chose, clash by clash, whose version stands. */
    resolve(choose: (clash: Clash) => unknown): void {
      if (!state.conflict) return;
      const { theirs, clashes } = state.conflict;
      const mine: Draft = { content: state.content, ownReference: state.ownReference };
      const { merged, takenOver } = mergeThree<Draft>(base, mine, draftOf(theirs));
      const chosen = clashes.reduce((draft, clash) => withValue(draft, clash.path, choose(clash)), merged);
      settle(chosen, theirs, takenOver);
    },
    /** What was typed on this device and never reached the server comes back. Only in the browser, after the first drawing. */
    restore(): void {
      const copy = tools.recall();
      if (!copy || isDirty() || isSame(copy.mine, { content: base.content, ownReference: base.ownReference })) return;
      if (copy.mine.content.kind !== base.content.kind) return;
      const present = record;
      base = { ...copy.base, version: copy.version };
      put({ ...copy.mine, phase: 'unsaved', notice: { kind: 'restored' } });
      if (present.version === copy.version) {
        base = { ...draftOf(present), version: present.version };
        schedule(0);
      } else meetRecord(present);
    },
    /** Throws away what is only here and shows what the server has. */
    discardLocal(present: ListingRecord): void {
      base = { ...draftOf(present), version: present.version };
      put({ ...draftOf(present), phase: 'saved', errors: [], failure: null, conflict: null, notice: null });
      remember();
    },
    dismissNotice: () => put({ notice: null }),
    stop: () => clearTimeout(timer),
  };
}

export type DraftStore = ReturnType<typeof createDraftStore>;
