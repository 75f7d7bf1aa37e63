import { randomUUID } from 'node:crypto';
import { FACETS, SearchAnswer, SearchHit, SearchQuery, type Locale } from '@techbridge/contracts';
import type { FoundListing } from '../../platform/search/search.port';
import { aNeed, aTechnology } from '../../../test/factories/published-listing.factory';
import { createTranslator } from '@techbridge/lexicon';
import { listingDocument } from './listing-document';
import { writeAnswer } from './search-answer';
import { presentAnswer, presentHit } from './search.presenter';

const translator = createTranslator(() => []);

function found(listing: ReturnType<typeof aTechnology>, marks: Partial<FoundListing['marks']> = {}): FoundListing {
  const { id, texts, hit } = listingDocument(listing, '', translator);
  return { id, score: 1, title: texts.title, summary: texts.summary, marks: { title: {}, summary: {}, ...marks }, hit };
}

describe('a listing in the results', () => {
  it('is shown in the reader’s language with what matched there', () => {
    const hit = presentHit(found(aTechnology(), { title: { en: [[8, 16]], zh: [[4, 7]] } }), 'en');
    expect(hit.title).toEqual({ text: 'Ceramic membrane', marks: [[8, 16]] });
    expect(hit).toMatchObject({ shownLocale: 'en', originalLocale: 'zh' });
    expect(SearchHit.parse(hit)).toEqual(hit);
  });

  it('is shown in another language where there is no text in the reader’s', () => {
    const hit = presentHit(found(aNeed()), 'th');
    expect(hit.title.text).toBe('Drying rubber sheets');
    expect(hit.shownLocale).toBe('en');
  });

  it('has its summary in the language of its title', () => {
    const half = aTechnology({ texts: { en: { title: 'Membrane' }, zh: { title: '膜', summary: '寿命十年。' } } });
    expect(presentHit(found(half), 'en').summary.text).toBe('寿命十年。');
    expect(presentHit(found(half), 'zh').summary.text).toBe('寿命十年。');
  });
});

describe('an answer', () => {
  const query = SearchQuery.parse({ sector: 'water', organisation: ['gone'], offset: '20' });
  const outcome = {
    total: 45,
    hits: Array.from({ length: 20 }, () => found(aTechnology())),
    facets: { sector: { energy: 3, water: 45, buildings: 3, transport: 0 }, collection: { 'thousand-2022': 7 } },
    correctedText: null,
  };
  const labels = { collection: (slug: string) => (slug === 'thousand-2022' ? { en: 'The thousand' } : undefined) };
  const asked = { query, withoutFilter: [], labels, tookMs: 1.234 };
  const answer = presentAnswer({ ...asked, outcome });

  const write = (of: typeof answer) =>
    JSON.parse(writeAnswer({ ...of, language: 'en', nearest: [], searchId: randomUUID() }).json) as SearchAnswer;

  it('follows the contract', () => {
    const written = write(answer);
    expect(SearchAnswer.parse(written)).toEqual(written);
    expect(written.items).toEqual(outcome.hits.map((hit) => presentHit(hit, 'en')));
    expect(Object.keys(written.facets)).toEqual([...FACETS]);
  });

  it('says of a listing found again where it meets this question, not the one before', () => {
    const hit = { ...outcome.hits[0]!, beside: new Map<string, unknown>() };
    const ask = (title: [number, number][], locale: Locale = 'en') =>
      write(
        presentAnswer({
          ...asked,
          query: { ...query, locale },
          outcome: { ...outcome, hits: [{ ...hit, marks: { title: { en: title }, summary: {} } }] },
        }),
      ).items[0]!;
    expect(ask([[0, 7]]).title.marks).toEqual([[0, 7]]);
    expect(ask([[8, 16]]).title.marks).toEqual([[8, 16]]);
    expect(ask([], 'zh').shownLocale).toBe('zh');
    expect(ask([[8, 16]]).shownLocale).toBe('en');
    expect(hit.beside.size).toBe(2);
  });

  it('lets nothing out that the contract does not name', () => {
    const hit = outcome.hits[0]!;
    const secret = { ownerPhone: '+66 2 000 0000' };
    const leaking = { ...hit, hit: { ...hit.hit, ...secret, organisation: { ...hit.hit.organisation!, ...secret } } };
    const shown = presentAnswer({ ...asked, outcome: { ...outcome, hits: [leaking] } });
    const told = writeAnswer({
      ...shown,
      ...secret,
      language: null,
      nearest: [],
      searchId: randomUUID(),
    } as never).json;
    expect(told).toContain(hit.hit.reference);
    expect(told).not.toContain('ownerPhone');
  });

  it('says where the next page begins, until there is none', () => {
    expect(answer.next).toBe(40);
    expect(
      presentAnswer({
        query: { ...query, offset: 40 },
        outcome: { ...outcome, hits: outcome.hits.slice(5) },
        withoutFilter: [],
        labels,
        tookMs: 1,
      }).next,
    ).toBeNull();
  });

  it('counts the most frequent first and keeps in sight what is chosen', () => {
    expect(answer.facets.sector.map(({ value, count }) => [value, count])).toEqual([
      ['water', 45],
      ['buildings', 3],
      ['energy', 3],
    ]);
    expect(answer.facets.organisation).toEqual([{ value: 'gone', count: 0, label: undefined }]);
    expect(answer.facets.collection[0]?.label).toEqual({ en: 'The thousand' });
  });
});
