import { glossaryProblems, sameWords, type GlossaryWords } from './glossary-words';
import { LOCALES } from './vocabulary';

const word = (text: string, weight = 1) => ({ text, weight });
const row = (words: Partial<GlossaryWords>): GlossaryWords => ({
  ...(Object.fromEntries(LOCALES.map((language) => [language, []])) as unknown as GlossaryWords),
  en: [word('pump')],
  zh: [word('泵')],
  ...words,
});
const problems = (words: Partial<GlossaryWords>) =>
  glossaryProblems(row(words)).map(({ path, code }) => `${path} ${code}`);

describe('words of a concept', () => {
  it('may be words, phrases, acronyms, formulae and numbers in their scripts', () => {
    expect(
      problems({
        en: [word('CO₂ capture'), word("Stirling's engine"), word('1,4-dioxane'), word('C/N ratio', 0.5)],
        zh: [word('二氧化碳捕集'), word('CO₂捕集'), word('PV')],
        th: [word('การดักจับ'), word('IoT')],
        my: [word('ရေစုပ်စက်')],
        vi: [word('bơm nước')],
      }),
    ).toEqual([]);
  });

  it('have to be in the script of their language', () => {
    expect(problems({ th: [word('水泵')], en: [word('泵')], lo: [word('ปั๊ม')] })).toEqual([
      'words.en.0.text wrong_script',
      'words.th.0.text wrong_script',
      'words.lo.0.text wrong_script',
    ]);
  });

  it('are neither empty, nor too long, nor two in one, nor there twice', () => {
    expect(
      problems({
        en: [word('pump'), word(' '), word('x'.repeat(81)), word('pump (water)'), word('PUMP')],
        zh: [word('泵；水泵')],
      }),
    ).toEqual([
      'words.en.1.text required',
      'words.en.2.text too_long',
      'words.en.3.text wrong_sign',
      'words.en.4.text duplicate',
      'words.zh.0.text wrong_sign',
    ]);
  });

  it('weigh more than nothing and no more than all', () => {
    expect(problems({ en: [word('pump', 0), word('pumps', 1.1), word('pumping', 0.01)] })).toEqual([
      'words.en.0.text too_small',
      'words.en.1.text too_big',
    ]);
  });

  it('are at most twelve in a language', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => word(`pump ${index}`));
    expect(problems({ en: many(12) })).toEqual([]);
    expect(problems({ en: many(13) })).toEqual(['words.en too_many']);
  });

  it('need an English one, and a second language to cross to', () => {
    expect(problems({ en: [] })).toEqual(['words.en required', 'words too_few']);
    expect(problems({ zh: [] })).toEqual(['words too_few']);
  });

  it('are the same whatever the space around them, and others in another order', () => {
    expect(sameWords(row({}), row({ en: [word(' pump ')] }))).toBe(true);
    expect(sameWords(row({ zh: [word('泵'), word('水泵')] }), row({ zh: [word('水泵'), word('泵')] }))).toBe(false);
    expect(sameWords(row({}), null)).toBe(false);
    expect(sameWords(null, null)).toBe(true);
  });
});
