import { LOCALES, type GlossaryWords } from '@techbridge/contracts';
import { changedWords, isCorrection, kindOf, tidyWords } from './glossary.policy';

const row = (words: Partial<GlossaryWords>): GlossaryWords => ({
  ...(Object.fromEntries(LOCALES.map((language) => [language, []])) as unknown as GlossaryWords),
  ...words,
});
const word = (text: string, weight = 1) => ({ text, weight });

describe('a change of the lexicon', () => {
  const before = row({ en: [word('pump')], th: [word('ปั๊ม'), word('สูบ', 0.4)] });

  it('tells which words came and went, and takes another weight for both', () => {
    const after = row({ en: [word('pump')], th: [word('ปั๊ม'), word('สูบ', 0.6), word('เครื่องสูบ')] });
    expect(changedWords(before, after)).toEqual({
      added: [
        { language: 'th', text: 'สูบ' },
        { language: 'th', text: 'เครื่องสูบ' },
      ],
      removed: [{ language: 'th', text: 'สูบ' }],
    });
    expect(changedWords(null, row({ en: [word('weir')] })).added).toEqual([{ language: 'en', text: 'weir' }]);
    expect(changedWords(before, null).removed).toHaveLength(3);
  });

  it('keeps words composed, without stray spaces, with weights in hundredths', () => {
    const written = row({ vi: [word('  ma\u0301y   bơm ', 0.3333)] });
    expect(tidyWords(written).vi).toEqual([word('máy bơm', 0.33)]);
  });

  it('adds, corrects or drops', () => {
    expect(kindOf(null, before)).toBe('add');
    expect(kindOf(before, before)).toBe('correct');
    expect(kindOf(before, null)).toBe('drop');
  });

  it('is no correction where it says what the product says anyway', () => {
    expect(isCorrection(before, before)).toBe(false);
    expect(isCorrection(null, before)).toBe(false);
    expect(isCorrection(before, null)).toBe(true);
  });
});
