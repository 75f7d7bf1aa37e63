import { SECTORS } from '@techbridge/contracts';
import { findTerm, isTerm, narrowerOf, termLabel, terms, termTree } from './terms';

const CJK = /\p{Script=Han}/u;

describe('the thesaurus', () => {
  it('every sector has between 15 and 30 terms in at least two levels', () => {
    for (const sector of SECTORS) {
      const here = terms(sector);
      expect(here.length).toBeGreaterThanOrEqual(15);
      expect(here.length).toBeLessThanOrEqual(30);
      const tree = termTree(sector);
      expect(tree.length).toBeGreaterThanOrEqual(4);
      expect(tree.reduce((sum, { narrower }) => sum + 1 + narrower.length, 0)).toBe(here.length);
    }
  });

  it('codes are unique kebab-case words, and no code is a sector', () => {
    const codes = terms().map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
    expect(codes.filter((code) => (SECTORS as readonly string[]).includes(code))).toEqual([]);
  });

  it('terms lie under a group of their own sector', () => {
    for (const term of terms()) {
      if (!term.broader) continue;
      const group = findTerm(term.broader)!;
      expect(group).toMatchObject({ sector: term.sector });
      expect(group.broader).toBeUndefined();
      expect(narrowerOf(group.code)).toContain(term);
    }
  });

  it('every term is worded in English and in Chinese, with synonyms in both', () => {
    for (const { code, label, also } of terms()) {
      expect({ code, en: label.en }).toEqual({ code, en: expect.not.stringMatching(CJK) });
      expect({ code, zh: label.zh }).toEqual({ code, zh: expect.stringMatching(CJK) });
      expect({ code, en: also.en.length > 0, zh: also.zh.length > 0 }).toEqual({ code, en: true, zh: true });
      expect(also.en.filter((word) => CJK.test(word) || word !== word.trim() || word === '')).toEqual([]);
    }
  });

  it('no two terms read the same', () => {
    for (const locale of ['en', 'zh'] as const) {
      const words = terms().map(({ code }) => termLabel(code, locale));
      expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    }
  });

  it('readers of other languages see the English wording', () => {
    expect(termLabel('desalination', 'th')).toBe('Desalination');
    expect(termLabel('desalination', 'zh')).toBe('海水淡化');
    expect(termLabel('unheard-of', 'en')).toBe('unheard-of');
    expect(isTerm('desalination')).toBe(true);
    expect(isTerm('water')).toBe(false);
  });
});
