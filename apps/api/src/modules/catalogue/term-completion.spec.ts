import { readConcepts, type Language } from '@techbridge/lexicon';
import { terms } from '@techbridge/taxonomy';
import { createCompletions } from '../../platform/lexicon/completions';
import { termsLike } from './term-completion';

const [term] = terms('energy');
const wordsLike = createCompletions(readConcepts());
const uses = (id: string) => ({ water: 200, waste: 90 })[id] ?? 0;
const words = { lexicon: { wordsLike }, uses };
const like = (text: string, locale: Language = 'en', limit = 6) => termsLike(words, text, locale, limit);
const labels = (text: string, locale?: Language, limit?: number) => like(text, locale, limit).map(({ label }) => label);

describe('terms while typing', () => {
  it('are completed from their beginning, whatever the case', () => {
    const begun = term!.label.en.slice(0, 6).toUpperCase();
    expect(labels(begun, 'en', 50)).toContain(term!.label.en);
  });

  it('are completed in Chinese for Chinese letters', () => {
    expect(labels(term!.label.zh.slice(0, 2), 'en', 50)).toContain(term!.label.zh);
  });

  it('are not guessed from one letter', () => {
    expect(labels('s')).toEqual([]);
  });

  it('are no more than asked for, and none twice', () => {
    const found = labels('wa', 'en', 6);
    expect(found.length).toBeLessThanOrEqual(6);
    expect(new Set(found.map((label) => label.toLowerCase())).size).toBe(found.length);
  });

  it.each([
    ['th', 'น้ำเสี', 'น้ำเสีย'],
    ['zh', '廢水', '废水'],
    ['vi', 'nuoc th', 'nước thải'],
    ['vi', 'nước th', 'nước thải'],
    ['id', 'air limb', 'air limbah'],
    ['km', 'ទឹកកខ្វ', 'ទឹកកខ្វក់'],
    ['lo', 'ນ້ຳເ', 'ນ້ຳເສຍ'],
    ['my', 'ရေဆ', 'ရေဆိုး'],
  ] as const)('are completed in %s: %s', (_language, typed, word) => {
    const found = like(typed).find(({ label }) => label === word);
    expect(found?.meaning).toMatch(/^wastewater|^sewage|^waste water/);
  });

  it('come with the reader’s word, and without where they are in the reader’s language', () => {
    expect(like('น้ำเสี', 'zh').find(({ label }) => label === 'น้ำเสีย')?.meaning).toBe('污水');
    expect(like('น้ำเสี', 'th').find(({ label }) => label === 'น้ำเสีย')?.meaning).toBeNull();
    expect(like('wastewat', 'vi')[0]).toMatchObject({ label: 'wastewater', language: 'en', meaning: 'nước thải' });
  });

  it('are read in the reader’s language first where letters do not tell', () => {
    expect(like('air li', 'id')[0]).toMatchObject({ language: 'id', meaning: null });
  });

  it('are first those that most listings are about, and as they were typed', () => {
    expect(labels('wa').slice(0, 2)).toEqual(['water', 'waste']);
    expect(labels('น้ำเ', 'en', 4).every((label) => label.startsWith('น้ำเ'))).toBe(true);
  });

  it('complete the last word of several', () => {
    expect(labels('rubber wastew')).toContain('rubber wastewater');
    expect(labels('โรงงานยางน้ำเสีย').some((label) => label.startsWith('โรงงานยางน้ำเสีย'))).toBe(true);
  });
});
