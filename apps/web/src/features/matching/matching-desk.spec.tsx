import { screen, waitFor, within } from '@testing-library/react';
import { matchingDeskRoutes, suggestionRoutes, type Comparison, type MatchingProgress } from '@techbridge/contracts';
import { aMember, anId, aStaffMember } from '../../testing/builders';
import { aCandidate } from '../../testing/candidate-builders';
import { renderComponent, renderPage } from '../../testing/render';
import { answers } from '../../testing/server';
import { AnswerTables } from './answer-tables';
import { ComparisonRun } from './comparison-run';
import { NeedComparison } from './need-comparison';
import { NewForYou } from './new-for-you';
import { PairList } from './pair-list';
import { Tallies } from './tally-table';

const demand = {
  id: anId(601),
  kind: 'demand' as const,
  reference: 'TR-TH-2026-00001',
  title: { en: 'Dry 300 kg of mango a day' },
};
const pair = (number: number) => ({
  demand: { ...demand, id: anId(number) },
  organisationName: { en: 'Sample Latex Works' },
  candidate: aCandidate(),
});
const observer = aStaffMember({ role: 'observer' });

describe('pairs at the matching desk', () => {
  const nothing = () => undefined;

  it('staff go through them with j and k, and Enter compares', async () => {
    const opened: string[] = [];
    const { user } = await renderComponent(
      <PairList pairs={[pair(601), pair(611)]} onOpen={(each) => opened.push(each.demand.id)} onSent={nothing} />,
      { actor: aStaffMember() },
    );
    await user.keyboard('j{Enter}k{Enter}');
    expect(opened).toEqual([anId(611), anId(601)]);
  });

  it('staff put one first only with a reason', async () => {
    const sent = answers(suggestionRoutes.override, {
      kind: 'pin',
      reason: 'Visited together',
      byName: 'Chen Sample',
      at: '2026-11-21T08:00:00.000Z',
    });
    const { user } = await renderComponent(<PairList pairs={[pair(601)]} onOpen={nothing} onSent={nothing} />, {
      actor: aStaffMember(),
    });
    await user.click(screen.getByRole('button', { name: 'Decide about TO-CN-2026-00002' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Pin' }));
    await user.click(await screen.findByRole('button', { name: 'Pin' }));
    expect(sent).toHaveLength(0);
    await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Visited together');
    await user.click(screen.getByRole('button', { name: 'Pin' }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ kind: 'pin', reason: 'Visited together' }));
  });

  it('an observer reads what was decided and decides nothing', async () => {
    const override = { kind: 'pin' as const, reason: 'Visited', byName: 'Chen Sample', at: '2026-11-21T08:00:00.000Z' };
    const decided = { ...pair(601), candidate: aCandidate({ override }) };
    await renderComponent(<PairList pairs={[decided]} onOpen={nothing} onSent={nothing} />, { actor: observer });
    expect(screen.getByText('Pinned')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Decide|Release|Propose/ })).not.toBeInTheDocument();
  });
});

describe('the comparison of everything', () => {
  const progress: MatchingProgress = {
    running: false,
    done: 0,
    total: 0,
    secondsLeft: null,
    startedAt: null,
    finishedAt: null,
    pairs: 1234,
    methodVersion: 'm3',
  };

  it('shows how far it is while it runs', async () => {
    answers(matchingDeskRoutes.progress, { ...progress, running: true, done: 50, total: 200, secondsLeft: 4 });
    await renderComponent(<ComparisonRun />, { actor: aStaffMember() });
    expect(await screen.findByRole('progressbar')).toHaveAttribute('aria-valuenow', '25');
    expect(screen.getByText('50 of 200, about 4 seconds left')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Compare all now' })).not.toBeInTheDocument();
  });

  it('says when it was last done, and staff can begin it', async () => {
    answers(matchingDeskRoutes.progress, { ...progress, finishedAt: '2026-11-21T18:00:00.000Z' });
    const started = answers(matchingDeskRoutes.recompute, { ...progress, running: true });
    const { user } = await renderComponent(<ComparisonRun />, { actor: aStaffMember() });
    expect(await screen.findByText('1,234 pairs, method m3')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Compare all now' }));
    await waitFor(() => expect(started).toHaveLength(1));
  });
});

describe('counts by sector and country', () => {
  it('lead to what they count', async () => {
    const tally = {
      code: 'TH',
      needs: 3,
      withoutCandidate: 1,
      possible: 4,
      likely: 2,
      strong: 1,
      strongUnused: 0,
    };
    await renderComponent(<Tallies sectors={[]} countries={[tally]} />, { actor: aStaffMember() });
    expect(screen.getByRole('link', { name: '1 needs without a candidate: Thailand' })).toHaveAttribute(
      'href',
      '/desk/matching?view=without_candidate&country=TH',
    );
    expect(screen.getByRole('link', { name: '7 pairs, Possible or better: Thailand' })).toHaveAttribute(
      'href',
      '/desk/matching?band=possible&acted=all&country=TH',
    );
  });
});

describe('what members answered', () => {
  it('is counted by band and reason, and can be taken away', async () => {
    const bands = [
      { band: 'likely' as const, relevant: 0, notRelevant: 0 },
      { band: 'strong' as const, relevant: 3, notRelevant: 1 },
    ];
    await renderComponent(<AnswerTables bands={bands} reasons={[{ reason: 'not-our-field', count: 1 }]} />, {
      actor: aStaffMember(),
    });
    const [, strong, likely] = within(screen.getByRole('table', { name: 'Answers by band' })).getAllByRole('row');
    expect(strong).toHaveTextContent(/Strong.*3.*1.*75/);
    expect(likely).toHaveTextContent(/Likely.*–/);
    expect(screen.getByRole('table', { name: 'Why not' })).toHaveTextContent('Not our field');
    expect(screen.getByRole('link', { name: 'Download all answers' })).toHaveAttribute(
      'href',
      expect.stringContaining('/desk/matching/answers/export'),
    );
  });

  it('is nothing yet', async () => {
    await renderComponent(<AnswerTables bands={[]} reasons={[]} />, { actor: aStaffMember() });
    expect(screen.getByText('Nobody has answered a suggestion yet.')).toBeVisible();
  });
});

describe('a need beside its candidates', () => {
  const comparison: Comparison = {
    need: { ...demand, organisation: null },
    candidates: [
      {
        candidate: aCandidate(),
        listing: { ...aCandidate(), organisation: null },
        needTexts: [{ field: 'title', locale: 'th', text: 'อบมะม่วง', marks: [{ start: 2, end: 8, term: 'mango' }] }],
        offerTexts: [
          { field: 'title', locale: 'zh', text: '芒果烘干机', marks: [{ start: 0, end: 2, term: 'mango' }] },
        ],
      },
      {
        candidate: null,
        listing: { ...aCandidate({ id: anId(603), reference: 'TO-CN-2026-00003' }), organisation: null },
        needTexts: [],
        offerTexts: [],
      },
    ],
    rows: [
      {
        criterion: 'trl',
        need: ['7', '9'],
        offers: [
          { result: 'meets', values: ['8'], common: ['8'] },
          { result: 'unknown', values: [], common: [] },
        ],
        differs: true,
      },
      {
        criterion: 'country',
        need: ['TH'],
        offers: [
          { result: 'meets', values: ['TH'], common: ['TH'] },
          { result: 'meets', values: ['TH'], common: ['TH'] },
        ],
        differs: false,
      },
    ],
  };

  async function open(actor = aStaffMember()) {
    answers(suggestionRoutes.compare, comparison);
    const drawn = await renderComponent(
      <NeedComparison
        need={demand}
        candidates={[aCandidate()]}
        beside={[anId(602), anId(603)]}
        onBeside={() => undefined}
        onSent={() => undefined}
      />,
      { actor },
    );
    await screen.findByRole('table');
    return drawn;
  }

  it('values stand in rows, and differences are said', async () => {
    const { user } = await open();
    const readiness = screen.getByRole('row', { name: /^Readiness/ });
    expect(within(readiness).getByText('They differ')).toBeInTheDocument();
    expect(within(readiness).getByText('TRL 7 to 9')).toBeInTheDocument();
    expect(within(readiness).getByText('not stated', { selector: 'span:not([data-tone])' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^Country/ })).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Only where they differ' }));
    expect(screen.queryByRole('row', { name: /^Country/ })).not.toBeInTheDocument();
  });

  it('the same thing carries the same number in both languages', async () => {
    const { container } = await open();
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['มะม่วง', '芒果']);
    expect(screen.getAllByText('Number 1')).toHaveLength(2);
  });

  it('a number key proposes the introduction of that candidate', async () => {
    answers(suggestionRoutes.brief, { text: 'Drafted.' });
    const { user } = await open();
    await user.keyboard('1');
    expect(await screen.findByRole('textbox', { name: 'Brief' })).toHaveValue('Drafted.');
  });

  it('an observer proposes nothing', async () => {
    await open(observer);
    expect(screen.queryByRole('button', { name: /Propose/ })).not.toBeInTheDocument();
  });
});

describe('new for you', () => {
  it('a member sees which own listing each fits, and why', async () => {
    answers(suggestionRoutes.newForMe, { items: [{ own: demand, candidate: aCandidate() }], total: 1, next: null });
    await renderComponent(<NewForYou />, { actor: aMember() });
    const [first] = within(await screen.findByRole('list', { name: 'New for you' })).getAllByRole('article');
    expect(within(first!).getByRole('link', { name: demand.title.en })).toBeInTheDocument();
    expect(within(first!).getByText(/Fits: Sector$/)).toBeInTheDocument();
    expect(within(first!).getByRole('button', { name: 'Relevant' })).toBeInTheDocument();
  });

  it('says so when there is nothing', async () => {
    answers(suggestionRoutes.newForMe, { items: [], total: 0, next: null });
    await renderComponent(<NewForYou />, { actor: aMember() });
    expect(await screen.findByText(/^Nothing new fits/)).toBeInTheDocument();
  });
});

describe('the address of the matching desk', () => {
  it('carries the view and its filters', async () => {
    answers(matchingDeskRoutes.progress, {
      ...{ running: false, done: 0, total: 0, secondsLeft: null, startedAt: null, finishedAt: null },
      ...{ pairs: 0, methodVersion: 'm3' },
    });
    const asked = answers(matchingDeskRoutes.needsWithoutCandidate, { items: [], total: 0, next: null });
    await renderPage('/desk/matching?view=without_candidate&country=TH', { actor: aStaffMember() });
    expect(await screen.findByText('Every need here has at least one candidate.')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Country' })).toHaveValue('TH');
    expect(asked[0]?.query).toMatchObject({ view: 'without_candidate', country: 'TH' });
  });
});
