import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MeilisearchIndex } from './meilisearch.adapter';
import { filterOf, marksIn, questions } from './meilisearch-mapping';

describe('a Meilisearch that is away', () => {
  it('is told as search being unavailable', async () => {
    const index = new MeilisearchIndex({ url: 'http://127.0.0.1:9' });
    await expect(index.query({ kind: 'technology' })).rejects.toMatchObject({ code: 'search.unavailable' });
    await expect(index.remove(['1'])).rejects.toMatchObject({ code: 'search.unavailable' });
  });

  it('is tried again by the next question', async () => {
    let asked = 0;
    const server: Server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(503, { 'content-type': 'application/json' }).end('{"code":"away"}');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const index = new MeilisearchIndex({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    await expect(index.query({ kind: 'technology' })).rejects.toMatchObject({ code: 'search.unavailable' });
    const before = asked;
    await expect(index.query({ kind: 'technology' })).rejects.toMatchObject({ code: 'search.unavailable' });
    expect(asked).toBeGreaterThan(before);
    await new Promise((closed) => server.close(closed));
  });
});

describe('questions to Meilisearch', () => {
  it('count each filtered facet without its own filter', () => {
    const asked = questions(
      't',
      { kind: 'technology', filters: { sector: ['water', 'energy'], country: ['TH'] }, facets: ['sector', 'trl'] },
      'all',
    );
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatchObject({
      facets: ['facet_trl'],
      filter: [['facet_sector = "water"', 'facet_sector = "energy"'], ['facet_country = "TH"']],
    });
    expect(asked[1]).toMatchObject({ facets: ['facet_sector'], filter: [['facet_country = "TH"']], hitsPerPage: 0 });
  });

  it('ask for exact totals on any page', () => {
    expect(questions('t', { kind: 'technology', offset: 40, limit: 20 }, 'all')[0]).toMatchObject({
      page: 3,
      hitsPerPage: 20,
    });
    expect(questions('t', { kind: 'technology', offset: 5, limit: 20 }, 'all')[0]).toMatchObject({
      page: 1,
      hitsPerPage: 25,
    });
  });

  it('cannot be widened by what a reader puts into a filter', () => {
    expect(filterOf({ kind: 'technology', filters: { organisation: ['x" OR facet_open = "true'] } })).toEqual([
      ['facet_organisation = "x\\" OR facet_open = \\"true"'],
    ]);
  });
});

it('marks are places in the text without the marks', () => {
  expect(marksIn('\ue000Solar\ue001 dryer, \ue000solar\ue001')).toEqual([
    [0, 5],
    [13, 18],
  ]);
});
