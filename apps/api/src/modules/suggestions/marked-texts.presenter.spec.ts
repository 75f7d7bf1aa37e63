import { aNeed, aTechnology } from '../../../test/factories/published-listing.factory';
import { markedTexts } from './marked-texts.presenter';

const words = (...list: string[]) => list.map((word) => ({ word, term: word }));

describe('shared words in a listing', () => {
  it('are marked where they stand, in the language it was written in', () => {
    const offer = aTechnology({
      originalLocale: 'zh',
      texts: { zh: { title: '天然橡胶废水脱氨', summary: '处理废水。' }, en: { title: 'Ammonia' } },
    });
    const [title, summary] = markedTexts(offer.content, words('废水', '橡胶'));
    expect(title).toMatchObject({ field: 'title', locale: 'zh', text: '天然橡胶废水脱氨' });
    expect(title?.marks).toEqual([
      { start: 2, end: 4, term: '橡胶' },
      { start: 4, end: 6, term: '废水' },
    ]);
    expect(summary?.marks).toEqual([{ start: 2, end: 4, term: '废水' }]);
  });

  it('are whole words, the longer one where two overlap', () => {
    const need = aNeed({ texts: { en: { title: 'Wastewater water, waste (water treatment)' } } });
    const [title] = markedTexts(need.content, words('water', 'water treatment'));
    expect(title?.marks.map(({ start, end }) => title.text.slice(start, end))).toEqual(['water', 'water treatment']);
  });

  it('may be none, and may hold signs that mean something in patterns', () => {
    const need = aNeed({ texts: { en: { title: 'CO2 (aq.) + lime' } } });
    expect(markedTexts(need.content, words('(aq.'))[0]?.marks).toHaveLength(1);
    expect(markedTexts(aNeed({ texts: {} }).content, words('lime'))).toEqual([]);
  });
});
