import { screen, waitFor, within } from '@testing-library/react';
import { catalogueRoutes, listingRoutes, searchRoutes } from '@techbridge/contracts';
import { aMember, anId, aStaffMember } from '../../testing/builders';
import { aListing } from '../../testing/listing-builders';
import { renderPage } from '../../testing/render';
import { aHit, aSearchAnswer } from '../../testing/search-builders';
import { answers, refuses } from '../../testing/server';

const ok = { ok: true as const };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function found(changes: Parameters<typeof aSearchAnswer>[1] = {}) {
  return answers(
    catalogueRoutes.searchTechnologies,
    aSearchAnswer([aHit(), aHit({ id: anId(502), reference: 'TO-CN-2026-00002' })], changes),
  );
}

describe('a search that is read', () => {
  it('counts once the reader stays with it, and not again for another order of it', async () => {
    const asked = found();
    const settled = answers(searchRoutes.settle, ok);
    const { user } = await renderPage('/technologies?q=membrane');
    expect(asked[0]?.query).toMatchObject({ settled: 'false' });
    expect(settled).toHaveLength(0);
    await waitFor(() => expect(settled).toHaveLength(1), { timeout: 4000 });
    expect(settled[0]?.body).toEqual({ searchId: anId(901) });
    found({ searchId: anId(902) });
    await user.selectOptions(screen.getByRole('combobox', { name: /sort/i }), 'newest');
    await pause(2300);
    expect(settled).toHaveLength(1);
  });

  it('tells which result was opened, with no cookie', async () => {
    found({ searchId: anId(903) });
    const opened = answers(searchRoutes.open, ok);
    refuses(catalogueRoutes.getTechnology, 'listing.not_found');
    const fetched = jest.spyOn(globalThis, 'fetch');
    const { user } = await renderPage('/technologies?q=ceramic&offset=20');
    const results = screen.getByRole('list', { name: 'Results' });
    await user.click(within(results).getAllByRole('link')[1]!);
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(opened[0]?.body).toEqual({ searchId: anId(903), reference: 'TO-CN-2026-00002', position: 21 });
    const [, init] = fetched.mock.calls.find(([address]) => String(address).endsWith('/searches/openings')) ?? [];
    expect(init).toMatchObject({ credentials: 'omit', keepalive: true });
    fetched.mockRestore();
  });

  it('is nobody’s question while nothing was asked', async () => {
    answers(catalogueRoutes.searchTechnologies, aSearchAnswer([aHit()]));
    const settled = answers(searchRoutes.settle, ok);
    await renderPage('/technologies?sector=water');
    await pause(2300);
    expect(settled).toHaveLength(0);
  });
});

describe('a search that finds nothing', () => {
  beforeEach(() => void answers(searchRoutes.settle, ok));
  const nothing = (changes: Parameters<typeof aSearchAnswer>[1] = {}) =>
    answers(catalogueRoutes.searchTechnologies, aSearchAnswer([], changes));

  it('offers the words nearby that do find something, with how much, under the same filters', async () => {
    nothing({
      nearest: [
        { text: 'น้ำเสีย', language: 'th', meaning: 'wastewater', total: 12 },
        { text: 'latex', language: 'en', meaning: null, total: 1 },
      ],
    });
    await renderPage('/technologies?q=xyz&sector=water');
    const words = screen.getByText('Words nearby that do find something:').nextElementSibling as HTMLElement;
    const [thai, english] = within(words).getAllByRole('listitem');
    expect(thai).toHaveTextContent('น้ำเสีย · wastewater (12 technologies)');
    expect(english).toHaveTextContent('latex (1 technology)');
    const link = new URL(within(thai!).getByRole('link').getAttribute('href')!, 'http://localhost');
    expect(Object.fromEntries(link.searchParams)).toEqual({ q: 'น้ำเสีย', sector: 'water' });
  });

  it('becomes the draft of a need with one press, in the language of the words', async () => {
    nothing({ language: 'th' });
    const created = answers(listingRoutes.create, aListing());
    answers(listingRoutes.get, aListing());
    const { user, router } = await renderPage('/technologies?q=เครื่องอบยาง', { actor: aMember() });
    await user.click(screen.getByRole('link', { name: 'Post this as a need' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/work/listings/${aListing().id}`));
    expect(created).toHaveLength(1);
    expect(created[0]?.body).toMatchObject({
      origin: 'failed-search',
      content: { kind: 'demand', originalLocale: 'th', texts: { th: { title: 'เครื่องอบยาง' } } },
    });
  });

  it('leads a visitor to sign in first, and to the form where the draft cannot be started by itself', async () => {
    nothing();
    const { user, router, unmount } = await renderPage('/technologies?q=rubber dryer');
    await user.click(screen.getByRole('link', { name: 'Post this as a need' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
    const { next } = router.state.location.search as { next: string };
    unmount();
    refuses(listingRoutes.create, 'service.unavailable');
    await renderPage(next, { actor: aMember() });
    expect(await screen.findByRole('textbox', { name: /title/i })).toHaveValue('rubber dryer');
  });

  it('starts no draft for an address that somebody sent', async () => {
    const created = answers(listingRoutes.create, aListing());
    await renderPage('/work/listings/new?kind=demand&q=rubber', { actor: aMember() });
    expect(await screen.findByRole('textbox', { name: /title/i })).toHaveValue('rubber');
    expect(created).toHaveLength(0);
  });

  it('asks no staff to post it', async () => {
    nothing();
    await renderPage('/technologies?q=rubber', { actor: aStaffMember() });
    expect(screen.queryByRole('link', { name: 'Post this as a need' })).not.toBeInTheDocument();
  });
});
