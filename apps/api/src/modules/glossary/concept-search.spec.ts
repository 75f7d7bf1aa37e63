import { LOCALES } from '@techbridge/contracts';
import type { Concept } from '@techbridge/lexicon';
import { findConcepts } from './concept-search';

const concept = (id: string, words: Record<string, string[]>): Concept => ({
  id,
  words: Object.fromEntries(
    LOCALES.map((language) => [language, (words[language] ?? []).map((text) => ({ text, weight: 1 }))]),
  ) as Concept['words'],
});
const concepts = [
  concept('water-pump', { en: ['water pump'], vi: ['máy bơm nước'], zh: ['水泵', '抽水机'] }),
  concept('pump', { en: ['pump'], vi: ['máy bơm', 'bơm'], zh: ['泵'] }),
  concept('weir', { en: ['weir'], th: ['ฝาย'] }),
];
const ids = (filter: Parameters<typeof findConcepts>[1]) => findConcepts(concepts, filter).map(({ id }) => id);

describe('staff who look for a concept', () => {
  it('find it by part of a word in any language, the closest first', () => {
    expect(ids({ q: 'pump' })).toEqual(['pump', 'water-pump']);
    expect(ids({ q: 'ฝาย' })).toEqual(['weir']);
    expect(ids({ q: '抽水機' })).toEqual(['water-pump']);
  });

  it('find it without accents and whatever the case', () => {
    expect(ids({ q: 'MAY BOM' })).toEqual(['pump', 'water-pump']);
  });

  it('see where a language has one word or none', () => {
    expect(ids({ thinIn: 'vi' })).toEqual(['water-pump', 'weir']);
    expect(ids({ thinIn: 'zh', q: 'pump' })).toEqual(['pump']);
  });

  it('see all by name, or only some', () => {
    expect(ids({})).toEqual(['pump', 'water-pump', 'weir']);
    expect(ids({ ids: new Set(['weir']) })).toEqual(['weir']);
    expect(ids({ q: 'zzqx' })).toEqual([]);
  });
});
