import { atomsOf, linesOf } from './line-breaking';

const byLength = (text: string) => [...text].length;
const joined = (text: string) => atomsOf(text).map((atom) => atom.text);

describe('lines', () => {
  it('end at spaces where a script has them', () => {
    expect(linesOf('a dryer for mango slices', 10, byLength)).toEqual(['a dryer', 'for mango', 'slices']);
    expect(joined('0.9 kWh/m³, 40% less (dry)')).toEqual(['0.9', 'kWh/m³,', '40%', 'less', '(dry)']);
  });

  it('end between words where it has none', () => {
    const thai = 'เครื่องอบแห้งพลังงานแสงอาทิตย์';
    const lines = linesOf(thai, 14, byLength);
    expect(lines.join('')).toBe(thai);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
  });

  it('do not begin with closing marks in Chinese, nor end with opening ones', () => {
    const text = '太阳能干燥机（示范型），适用于水果。';
    for (let width = 3; width < 12; width += 1) {
      const lines = linesOf(text, width, byLength);
      expect(lines.join('')).toBe(text);
      for (const line of lines.slice(1)) if (line.length > 1) expect(line).not.toMatch(/^[，。）]/);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/（$/);
    }
  });

  it('cut a word only when it is longer than a line', () => {
    expect(linesOf('polyvinylidenefluoride', 10, byLength)).toEqual(['polyvinyli', 'denefluori', 'de']);
  });

  it('do not end at a space that binds', () => {
    expect(joined('6\u00a0清洁饮水 和')[0]).toBe('6\u00a0清洁');
    expect(joined('goal 12\u00a0Responsible')).toEqual(['goal', '12\u00a0Responsible']);
  });

  it('are kept as their author broke them', () => {
    expect(linesOf('one\n\ntwo', 80, byLength)).toEqual(['one', '', 'two']);
  });

  it('of a long text without spaces fit, and lose nothing', () => {
    const text = 'ราคาสินค้าปลีกส่งเครื่องจักร'.repeat(400);
    const lines = linesOf(text, 60, byLength);
    expect(lines.every((line) => byLength(line) <= 60)).toBe(true);
    expect(lines.join('')).toBe(text);
  });
});
