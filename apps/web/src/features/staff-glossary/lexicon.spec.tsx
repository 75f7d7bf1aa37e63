import {
  glossaryRoutes,
  LOCALES,
  type ConceptRow,
  type GlossaryChangeView,
  type GlossaryWords,
  type RouteResponse,
} from '@techbridge/contracts';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { aStaffMember, anId } from '../../testing/builders';
import { renderComponent } from '../../testing/render';
import { answers, refuses } from '../../testing/server';
import { Lexicon, type LexiconPlace } from './lexicon';

const word = (text: string, weight = 1) => ({ text, weight });
const row = (words: Partial<GlossaryWords>): GlossaryWords => ({
  ...(Object.fromEntries(LOCALES.map((language) => [language, []])) as unknown as GlossaryWords),
  ...words,
});
const PUMP = row({ en: [word('pump')], th: [word('ปั๊ม'), word('สูบ', 0.4)], zh: [word('泵')] });

const aConcept = (changes: Partial<ConceptRow> = {}): ConceptRow => ({
  id: 'pump',
  words: PUMP,
  origin: 'own',
  version: 0,
  waitingChangeId: null,
  actions: ['correct'],
  ...changes,
});
const aChange = (changes: Partial<GlossaryChangeView> = {}): GlossaryChangeView => ({
  id: anId(901),
  conceptId: 'pump',
  kind: 'correct',
  status: 'proposed',
  before: PUMP,
  after: { ...PUMP, th: [word('ปั๊ม'), word('เครื่องสูบน้ำ')] },
  reason: 'Farmers say it so',
  proposedBy: 'Lin Sample',
  proposedAt: '2026-11-01T08:00:00.000Z',
  reviewedBy: null,
  reviewedAt: null,
  reviewReason: '',
  glossaryVersion: null,
  version: 1,
  actions: ['accept', 'decline'],
  ...changes,
});

function Screen({ first = {} }: { first?: LexiconPlace }) {
  const [place, setPlace] = useState(first);
  return <Lexicon place={place} onChange={(part) => setPlace((present) => ({ ...present, ...part }))} />;
}

interface Given {
  concept?: Partial<ConceptRow>;
  history?: GlossaryChangeView[];
  changes?: GlossaryChangeView[];
  canPropose?: boolean;
  packs?: RouteResponse<typeof glossaryRoutes.listPacks>['items'];
}

async function show(
  first: LexiconPlace,
  { concept, history = [], changes = [], canPropose = true, packs = [] }: Given,
) {
  const items = [aConcept(concept)];
  const asked = answers(glossaryRoutes.list, {
    items,
    total: 1,
    next: null,
    version: 3,
    waiting: changes.length,
    canPropose,
  });
  answers(glossaryRoutes.listPacks, { items: packs });
  answers(glossaryRoutes.listChanges, { items: changes, total: changes.length, next: null });
  answers(glossaryRoutes.get, { ...aConcept(concept), ownWords: PUMP, history });
  const view = await renderComponent(<Screen first={first} />, { actor: aStaffMember() });
  return { ...view, asked };
}

describe('the lexicon on the desk', () => {
  it('is found by a word while one types, and shows every language', async () => {
    const { user, asked } = await show({}, {});
    expect(await screen.findByRole('row', { name: /pump/ })).toHaveTextContent('ปั๊ม; สูบ*0.4');
    await user.type(screen.getByLabelText('Part of a word, in any language'), 'ปั๊ม');
    await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ q: 'ปั๊ม' }));
    await user.selectOptions(screen.getByLabelText('With no second word in'), 'Lao');
    await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ q: 'ปั๊ม', thinIn: 'lo' }));
  });

  it('says what is wrong with a word while one writes it, and sends nothing wrong', async () => {
    const { user } = await show({ concept: 'pump' }, {});
    const proposed = answers(glossaryRoutes.propose, aChange());
    const dialog = await screen.findByRole('dialog');
    const thai = await within(dialog).findByLabelText(/Thai/);
    await user.type(thai, '; 水泵');
    expect(thai).toHaveAccessibleDescription(/“水泵”: This word is not in the script/);
    await user.click(within(dialog).getByRole('button', { name: 'Propose the change' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Reason: Fill this in.');
    expect(proposed).toEqual([]);
  });

  it('sends the words of all languages with the version that was read', async () => {
    const { user } = await show({ concept: 'pump' }, { concept: { version: 3, origin: 'corrected' } });
    const proposed = answers(glossaryRoutes.propose, aChange());
    const dialog = await screen.findByRole('dialog');
    await user.type(await within(dialog).findByLabelText(/Thai/), '; เครื่องสูบน้ำ*0.9');
    await user.type(within(dialog).getByLabelText(/Reason/), 'Farmers say it so');
    await user.click(within(dialog).getByRole('button', { name: 'Propose the change' }));
    await waitFor(() => expect(proposed).toHaveLength(1));
    const th = [...PUMP.th, word('เครื่องสูบน้ำ', 0.9)];
    expect(proposed[0]?.body).toEqual({
      ...{ conceptId: 'pump', version: 3, reason: 'Farmers say it so' },
      words: { ...PUMP, th },
    });
    expect(await screen.findByText('Proposed. A colleague will review it.')).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('puts what the server refuses beside the field of its language', async () => {
    const { user } = await show({ concept: 'pump' }, {});
    refuses(glossaryRoutes.propose, 'request.invalid', { fields: [{ path: 'words.en', code: 'duplicate' }] });
    const dialog = await screen.findByRole('dialog');
    await user.type(await within(dialog).findByLabelText(/Reason/), 'Sample');
    await user.click(within(dialog).getByRole('button', { name: 'Propose the change' }));
    await within(dialog).findByRole('alert');
    expect(within(dialog).getByLabelText(/English/)).toHaveAccessibleDescription(/already there/);
  });

  it('shows before and after of what waits, and takes a yes', async () => {
    const { user } = await show({ part: 'proposed' }, { changes: [aChange()] });
    const acted = answers(glossaryRoutes.act, aChange({ status: 'accepted' }));
    const card = await screen.findByText('Farmers say it so');
    const item = within(card.closest('li')!);
    expect(item.getByText('เครื่องสูบน้ำ').closest('ins')).toHaveTextContent('Added: เครื่องสูบน้ำ');
    expect(item.getByText('สูบ*0.4').closest('del')).toHaveTextContent('Taken out: สูบ*0.4');
    await user.click(item.getByRole('button', { name: 'Accept: pump' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Accept' }));
    await waitFor(() => expect(acted).toHaveLength(1));
    expect(acted[0]?.body).toEqual({ version: 1, command: { action: 'accept', reason: '' } });
  });

  it('draws no button the server does not offer', async () => {
    await show({ part: 'proposed' }, { changes: [aChange({ actions: [] })], canPropose: false });
    await screen.findByText('Farmers say it so');
    expect(screen.queryByRole('button', { name: /Accept|Decline|Withdraw/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add a concept' })).not.toBeInTheDocument();
  });

  it('begins a proposal with the former words, from the history', async () => {
    const accepted = aChange({ status: 'accepted', glossaryVersion: 3, actions: [], reviewedBy: 'Chen Sample' });
    const now = { words: accepted.after!, origin: 'corrected' as const, version: 3 };
    const { user } = await show({ concept: 'pump' }, { concept: now, history: [accepted] });
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByLabelText(/Thai/)).toHaveValue('ปั๊ม; เครื่องสูบน้ำ');
    await user.click(within(dialog).getByRole('button', { name: 'Propose the words before version 3 again' }));
    expect(within(dialog).getByLabelText(/Thai/)).toHaveValue('ปั๊ม; สูบ*0.4');
    expect(within(dialog).getByLabelText(/Reason/)).toHaveValue('Back to the words before version 3');
  });

  it('names the dictionaries of others with their licences', async () => {
    const pack = {
      language: 'th' as const,
      name: 'Sample words',
      licence: 'CC BY-SA 4.0',
      attribution: 'Sample people',
    };
    await show({}, { packs: [{ ...pack, source: 'words.example', words: 1200 }] });
    const credits = await screen.findByRole('region', { name: 'Dictionaries in use' });
    expect(credits).toHaveTextContent(
      'Thai: Sample words, 1,200 words. Licence: CC BY-SA 4.0. Attribution: Sample people',
    );
  });
});
