import { screen, within } from '@testing-library/react';
import { listingRoutes, type ListingSummary } from '@techbridge/contracts';
import { aMember, anId } from '../../testing/builders';
import { aListing, aListingSummary } from '../../testing/listing-builders';
import { renderPage } from '../../testing/render';
import { answers } from '../../testing/server';

const draft = aListingSummary();
const published = aListingSummary({
  id: anId(302),
  reference: 'TO-TH-2026-00002',
  title: { en: 'Solar dryer' },
  status: 'published',
  revisionStatus: null,
  actions: ['edit', 'confirm', 'archive'],
});

async function open(items: ListingSummary[], at = '/work/listings') {
  const asked = answers(listingRoutes.list, {
    items,
    total: items.length,
    next: null,
    counts: items.length > 0 ? { draft: 1, published: 1 } : {},
  });
  const page = await renderPage(at, { actor: aMember() });
  await screen.findByRole('heading', { level: 1, name: 'Listings' });
  return { ...page, asked };
}

describe('the list of one’s listings', () => {
  it('is chosen by state in the address', async () => {
    const { user, router, asked } = await open([draft, published]);
    await user.click(screen.getByRole('link', { name: 'Published 1' }));
    expect(router.state.location.search).toEqual({ status: 'published' });
    expect(asked.at(-1)?.query).toMatchObject({ status: 'published' });
  });

  it('says of each bulk action how many it is possible for, and asks only those', async () => {
    const { user } = await open([draft, published]);
    await user.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }));
    const sent = answers(listingRoutes.actInBulk, { done: [published.id], failed: [] });
    await user.click(screen.getByRole('button', { name: 'Confirm it still holds (1)' }));
    expect(await screen.findByText('Confirm it still holds: done for 1 listing.')).toBeVisible();
    expect(sent[0]?.body).toEqual({ ids: [published.id], action: 'confirm' });
  });

  it('names what could not be done and why', async () => {
    const { user } = await open([draft, published]);
    await user.click(screen.getByRole('checkbox', { name: 'Select Heat-pump dryer' }));
    answers(listingRoutes.actInBulk, {
      done: [],
      failed: [{ id: draft.id, reference: draft.reference, code: 'listing.incomplete' }],
    });
    await user.click(screen.getByRole('button', { name: 'Submit for review (1)' }));
    const dialog = await screen.findByRole('dialog', { name: '1 could not be done' });
    expect(dialog).toHaveTextContent('TO-TH-2026-00001');
    expect(dialog).toHaveTextContent('Something a reader needs is still missing.');
  });

  it('asks before it takes listings off the catalogue', async () => {
    const { user } = await open([published]);
    await user.click(screen.getByRole('checkbox', { name: 'Select Solar dryer' }));
    const sent = answers(listingRoutes.actInBulk, { done: [published.id], failed: [] });
    await user.click(screen.getByRole('button', { name: 'Archive (1)' }));
    const dialog = screen.getByRole('dialog', { name: 'Archive 1 listing?' });
    expect(sent).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Archive' }));
    expect(await screen.findByText('Archive: done for 1 listing.')).toBeVisible();
  });

  it('is taken along whole, a workbook for each kind, under the filters in force', async () => {
    const { user } = await open([draft, published], '/work/listings?status=published&q=dryer');
    const asked: string[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      asked.push(this.getAttribute('href') ?? '');
    });
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(screen.getByRole('menuitem', { name: /^Technologies as a workbook \(XLSX\): complete/ })).toBeVisible();
    await user.click(screen.getByRole('menuitem', { name: /^Needs as a workbook/ }));
    click.mockRestore();
    expect(asked).toEqual(['/api/v1/listings/workbook?kind=demand&status=published&q=dryer&locale=en']);
  });

  it('shows the first visit the two ways to begin', async () => {
    await open([]);
    expect(screen.getByRole('heading', { name: 'You have no listings yet' })).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'New listing' })[0]).toHaveAttribute('href', '/work/listings/new');
  });
});

describe('starting a listing', () => {
  it('takes over what was searched for in vain', async () => {
    const created = aListing({ kind: 'demand' });
    const sent = answers(listingRoutes.create, created);
    answers(listingRoutes.get, created);
    const { user, router } = await renderPage('/work/listings/new?kind=demand&q=latex+pump', { actor: aMember() });
    expect(await screen.findByLabelText(/^Title/)).toHaveValue('latex pump');
    await user.click(screen.getByRole('button', { name: 'Start the draft' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Title and texts' })).toBeVisible();
    expect(router.state.location.pathname).toBe(`/work/listings/${created.id}`);
    expect(sent[0]?.body).toMatchObject({
      origin: 'failed-search',
      content: { kind: 'demand', originalLocale: 'en', texts: { en: { title: 'latex pump' } } },
    });
  });

  it('first needs an organisation', async () => {
    await renderPage('/work/listings/new', { actor: aMember({ organisation: null }) });
    expect(await screen.findByRole('link', { name: 'Set up the organisation' })).toHaveAttribute(
      'href',
      '/work/organisation',
    );
  });
});
