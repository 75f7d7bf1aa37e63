import { LOCALES, REASON_CODES } from '@techbridge/contracts';
import { findWords, glossaryRows } from './glossary-rows';

describe('the glossary for staff', () => {
  it('finds a sector by its code, in Chinese and without Vietnamese marks', () => {
    for (const word of ['energy', '能源', 'nang luong']) {
      const codes = findWords(word, 'sector').map(({ code }) => code);
      expect(codes).toContain('energy');
    }
  });

  it('has every reason for a no', () => {
    expect(findWords('', 'reason').map(({ code }) => code)).toEqual([...REASON_CODES]);
  });

  it('has sectors in all languages, and English and Chinese for everything', () => {
    for (const { labels } of findWords('', 'sector')) expect(Object.keys(labels)).toHaveLength(LOCALES.length);
    expect(glossaryRows().filter(({ labels }) => !labels.en || !labels.zh)).toEqual([]);
  });

  it('answers a word nobody uses with nothing', () => {
    expect(findWords('zzqx')).toEqual([]);
  });
});
