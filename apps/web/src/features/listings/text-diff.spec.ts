import { textDiff } from './text-diff';

const shown = (before: string, after: string) =>
  textDiff(before, after).map(({ kind, text }) =>
    kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`,
  );

describe('comparing two texts', () => {
  it('marks the words that changed', () => {
    expect(shown('uses 1.4 kWh a day', 'uses 0.9 kWh a day').join('')).toBe('uses -[1.4]+[0.9] kWh a day');
  });

  it('finds words in Chinese, which has no spaces', () => {
    const parts = textDiff('处理乳胶废水', '处理橡胶废水');
    expect(
      parts
        .filter(({ kind }) => kind === 'same')
        .map(({ text }) => text)
        .join(''),
    ).toContain('废水');
    expect(parts.some(({ kind, text }) => kind === 'added' && text.includes('橡胶'))).toBe(true);
  });

  it('says nothing changed where nothing did', () => {
    expect(textDiff('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }]);
  });

  it('marks a text that is new or gone as a whole', () => {
    expect(textDiff('', 'new')).toEqual([{ kind: 'added', text: 'new' }]);
    expect(textDiff('old', '')).toEqual([{ kind: 'removed', text: 'old' }]);
  });

  it('loses no letter of either text', () => {
    const [before, after] = ['the old dryer runs on coal', 'the new dryer, in Thailand, runs'];
    const parts = textDiff(before, after);
    expect(
      parts
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe(before);
    expect(
      parts
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe(after);
  });
});
