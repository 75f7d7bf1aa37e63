import { aNeed, aTechnology } from '../../../test/factories/published-listing.factory';
import { frequencies, questionOf, sharedWords, wordsOf } from './listing-words';

const offer = aTechnology({
  texts: {
    en: { title: 'Ammonia stripping for latex effluent', summary: 'For the mills of a region.' },
    zh: { title: '天然橡胶废水脱氨' },
  },
}).content;
const need = aNeed({
  texts: {
    en: {
      title: 'Latex mill effluent',
      summary: 'Too much ammonia.',
      problem: 'Ponds are full.',
      notWanted: 'Diesel.',
    },
  },
}).content;

describe('the words of a listing', () => {
  it('make a question of all its languages, without what is not wanted', () => {
    expect(questionOf(offer)).toContain('latex effluent');
    expect(questionOf(offer)).toContain('天然橡胶废水脱氨');
    expect(questionOf(need)).not.toContain('Diesel');
  });

  it('leave out those that carry no subject', () => {
    expect([...wordsOf(offer).values()]).not.toEqual(expect.arrayContaining(['for', 'the', 'of', 'a']));
  });

  it('shared with another one are its evidence, rare ones first', () => {
    const others = [
      wordsOf(offer),
      wordsOf(aTechnology({ texts: { en: { title: 'Effluent pump for mills' } } }).content),
    ];
    const { words, overlap } = sharedWords(wordsOf(need), wordsOf(offer), frequencies(others));
    expect(words).toEqual(expect.arrayContaining(['latex', 'ammonia', 'effluent']));
    expect(words.indexOf('latex')).toBeLessThan(words.indexOf('effluent'));
    expect(overlap).toBeGreaterThan(0.3);
  });

  it('are whole words in Chinese too', () => {
    const shrimp = wordsOf(aTechnology({ texts: { zh: { title: '对虾养殖' } } }).content);
    const { words } = sharedWords(
      shrimp,
      wordsOf(aTechnology({ texts: { zh: { title: '南美白对虾养殖尾水' } } }).content),
      new Map(),
    );
    expect(words).toEqual(expect.arrayContaining(['对虾', '养殖']));
    expect(words).not.toContain('虾养');
  });

  it('shared with a stranger are none', () => {
    const pump = wordsOf(aTechnology({ texts: { en: { title: 'Wind turbine blade' } } }).content);
    expect(sharedWords(wordsOf(need), pump, new Map())).toEqual({ words: [], overlap: 0 });
  });
});
