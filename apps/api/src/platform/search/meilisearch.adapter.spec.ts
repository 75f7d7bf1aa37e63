import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MeilisearchIndex } from './meilisearch.adapter';
import { marksIn } from './meilisearch-mapping';
import { filterOf, questions } from './meilisearch-questions';
import type { SearchDocument } from './search.port';

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

describe('work for Meilisearch', () => {
  /** Answers every task with the status asked for, and remembers what was asked in which order. */
  async function recorder(status: 'succeeded' | 'failed') {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const path = (request.url ?? '').split('?')[0]!;
      if (!path.startsWith('/tasks')) asked.push(`${request.method} ${path}`);
      const task = {
        uid: 1,
        taskUid: 1,
        status,
        type: 'any',
        enqueuedAt: '',
        error: status === 'failed' ? { code: 'x' } : null,
      };
      request
        .resume()
        .on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(task)));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const index = new MeilisearchIndex({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    return { asked, index, close: () => new Promise((closed) => server.close(closed)) };
  }
  async function* none(): AsyncIterable<SearchDocument> {}

  it('fills an index beside the one in use and then swaps them', async () => {
    const { asked, index, close } = await recorder('succeeded');
    expect(await index.rebuild('demand', none())).toBe(0);
    expect(asked.slice(asked.lastIndexOf('PATCH /indexes/techbridge_demand/settings') + 1)).toEqual([
      'DELETE /indexes/techbridge_demand_next',
      'POST /indexes',
      'PATCH /indexes/techbridge_demand_next/settings',
      'POST /swap-indexes',
      'DELETE /indexes/techbridge_demand_next',
    ]);
    await close();
  });

  it('is not done before its task is, and fails with it', async () => {
    const { index, close } = await recorder('failed');
    await expect(index.remove(['1'])).rejects.toThrow('search task failed: x');
    await close();
  });
});

describe('questions to Meilisearch', () => {
  it('count each filtered facet without its own filter', () => {
    const asked = questions('t', {
      kind: 'technology',
      filters: { sector: ['water', 'energy'], country: ['TH'] },
      facets: ['sector', 'trl'],
    });
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatchObject({
      facets: ['facet_trl'],
      filter: [['facet_sector = "water"', 'facet_sector = "energy"'], ['facet_country = "TH"']],
    });
    expect(asked[1]).toMatchObject({ facets: ['facet_sector'], filter: [['facet_country = "TH"']], hitsPerPage: 0 });
  });

  it('ask for exact totals on any page', () => {
    expect(questions('t', { kind: 'technology', offset: 40, limit: 20 })[0]).toMatchObject({
      page: 3,
      hitsPerPage: 20,
    });
    expect(questions('t', { kind: 'technology', offset: 5, limit: 20 })[0]).toMatchObject({
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
