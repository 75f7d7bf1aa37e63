import { screen, within } from '@testing-library/react';
import { searchRoutes, type AskedText, type SearchReport } from '@techbridge/contracts';
import { aStaffMember } from '../../testing/builders';
import { renderPage } from '../../testing/render';
import { answers } from '../../testing/server';

const asked = (changes: Partial<AskedText>): AskedText => ({
  text: 'biogass',
  kind: 'technology',
  language: 'en',
  asked: 4,
  filtered: 1,
  lastAsked: '2026-06-19',
  hits: 0,
  opened: 0,
  nearest: [],
  ...changes,
});

const report: SearchReport = {
  from: '2026-05-22',
  to: '2026-06-20',
  totals: { asked: 40, unanswered: 10, opened: 8 },
  unanswered: [
    asked({ text: 'น้ำเสยี', language: 'th', nearest: [{ text: 'น้ำเสีย', language: 'th', meaning: 'wastewater' }] }),
    asked({ text: 'zzz', asked: 1 }),
  ],
  answered: [asked({ text: 'membrane', hits: 12, asked: 8, opened: 2 })],
  unopened: [],
};

const open = (role: 'staff' | 'observer' = 'staff') =>
  renderPage('/desk/searches?kind=technology', { actor: aStaffMember({ role }) });

describe('what seekers look for and do not find', () => {
  it('is a table of words with the nearest ones we know and the way to the glossary', async () => {
    const requests = answers(searchRoutes.report, report);
    await open();
    expect(requests[0]?.query).toEqual({ kind: 'technology', locale: 'en' });
    const [row] = within(screen.getByRole('table', { name: 'Nothing found' }))
      .getAllByRole('row')
      .slice(1);
    expect(within(row!).getByRole('rowheader')).toHaveTextContent('น้ำเสยี');
    expect(row).toHaveTextContent('น้ำเสีย · wastewater');
    const link = within(row!).getByRole('link', { name: 'Add “น้ำเสยี” to the glossary' });
    expect(decodeURIComponent(link.getAttribute('href')!)).toBe('/desk/glossary?q=น้ำเสยี');
  });

  it('says how often results are opened, and when there is nothing to say', async () => {
    answers(searchRoutes.report, report);
    await open();
    const most = screen.getByRole('table', { name: 'Asked most often' });
    expect(within(most).getByRole('row', { name: /membrane/ })).toHaveTextContent('25%');
    expect(screen.getByText('Whatever was asked often led to a result.')).toBeVisible();
    expect(screen.getByText('10 (25%)')).toBeVisible();
  });

  it('is downloaded as it is shown', async () => {
    answers(searchRoutes.report, report);
    await open();
    const [first] = screen.getAllByRole('link', { name: 'Download as CSV' });
    expect(first).toHaveAttribute('href', '/api/v1/desk/searches/unanswered/export?kind=technology&locale=en');
    expect(screen.getAllByRole('link', { name: 'Download as CSV' })).toHaveLength(2);
  });

  it('is chosen by days, language and kind in the address', async () => {
    const requests = answers(searchRoutes.report, report);
    const { user, router } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'th');
    expect(router.state.location.search).toEqual({ kind: 'technology', language: 'th' });
    expect(requests.at(-1)?.query).toEqual({ kind: 'technology', language: 'th', locale: 'en' });
  });

  it('is read by observers, who add nothing', async () => {
    answers(searchRoutes.report, report);
    await open('observer');
    expect(screen.getByRole('table', { name: 'Nothing found' })).toBeVisible();
    expect(screen.queryByRole('link', { name: /to the glossary/ })).not.toBeInTheDocument();
  });
});
