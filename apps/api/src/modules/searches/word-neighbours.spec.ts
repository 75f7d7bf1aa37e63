import { readConcepts } from '@techbridge/lexicon';
import { createWordNeighbours } from './word-neighbours';

const near = createWordNeighbours(readConcepts());
const ids = (text: string, language: Parameters<typeof near>[1], limit = 8) =>
  near(text, language, limit).map(({ concept }) => concept.id);

describe('words of the lexicon near a text', () => {
  it('are those spelt almost like it', () => {
    expect(near('wastwater', 'en', 3)[0]?.text).toBe('wastewater');
    expect(near('biogass', 'en', 3)[0]?.text).toBe('biogas');
  });

  it('are found for one misspelt word among others', () => {
    expect(near('cassava wastwater', 'en', 8).map(({ text }) => text)).toContain('wastewater');
  });

  it('are wider and narrower ones', () => {
    expect(near('wastewater treatment of hospitals', 'en', 10).map(({ text }) => text)).toContain(
      'wastewater treatment',
    );
    expect(near('wastewater', 'en', 10).some(({ text }) => text !== 'wastewater' && text.includes('wastewater'))).toBe(
      true,
    );
  });

  it.each([
    ['th', 'น้ำเสยี', 'น้ำเสีย'],
    ['zh', '廢水处里', '废水处理'],
    ['vi', 'nuoc thai', 'nước thải'],
    ['id', 'air limba', 'air limbah'],
  ] as const)('are found in %s', (language, typed, word) => {
    expect(near(typed, language, 8).map(({ text }) => text)).toContain(word);
  });

  it('are each thing once, and none for nothing', () => {
    const found = ids('water', 'en', 20);
    expect(new Set(found).size).toBe(found.length);
    expect(near('  ', 'en', 5)).toEqual([]);
    expect(near('qqqqqq', 'en', 5)).toEqual([]);
  });
});
