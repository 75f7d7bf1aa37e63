import { isZawgyi, zawgyiToUnicode } from './zawgyi';

/** The first article of the Universal Declaration of Human Rights, and words with what Zawgyi composes differently. */
const PAIRS: [zawgyi: string, unicode: string][] = [
  ['ျမန္မာ', 'မြန်မာ'],
  ['စက္ပစၥည္း', 'စက်ပစ္စည်း'],
  ['ေၾကညာစာတမ္း', 'ကြေညာစာတမ်း'],
  ['အဂၤလိပ္', 'အင်္ဂလိပ်'],
  ['ႏုိင္ငံ', 'နိုင်ငံ'],
  ['လူ႔အခြင့္အေရး', 'လူ့အခွင့်အရေး'],
  ['ျပည္ေထာင္စု', 'ပြည်ထောင်စု'],
  ['ကၽြႏ္ုပ္', 'ကျွန်ုပ်'],
  ['ဥကၠ႒', 'ဥက္ကဋ္ဌ'],
  ['ေကာ္မတီ', 'ကော်မတီ'],
];

describe('Zawgyi', () => {
  it.each(PAIRS)('%s is read as %s', (zawgyi, unicode) => {
    expect(zawgyiToUnicode(zawgyi).normalize('NFC')).toBe(unicode.normalize('NFC'));
  });

  it.each(PAIRS)('is told from Unicode: %s and %s', (zawgyi, unicode) => {
    expect(isZawgyi(zawgyi)).toBe(true);
    expect(isZawgyi(unicode)).toBe(false);
  });

  it('is never seen in other scripts', () => {
    for (const text of ['', 'solar', '数控机床', 'น้ำ', 'ទឹក', 'ນ້ຳ']) expect(isZawgyi(text)).toBe(false);
  });

  it('leaves what stands between the syllables', () => {
    expect(zawgyiToUnicode('A (ျမန္မာ) 1')).toBe('A (မြန်မာ) 1');
  });
});
