import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  listingRoutes,
  needWritingRoutes,
  type DemandContent,
  type NeedProposal,
  type RouteResponse,
} from '@techbridge/contracts';
import { aMember, anId } from '../../../testing/builders';
import { aListing, aNeedContent, aRevision } from '../../../testing/listing-builders';
import { renderPage } from '../../../testing/render';
import { answers, refuses } from '../../../testing/server';

const TEXT = 'Our mill in Songkhla treats 900 m³ a day of wastewater. Budget THB 20 million.';

const from = (text: string) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text });
const PROPOSALS: NeedProposal[] = [
  {
    field: 'sectors',
    value: 'water',
    confidence: 0.9,
    from: from('wastewater'),
    why: { code: 'sector_words', params: { words: 'wastewater' } },
  },
  {
    field: 'scale',
    value: { line: '900 m³ a day', kind: 'flow', min: 900, max: 900, unit: 'm³/day' },
    confidence: 0.9,
    from: from('900 m³ a day'),
    why: { code: 'number_with_unit', params: {} },
  },
  {
    field: 'budget',
    value: {
      min: null,
      max: 20_000_000,
      currency: 'THB',
      band: '200k-1m',
      converted: { amount: 625_000, currency: 'USD', rate: 32, asOf: '2026-01-01' },
      approximate: true,
    },
    confidence: 0.65,
    from: from('THB 20 million'),
    why: { code: 'budget_words', params: {} },
  },
];
const ANSWER: RouteResponse<typeof needWritingRoutes.read> = {
  locale: 'en',
  proposals: PROPOSALS,
  questions: [{ code: 'water_quality_in', field: 'texts.en.problem' }],
  completeness: { percent: 60, gaps: [] },
};
const need = aListing({ kind: 'demand', working: aRevision({ content: aNeedContent() }) });
const contentOf = (body: unknown) => (body as { content: DemandContent }).content;

const preview = (items: RouteResponse<typeof needWritingRoutes.preview>['items'] = [], weighed = true) =>
  answers(needWritingRoutes.preview, { items, weighed, questions: ANSWER.questions });
const FOUND = {
  id: anId(701),
  reference: 'TO-CN-2026-00007',
  title: { zh: '天然橡胶废水处理' },
  organisation: { slug: 'sample-membrane-works', name: { en: 'Sample Membrane Works' }, country: 'CN' as const },
  shared: [{ need: 'wastewater', technology: '废水' }],
  sectors: ['water' as const],
};

async function openNew(search = '?kind=demand') {
  preview();
  answers(listingRoutes.get, need);
  const created = answers(listingRoutes.create, need);
  const page = await renderPage(`/work/listings/new${search}`, { actor: aMember() });
  await screen.findByRole('button', { name: 'Start the draft' });
  return { ...page, created };
}

const paste = () => fireEvent.change(screen.getByLabelText('Paste or describe your need'), { target: { value: TEXT } });
const values = () => screen.findByRole('list', { name: 'Values read from your text' });

beforeEach(() => localStorage.clear());

describe('a pasted need', () => {
  it('is read into values that nobody has chosen yet, each with its words and its reason', async () => {
    const asked = answers(needWritingRoutes.read, ANSWER);
    const { user, created } = await openNew();
    paste();
    await user.click(screen.getByRole('button', { name: 'Read values from the text' }));
    const list = within(await values());
    expect(asked[0]?.body).toEqual({ text: TEXT, locale: 'en' });
    for (const box of list.getAllByRole('checkbox')) expect(box).not.toBeChecked();
    expect(list.getByText(/Words of this sector: wastewater/)).toBeVisible();
    expect(list.getByText(/at 32 THB for one US dollar/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Start the draft' }));
    await waitFor(() => expect(created).toHaveLength(1));
    expect(contentOf(created[0]?.body)).toMatchObject({
      sectors: [],
      budgetBand: null,
      texts: { en: { problem: TEXT, scale: '' } },
    });
  });

  it('gives the draft what was chosen, and nothing else', async () => {
    answers(needWritingRoutes.read, ANSWER);
    const { user, created } = await openNew();
    paste();
    await user.click(screen.getByRole('button', { name: 'Read values from the text' }));
    await values();
    await user.click(screen.getByRole('checkbox', { name: /^Sectors: Water/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Scale: 900 m³ a day/ }));
    await user.click(screen.getByRole('button', { name: 'Start the draft' }));
    await waitFor(() => expect(created).toHaveLength(1));
    expect(contentOf(created[0]?.body)).toMatchObject({
      kind: 'demand',
      sectors: ['water'],
      budgetMax: null,
      texts: { en: { problem: TEXT, scale: '900 m³ a day' } },
    });
  });

  it('can be confirmed whole, and corrected', async () => {
    answers(needWritingRoutes.read, ANSWER);
    const { user, created } = await openNew();
    paste();
    await user.click(screen.getByRole('button', { name: 'Read values from the text' }));
    await values();
    await user.click(screen.getByRole('button', { name: 'Choose all' }));
    expect(screen.getByText('3 of 3 chosen')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Change Budget/ }));
    fireEvent.change(screen.getByLabelText('Budget to'), { target: { value: '64000000' } });
    await user.click(screen.getByRole('button', { name: 'Start the draft' }));
    await waitFor(() => expect(created).toHaveLength(1));
    expect(contentOf(created[0]?.body)).toMatchObject({ budgetMax: 64_000_000, currency: 'THB', budgetBand: '1m-5m' });
  });

  it('has the words marked from which a value comes', async () => {
    answers(needWritingRoutes.read, ANSWER);
    const { user } = await openNew();
    paste();
    await user.click(screen.getByRole('button', { name: 'Read values from the text' }));
    await values();
    const source = screen.getByRole('region', { name: 'Your text with the words the values come from' });
    expect(source).toHaveTextContent(TEXT);
    expect([...source.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      '900 m³ a day',
      'wastewater',
      'THB 20 million',
    ]);
    await user.hover(screen.getByRole('checkbox', { name: /^Sectors: Water/ }));
    expect(source.querySelector('mark[data-pointed]')).toHaveTextContent('wastewater');
  });

  it('brought along from a search is read at once, in its language', async () => {
    const asked = answers(needWritingRoutes.read, ANSWER);
    const { user, created } = await openNew(`?text=${encodeURIComponent(TEXT)}&language=ms`);
    await values();
    expect(asked[0]?.body).toEqual({ text: TEXT, locale: 'ms' });
    await user.click(screen.getByRole('button', { name: 'Start the draft' }));
    await waitFor(() => expect(created).toHaveLength(1));
    expect(created[0]?.body).toMatchObject({ origin: 'failed-search' });
  });

  it('that says nothing, or cannot be read now, can still be started', async () => {
    answers(needWritingRoutes.read, { ...ANSWER, proposals: [] });
    const { user } = await openNew();
    paste();
    await user.click(screen.getByRole('button', { name: 'Read values from the text' }));
    expect(await screen.findByText(/No values were found in this text/)).toBeVisible();
    refuses(needWritingRoutes.read, 'service.unavailable');
    await user.click(screen.getByRole('button', { name: 'Read values from the text' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Start the draft' })).toBeEnabled();
  });
});

describe('while a need is written', () => {
  const open = async (search = '') => {
    answers(listingRoutes.get, need);
    const page = await renderPage(`/work/listings/${need.id}${search}`, { actor: aMember() });
    await screen.findByRole('heading', { level: 1 });
    return page;
  };

  it('what suppliers will ask leads to the field of the answer, and what fits so far says why', async () => {
    const reason = { need: [], offer: [], evidence: [] };
    const reasons = [
      { ...reason, criterion: 'sector' as const, result: 'meets' as const },
      { ...reason, criterion: 'trl' as const, result: 'meets' as const },
      { ...reason, criterion: 'budget' as const, result: 'partly' as const },
    ];
    preview([{ ...FOUND, verdict: { band: 'strong', confidenceLevel: 'medium', reasons } }]);
    await open();
    const question = await screen.findByRole('link', { name: /^What is in the water now/ });
    expect(question).toHaveAttribute('href', expect.stringContaining('field=texts.en.problem'));
    const fits = screen.getByRole('list', { name: 'Fits so far' });
    expect(within(fits).getByRole('link', { name: /天然橡胶废水处理/ })).toHaveAttribute(
      'href',
      '/technologies/TO-CN-2026-00007',
    );
    expect(fits).toHaveTextContent('Both speak of wastewater (废水)');
    expect(fits).toHaveTextContent('Sample Membrane Works · China');
    expect(fits).toHaveTextContent('Strong Fairly founded');
    expect(fits).toHaveTextContent('Fits: Sector and Readiness');
    expect(fits).toHaveTextContent('Fits in part: Budget');
    expect(screen.getByText(/^Published technologies, weighed against what you have written/)).toBeVisible();
  });

  it('says so where candidates were found by words alone', async () => {
    preview([{ ...FOUND, verdict: null }], false);
    await open();
    const fits = await screen.findByRole('list', { name: 'Fits so far' });
    expect(fits).toHaveTextContent('Sector in common: Water');
    expect(fits).not.toHaveTextContent(/Strong|Likely|Possible/);
    expect(screen.getByText(/^Found by words alone/)).toBeVisible();
  });

  it('a text can be read into it, value by value', async () => {
    preview();
    answers(needWritingRoutes.read, ANSWER);
    const saved = answers(listingRoutes.saveDraft, ({ body }) => ({
      ...need,
      version: 2,
      working: aRevision({ content: contentOf(body) }),
    }));
    const { user } = await open();
    await user.click(screen.getByText('Read a text into this need'));
    paste();
    await user.click(screen.getByRole('button', { name: 'Read values from the text' }));
    await values();
    await user.click(screen.getByRole('checkbox', { name: /^Sectors: Water/ }));
    await user.click(screen.getByRole('button', { name: 'Take over one value' }));
    expect(await screen.findByText('One value taken over.')).toBeVisible();
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 4_000 });
    expect(contentOf(saved[0]?.body)).toMatchObject({ sectors: ['water'], budgetMax: null });
  });

  it('a technology has none of this', async () => {
    const technology = aListing();
    answers(listingRoutes.get, technology);
    await renderPage(`/work/listings/${technology.id}`, { actor: aMember() });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText('Help with this need')).not.toBeInTheDocument();
    expect(screen.queryByText('Read a text into this need')).not.toBeInTheDocument();
  });
});
