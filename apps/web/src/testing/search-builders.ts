import type { SearchAnswer, SearchHit } from '@techbridge/contracts';
import { anId } from './builders';

export function aHit(changes: Partial<SearchHit> = {}): SearchHit {
  return {
    id: anId(501),
    reference: 'TO-CN-2026-00001',
    kind: 'technology',
    title: { text: 'Ceramic membrane', marks: [] },
    summary: { text: 'Filters wastewater.', marks: [] },
    shownLocale: 'en',
    originalLocale: 'zh',
    organisation: null,
    country: 'CN',
    region: '',
    sectors: ['water'],
    sdgs: [6],
    trl: 9,
    cooperation: [],
    ipStatus: null,
    benefit: null,
    priceBand: null,
    budgetBand: null,
    deadline: null,
    openForRequests: true,
    publishedAt: '2026-06-01T00:00:00.000Z',
    lastConfirmedAt: '2026-06-01T00:00:00.000Z',
    matched: [],
    sample: true,
    ...changes,
  };
}

/** An answer with these hits and no more. */
export function aSearchAnswer(items: SearchHit[], changes: Partial<SearchAnswer> = {}): SearchAnswer {
  return {
    items,
    total: items.length,
    next: null,
    facets: {} as SearchAnswer['facets'],
    correctedQuery: null,
    withoutFilter: [],
    language: null,
    nearest: [],
    searchId: anId(901),
    tookMs: 1,
    ...changes,
  };
}
