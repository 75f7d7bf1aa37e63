import { screen, waitFor, within } from '@testing-library/react';
import { listingRoutes, matchRoutes, suggestionRoutes } from '@techbridge/contracts';
import { aMember, anId, aStaffMember } from '../../testing/builders';
import { aCandidate } from '../../testing/candidate-builders';
import { aListing } from '../../testing/listing-builders';
import { aMatch } from '../../testing/match-builders';
import { renderComponent } from '../../testing/render';
import { answers, refuses } from '../../testing/server';
import ListingCandidates from './listing-candidates';

const need = { id: anId(601), kind: 'demand' as const, title: { en: 'Dry 300 kg of mango a day' } };
const page = (items = [aCandidate()], total = items.length, next: number | null = null) => ({
  items,
  total,
  next,
  title: need.title,
  computedAt: '2026-11-20T08:00:00.000Z',
});

describe('candidates on the page of a need', () => {
  it('an owner reads how well each fits in words, why, and what both sides say', async () => {
    answers(suggestionRoutes.forListing, page());
    const { user, container } = await renderComponent(<ListingCandidates listing={need} />, { actor: aMember() });
    expect(await screen.findByText('Strong')).toBeInTheDocument();
    expect(screen.getByText('Well founded')).toBeInTheDocument();
    expect(screen.getByText(/^Both speak of มะม่วง ↔ 芒果 and drying/)).toBeInTheDocument();
    expect(container.textContent).not.toContain('62');
    await user.click(screen.getByText('Why'));
    const words = screen.getByRole('list', { name: 'Words in common' });
    expect(within(words).getByText('70% of what the texts share')).toBeInTheDocument();
    const fits = screen.getByRole('list', { name: 'Point by point' });
    const readiness = within(fits).getByText('Readiness').closest('li')!;
    expect(within(readiness).getByText('fits in part')).toBeInTheDocument();
    expect(within(readiness).getByText('TRL 7 to 9')).toBeInTheDocument();
    expect(within(readiness).getByText('TRL 6')).toBeInTheDocument();
    expect(screen.getByText(/^Method m3, compared on .*A candidate since/)).toBeInTheDocument();
  });

  it('one step leads to the question, with the own need in it', async () => {
    answers(suggestionRoutes.forListing, page());
    await renderComponent(<ListingCandidates listing={need} />, { actor: aMember() });
    expect(await screen.findByRole('link', { name: 'Ask for an introduction' })).toHaveAttribute(
      'href',
      `/technologies/TO-CN-2026-00002?ask=true&own=${need.id}`,
    );
  });

  it('more come on demand', async () => {
    const asked = answers(suggestionRoutes.forListing, ({ query }) =>
      query.offset === '0'
        ? page([aCandidate()], 2, 1)
        : page([aCandidate({ id: anId(603), title: { en: 'Second' } })], 2),
    );
    const { user } = await renderComponent(<ListingCandidates listing={need} />, { actor: aMember() });
    await user.click(await screen.findByRole('button', { name: 'Show 1 more' }));
    expect(await screen.findByRole('link', { name: 'Second' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Show/ })).not.toBeInTheDocument();
    expect(asked).toHaveLength(2);
  });

  it('an owner says why one is not relevant, sees the answer and changes it', async () => {
    answers(suggestionRoutes.forListing, page());
    const sent = answers(suggestionRoutes.answer, ({ body }) => ({
      ...(body as { relevant: boolean; reason: 'price-or-terms' | null; note: string }),
      at: '2026-11-21T08:00:00.000Z',
    }));
    const { user } = await renderComponent(<ListingCandidates listing={need} />, { actor: aMember() });
    await user.click(await screen.findByRole('button', { name: 'Not relevant' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Reason' }), 'price-or-terms');
    await user.click(screen.getByRole('button', { name: 'Send answer' }));
    expect(await screen.findByText(/^You said: not relevant/)).toBeInTheDocument();
    expect(sent[0]).toMatchObject({
      params: { demandId: need.id, technologyId: anId(602) },
      body: { relevant: false, reason: 'price-or-terms', note: '' },
    });
    await user.click(screen.getByRole('button', { name: /^Change the answer/ }));
    await user.click(screen.getByRole('button', { name: 'Relevant' }));
    expect(await screen.findByText('You said: relevant.')).toBeInTheDocument();
  });

  it('that nothing fits is an answer, with what would help', async () => {
    answers(suggestionRoutes.forListing, page([]));
    const gaps = [{ field: 'budget', required: false, reason: 'gap.budget' }];
    answers(listingRoutes.get, aListing({ id: need.id, completenessDetail: { percent: 60, gaps } }));
    await renderComponent(<ListingCandidates listing={need} />, { actor: aMember() });
    expect(await screen.findByText('Nothing fits yet')).toBeInTheDocument();
    expect(await screen.findByText(/A budget band shows/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Complete it' })).toHaveAttribute('href', `/work/listings/${need.id}`);
  });

  it('staff propose an introduction with the drafted brief and are not asked whether it is relevant', async () => {
    answers(suggestionRoutes.forListing, page());
    answers(suggestionRoutes.brief, { text: 'Both sides speak of mango drying.' });
    const sent = answers(matchRoutes.request, aMatch());
    const { user } = await renderComponent(<ListingCandidates listing={need} />, { actor: aStaffMember() });
    await user.click(await screen.findByRole('button', { name: 'Propose introduction of TO-CN-2026-00002' }));
    expect(screen.queryByRole('button', { name: 'Not relevant' })).not.toBeInTheDocument();
    const brief = await screen.findByRole('textbox', { name: 'Brief' });
    expect(brief).toHaveValue('Both sides speak of mango drying.');
    await user.type(brief, ' See both.');
    await user.click(screen.getByRole('button', { name: 'Send proposal' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({
      demandId: need.id,
      technologyId: anId(602),
      interest: 'Both sides speak of mango drying. See both.',
    });
  });

  it('a failure can be tried again', async () => {
    refuses(suggestionRoutes.forListing, 'unexpected');
    await renderComponent(<ListingCandidates listing={need} />, { actor: aMember() });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});
