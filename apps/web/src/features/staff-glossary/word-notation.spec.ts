import { byField, readCell, writeCell } from './word-notation';

describe('words as staff write them', () => {
  it('are parted by semicolons of any keyboard, with a weight behind a star', () => {
    expect(readCell(' pump; pumping station*0.4 ；泵\n水泵 × 0,25; ')).toEqual([
      { text: 'pump', weight: 1 },
      { text: 'pumping station', weight: 0.4 },
      { text: '泵', weight: 1 },
      { text: '水泵', weight: 0.25 },
    ]);
    expect(readCell('')).toEqual([]);
  });

  it('are written as they are read', () => {
    const written = 'pump; pumping station*0.4; CO2';
    expect(writeCell(readCell(written))).toBe(written);
  });

  it('have their complaints beside the field of their language', () => {
    expect(
      byField([
        { path: 'words.th.2.text', code: 'duplicate' },
        { path: 'words', code: 'too_few' },
      ]),
    ).toEqual([
      { path: 'th', code: 'duplicate' },
      { path: 'words', code: 'too_few' },
    ]);
  });
});
