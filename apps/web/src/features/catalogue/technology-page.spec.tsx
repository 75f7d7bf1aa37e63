import { screen, within } from '@testing-library/react';
import { catalogueRoutes, type TechnologyContent, type TechnologyPage } from '@techbridge/contracts';
import { anId } from '../../testing/builders';
import { aListingSummary, aTechnologyContent } from '../../testing/listing-builders';
import { renderPage } from '../../testing/render';
import { answers } from '../../testing/server';

const AT = '2026-11-01T08:00:00.000Z';

async function open(content: Partial<TechnologyContent>) {
  const page: TechnologyPage = {
    ...{ id: anId(501), reference: 'TO-CN-2026-00001', organisation: aListingSummary().organisation },
    ...{ attachments: [], collections: [], provenance: 'owner', openForRequests: true, sample: false },
    ...{ publishedAt: AT, expiresAt: AT, lastConfirmedAt: AT, revisionNumber: 1 },
    ...{ actions: [], ownRequest: null, similar: [], exportClass: 'free' },
    content: aTechnologyContent('Ceramic membrane', content) as TechnologyContent,
  };
  answers(catalogueRoutes.getTechnology, page);
  await renderPage(`/technologies/${page.reference}`);
  await screen.findByRole('heading', { level: 1 });
}

describe('the page of a technology', () => {
  it('says in which countries it is not offered', async () => {
    await open({ excludedCountries: ['MM', 'TL'] });
    const fact = screen.getByText('Not offered in').closest('div')!;
    expect(within(fact).getByText('Myanmar and Timor-Leste')).toBeVisible();
  });

  it('says nothing of it where everybody may ask', async () => {
    await open({});
    expect(screen.getByText('Export class')).toBeVisible();
    expect(screen.queryByText('Not offered in')).not.toBeInTheDocument();
  });
});
