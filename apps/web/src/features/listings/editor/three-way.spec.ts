import { mergeThree } from './three-way';

describe('bringing two versions together', () => {
  const base = { title: 'Dryer', trl: null as number | null, texts: { en: { a: 'x', b: 'y' } }, sectors: ['energy'] };

  it('takes each change from the one who made it', () => {
    const mine = { ...base, title: 'Heat pump' };
    const theirs = { ...base, trl: 7 };
    expect(mergeThree(base, mine, theirs)).toEqual({
      merged: { ...base, title: 'Heat pump', trl: 7 },
      clashes: [],
      takenOver: ['trl'],
    });
  });

  it('goes down to the single text', () => {
    const mine = { ...base, texts: { en: { a: 'mine', b: 'y' } } };
    const theirs = { ...base, texts: { en: { a: 'x', b: 'theirs' } } };
    expect(mergeThree(base, mine, theirs).merged.texts.en).toEqual({ a: 'mine', b: 'theirs' });
  });

  it('names what both changed differently, and nothing that both changed alike', () => {
    const mine = { ...base, title: 'A', trl: 5 };
    const theirs = { ...base, title: 'B', trl: 5 };
    expect(mergeThree(base, mine, theirs).clashes).toEqual([{ path: 'title', mine: 'A', theirs: 'B' }]);
  });

  it('does not take a list apart', () => {
    const mine = { ...base, sectors: ['energy', 'water'] };
    const theirs = { ...base, sectors: ['energy', 'transport'] };
    expect(mergeThree(base, mine, theirs).clashes.map(({ path }) => path)).toEqual(['sectors']);
  });

  it('does not take spaces that were trimmed, or an empty text, for a change', () => {
    const mine = { ...base, title: 'Dryer ' };
    const theirs = { ...base, trl: 3 };
    expect(mergeThree({ ...base, title: 'Dryer ' }, mine, theirs).clashes).toEqual([]);
  });

  it('takes over a language somebody added', () => {
    const theirs = { ...base, texts: { ...base.texts, zh: { a: '一', b: '二' } } };
    const mine = { ...base, title: 'Heat pump' };
    expect(mergeThree(base, mine, theirs as typeof base).merged).toEqual({ ...theirs, title: 'Heat pump' });
  });
});
