import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { listingRoutes, type ListingRecord } from '@techbridge/contracts';
import { aMember, anId } from '../../../testing/builders';
import { aListing, aRevision, aTechnologyContent } from '../../../testing/listing-builders';
import { renderPage } from '../../../testing/render';
import { answers, refuses } from '../../../testing/server';

interface Sent {
  version: number;
  content: ListingRecord['working']['content'];
}

const listing = aListing();
const titleIn = (body: unknown) => (body as Sent).content.texts.en?.title;

async function open(record: ListingRecord, search = '?section=texts') {
  answers(listingRoutes.get, record);
  const page = await renderPage(`/work/listings/${record.id}${search}`, { actor: aMember() });
  await screen.findByRole('heading', { level: 1 });
  return page;
}

/** What the server answers to a save: the same content, one version on. */
function saves(record: ListingRecord) {
  return answers(listingRoutes.saveDraft, ({ body }) => ({
    ...record,
    version: (body as Sent).version + 1,
    working: aRevision({ content: (body as Sent).content }),
  }));
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => localStorage.clear());

describe('writing a listing', () => {
  it('is saved by itself, and says when', async () => {
    const sent = saves(listing);
    await open(listing);
    type('Title (English)', 'Heat-pump dryer for mango');
    expect(screen.getByText('Not saved yet')).toBeVisible();
    expect(await screen.findByText(/^Saved at/, {}, { timeout: 4_000 })).toBeVisible();
    expect(sent).toHaveLength(1);
    expect(titleIn(sent[0]?.body)).toBe('Heat-pump dryer for mango');
    expect(sent[0]?.body).toMatchObject({ version: 1 });
  });

  it('has two languages beside each other, and what is written in the second is a reviewed translation', async () => {
    const sent = saves(listing);
    await open(listing);
    type('Title (Simplified Chinese)', '热泵干燥机');
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4_000 });
    expect((sent[0]?.body as Sent).content.texts).toMatchObject({
      en: { title: 'Heat-pump dryer', status: 'original' },
      zh: { title: '热泵干燥机', status: 'human-reviewed' },
    });
  });

  it('names the countries a technology is not offered in', async () => {
    const sent = saves(listing);
    const { user } = await open(listing, '?section=offer');
    await user.type(screen.getByLabelText('Not offered in'), 'Myan');
    await user.click(await screen.findByRole('option', { name: 'Myanmar' }));
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4_000 });
    expect((sent[0]?.body as Sent).content).toMatchObject({ excludedCountries: ['MM'] });
  });

  it('shows what the server refuses beside its field', async () => {
    refuses(listingRoutes.saveDraft, 'request.invalid', {
      fields: [{ path: 'content.texts.en.title', code: 'too_long', params: { max: 256 } }],
    });
    await open(listing);
    type('Title (English)', 'x'.repeat(300));
    expect(await screen.findByText('Not saved: correct the marked field.', {}, { timeout: 4_000 })).toBeVisible();
    expect(screen.getByLabelText('Title (English)')).toHaveAccessibleDescription(/at most 256 characters/);
    expect(screen.getByLabelText('Title (English)')).toHaveValue('x'.repeat(300));
  });

  it('loses neither text when two people change the same part', async () => {
    await open(listing);
    refuses(listingRoutes.saveDraft, 'listing.changed_meanwhile');
    const theirs = aListing({ version: 7, working: aRevision({ content: aTechnologyContent('Solar dryer') }) });
    answers(listingRoutes.get, theirs);
    type('Title (English)', 'Heat-pump dryer for mango');
    const mine = await screen.findByRole(
      'radio',
      { name: /What I wrote\s*Heat-pump dryer for mango/ },
      { timeout: 4_000 },
    );
    expect(screen.getByRole('radio', { name: /What the other person wrote\s*Solar dryer/ })).toBeVisible();
    const sent = saves(theirs);
    fireEvent.click(mine);
    fireEvent.click(screen.getByRole('button', { name: 'Keep what I chose' }));
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4_000 });
    expect(titleIn(sent[0]?.body)).toBe('Heat-pump dryer for mango');
    expect(sent[0]?.body).toMatchObject({ version: 7 });
    expect(await screen.findByText(/^Saved at/)).toBeVisible();
  });

  it('brings back on the next visit what never reached the server', async () => {
    refuses(listingRoutes.saveDraft, 'service.unavailable');
    const { unmount } = await open(listing);
    type('Title (English)', 'Heat-pump dryer for mango');
    await screen.findByText(/^Not saved\. What you typed/, {}, { timeout: 4_000 });
    act(() => unmount());
    const sent = saves(listing);
    await open(listing);
    expect(await screen.findByText('What you typed last time is back')).toBeVisible();
    expect(screen.getByLabelText('Title (English)')).toHaveValue('Heat-pump dryer for mango');
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 4_000 });
  });
});

describe('what reviewers found', () => {
  const returned = aListing({
    status: 'returned',
    revisionStatus: 'returned',
    working: aRevision({ status: 'returned' }),
    reviews: [
      {
        id: anId(601),
        revisionNumber: 1,
        decision: 'returned',
        findings: [{ severity: 'blocker', field: 'texts.en.title', text: 'Say what is dried.' }],
        note: '',
        reviewerName: '',
        at: '2026-11-02T08:00:00.000Z',
      },
    ],
  });

  it('stands beside the field it is about', async () => {
    await open(returned);
    const findings = screen.getByRole('list', { name: 'Findings about Title (English)' });
    expect(findings).toHaveTextContent('Blocker');
    expect(findings).toHaveTextContent('Say what is dried.');
  });

  it('marks its section in the list', async () => {
    await open(returned, '');
    const sections = screen.getByRole('list', { name: 'Sections' });
    expect(within(sections).getAllByRole('listitem')[0]).toHaveTextContent('1 finding');
  });
});

describe('submitting', () => {
  const gap = { field: 'sectors', required: true, reason: 'gap.sectors' };

  it('waits for what is needed, says why, and leads there', async () => {
    const sent = answers(listingRoutes.act, listing);
    const { user } = await open(aListing({ completenessDetail: { percent: 40, gaps: [gap] } }), '?view=check');
    const submit = screen.getByRole('button', { name: /^Submit for review/ });
    expect(submit).toHaveAccessibleDescription(/One needed part is still missing/);
    await user.click(submit);
    expect(sent).toHaveLength(0);
    expect(screen.getByText(/Most readers start from a sector/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Sectors' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Field and topics' })).toBeVisible();
  });

  it('names the version that was checked', async () => {
    const sent = answers(
      listingRoutes.act,
      aListing({ status: 'in_review', actions: ['withdraw_from_review'], version: 2 }),
    );
    const { user } = await open(listing, '?view=check');
    await user.click(screen.getByRole('button', { name: 'Submit for review' }));
    expect(await screen.findByText('Submitted. Staff will look at it and tell you.')).toBeVisible();
    expect(sent[0]?.body).toEqual({ version: 1, command: { action: 'submit' } });
    expect(await screen.findByRole('button', { name: 'Take back from review' })).toBeVisible();
  });

  it('is not offered where the server does not offer it', async () => {
    await open(aListing({ actions: ['edit'] }), '');
    expect(screen.queryByRole('link', { name: 'Check and submit' })).not.toBeInTheDocument();
  });
});
