import { TechnologyContent, type FieldError, type ListingRecord } from '@techbridge/contracts';
import { ApiError } from '../../../shared/api';
import { createDraftStore, PAUSE_MS, type Draft, type LocalCopy } from './draft-store';

const content = (title: string, more: object = {}) =>
  TechnologyContent.parse({ kind: 'technology', texts: { en: { title } }, ...more });

function aRecord(version: number, title: string, more: object = {}, actions: string[] = ['edit', 'submit']) {
  return { version, ownReference: '', working: { content: content(title, more) }, actions } as unknown as ListingRecord;
}

/** A server with one listing that keeps versions, and a device with a local copy. */
function aDesk(record = aRecord(1, 'Dryer')) {
  const desk = {
    server: record,
    sent: [] as (Draft & { version: number })[],
    copy: null as LocalCopy | null,
    refuseWith: null as ApiError | null,
    told: [] as ListingRecord[],
  };
  const tools = {
    send: async (draft: Draft & { version: number }) => {
      desk.sent.push(draft);
      if (desk.refuseWith) throw desk.refuseWith;
      if (draft.version !== desk.server.version) throw new ApiError('listing.changed_meanwhile', { status: 409 });
      desk.server = {
        ...desk.server,
        version: desk.server.version + 1,
        ownReference: draft.ownReference,
        working: { ...desk.server.working, content: draft.content },
      };
      return desk.server;
    },
    read: async () => desk.server,
    remember: (copy: LocalCopy | null) => {
      desk.copy = copy;
    },
    recall: () => desk.copy,
    onRecord: (each: ListingRecord) => void desk.told.push(each),
  };
  return { desk, tools, store: createDraftStore(record, tools) };
}

const title = (draft: { content: ListingRecord['working']['content'] }) => draft.content.texts.en?.title;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('writing a draft', () => {
  it('is saved once, a moment after the last keystroke', async () => {
    const { desk, store } = aDesk();
    store.set('texts.en.title', 'Heat');
    store.set('texts.en.title', 'Heat pump');
    expect(store.getState().phase).toBe('unsaved');
    await jest.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(desk.sent).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(desk.sent.map(title)).toEqual(['Heat pump']);
    expect(store.getState().phase).toBe('saved');
  });

  it('sends what was typed while a save was under way, with the new version', async () => {
    const { desk, store } = aDesk();
    store.set('texts.en.title', 'A');
    const saving = store.flush();
    store.set('texts.en.title', 'AB');
    expect(await saving).toBe(true);
    expect(desk.sent.map(({ version }) => version)).toEqual([1, 2]);
    expect(title({ content: desk.server.working.content })).toBe('AB');
  });

  it('keeps a copy on this device until the server has it', async () => {
    const { desk, store } = aDesk();
    store.set('texts.en.title', 'Heat pump');
    expect(desk.copy && title(desk.copy.mine)).toBe('Heat pump');
    await store.flush();
    expect(desk.copy).toBeNull();
  });

  it('goes on trying when the network is gone, and says so', async () => {
    const { desk, store } = aDesk();
    desk.refuseWith = new ApiError('offline');
    store.set('texts.en.title', 'Heat pump');
    expect(await store.flush()).toBe(false);
    expect(store.getState().phase).toBe('failed');
    desk.refuseWith = null;
    await jest.advanceTimersByTimeAsync(3_000);
    expect(store.getState().phase).toBe('saved');
    expect(title({ content: desk.server.working.content })).toBe('Heat pump');
  });

  it('shows what the server refuses at the field, and stops complaining when it is corrected', async () => {
    const { desk, store } = aDesk();
    const fields: FieldError[] = [{ path: 'content.texts.en.title', code: 'too_long', params: { max: 256 } }];
    desk.refuseWith = new ApiError('request.invalid', { status: 422, fields });
    store.set('texts.en.title', 'x'.repeat(300));
    await store.flush();
    expect(store.getState()).toMatchObject({ phase: 'refused', errors: [{ path: 'texts.en.title' }] });
    desk.refuseWith = null;
    store.set('texts.en.title', 'x');
    expect(store.getState().errors).toEqual([]);
    expect(await store.flush()).toBe(true);
  });

  it('saves the text even where its reference is taken', async () => {
    const { desk, tools, store } = aDesk();
    const send = tools.send;
    tools.send = (draft) => {
      if (draft.ownReference === 'A-1') {
        desk.sent.push(draft);
        return Promise.reject(new ApiError('listing.own_reference_taken', { status: 409 }));
      }
      return send(draft);
    };
    const again = createDraftStore(desk.server, tools);
    again.setOwnReference('A-1');
    again.set('texts.en.title', 'Heat pump');
    await again.flush();
    expect(title({ content: desk.server.working.content })).toBe('Heat pump');
    expect(again.getState()).toMatchObject({ phase: 'refused', errors: [{ path: 'ownReference', code: 'duplicate' }] });
    store.stop();
  });
});

describe('two people at once', () => {
  it('keeps both changes where they touch different parts', async () => {
    const { desk, store } = aDesk();
    desk.server = aRecord(5, 'Dryer', { trl: 7 });
    store.set('texts.en.title', 'Heat pump dryer');
    expect(await store.flush()).toBe(true);
    await jest.runOnlyPendingTimersAsync();
    expect(title({ content: desk.server.working.content })).toBe('Heat pump dryer');
    expect(desk.server.working.content).toMatchObject({ trl: 7 });
    expect(store.getState().notice).toEqual({ kind: 'merged', paths: ['content.trl'] });
  });

  it('asks where both changed the same part, and loses neither text', async () => {
    const { desk, store } = aDesk();
    desk.server = aRecord(5, 'Solar dryer');
    store.set('texts.en.title', 'Heat pump dryer');
    await store.flush();
    const { phase, conflict } = store.getState();
    expect(phase).toBe('conflict');
    expect(conflict?.clashes).toEqual([
      { path: 'content.texts.en.title', mine: 'Heat pump dryer', theirs: 'Solar dryer' },
    ]);
    expect(desk.copy && title(desk.copy.mine)).toBe('Heat pump dryer');
    store.resolve(({ mine, theirs }) => `${String(theirs)} and ${String(mine)}`);
    await jest.runOnlyPendingTimersAsync();
    expect(title({ content: desk.server.working.content })).toBe('Solar dryer and Heat pump dryer');
    expect(store.getState()).toMatchObject({ phase: 'saved', conflict: null });
  });

  it('keeps the text when a colleague submitted it meanwhile, and saves it once editing is possible again', async () => {
    const { desk, store } = aDesk();
    desk.server = aRecord(5, 'Dryer', {}, ['withdraw_from_review']);
    store.set('texts.en.title', 'Heat pump dryer');
    await store.flush();
    expect(store.getState().phase).toBe('locked');
    expect(title(store.getState())).toBe('Heat pump dryer');
    desk.server = aRecord(6, 'Dryer');
    store.adopt(desk.server);
    await jest.runOnlyPendingTimersAsync();
    expect(title({ content: desk.server.working.content })).toBe('Heat pump dryer');
  });
});

describe('coming back', () => {
  it('brings back what never reached the server', async () => {
    const { desk, tools, store } = aDesk();
    store.set('texts.en.title', 'Heat pump');
    store.stop();
    const next = createDraftStore(desk.server, tools);
    next.restore();
    expect(title(next.getState())).toBe('Heat pump');
    expect(next.getState().notice).toEqual({ kind: 'restored' });
    await jest.runOnlyPendingTimersAsync();
    expect(title({ content: desk.server.working.content })).toBe('Heat pump');
  });

  it('shows what others wrote meanwhile where nothing was typed here', () => {
    const { store } = aDesk();
    store.adopt(aRecord(2, 'Solar dryer'));
    expect(title(store.getState())).toBe('Solar dryer');
    expect(store.getState().phase).toBe('saved');
  });
});
