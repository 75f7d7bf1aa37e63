import fc from 'fast-check';
import { normalise, normaliseWithOrigin } from './normalise';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aÉﬁ½ảđʼn資资ก้ำําเกแី', 'ນ້ຳ', 'ນໍາ້', '\u200b', '\u0301', '𠀀', ' ') }),
);
/** Burmese code points in any order, which no reader could make sense of, and words of both encodings. */
const anyBurmese = fc.string({
  unit: fc.constantFrom(...'\u1000\u1031\u103b\u1039\u1037\u103a\u1040\u102f\u102d ', 'မြန်မာ', 'ျမန္မာ'),
});

describe('the search form of a text', () => {
  it.each([
    ['capitals', 'Solar DRYER', 'solar dryer'],
    ['full-width letters and digits', 'ＡＢＣ１２３', 'abc123'],
    ['ligatures and small figures', 'ﬁne CO₂', 'fine co2'],
    ['an accent typed apart', 'cafe\u0301', 'café'],
    ['characters that cannot be seen', 'so\u200blar\u00ad', 'solar'],
    ['traditional Chinese', '資訊技術與機器學習', '资讯技术与机器学习'],
    ['half-width kana', 'ﾛﾎﾞｯﾄ', 'ロボット'],
    ['sara am from its parts', 'น\u0e49\u0e4d\u0e32', 'น้ำ'],
    ['sara am before its tone mark', 'น\u0e4d\u0e49\u0e32', 'น้ำ'],
    ['sara am with its tone mark last', 'น\u0e33\u0e49', 'น้ำ'],
    ['sara ae as two sara e', 'เเบบ', 'แบบ'],
    ['Lao am from its parts', 'ນ\u0ec9\u0ecd\u0eb2', 'ນ້ຳ'],
    ['native digits', '๑๒ ໓ ៤ ၅', '12 3 4 5'],
    ['Burmese marks in another order', 'န\u103a\u1037', 'န\u1037\u103a'],
    ['a Burmese zero that stands for a letter', '၀န်ကြီး', 'ဝန်ကြီး'],
    ['a Burmese zero that is one', '၁၀', '10'],
    ['Zawgyi', 'ျမန္မာ', 'မြန်မာ'],
    ['trade marks', 'Word™ x', 'word  x'],
  ])('is one for %s', (_, written, form) => {
    expect(normalise(written)).toBe(form);
  });

  it('stays as it is when taken again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('knows for each of its characters where it came from', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyBurmese), (text) => {
        const { text: normal, origin } = normaliseWithOrigin(text);
        if (origin === null) {
          expect(normal).toHaveLength(text.length);
          return;
        }
        expect(origin).toHaveLength(normal.length + 1);
        expect(origin[normal.length]).toBe(text.length);
        for (let i = 0; i < normal.length; i++) {
          expect(origin[i]).toBeGreaterThanOrEqual(0);
          expect(origin[i]).toBeLessThan(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
