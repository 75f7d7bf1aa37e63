import { isOfTheCatalogue, MASK, mayBeShown, normalForm, textToKeep } from './search-text.policy';

describe('the words of a search as they are kept', () => {
  it.each([
    ['pump for suda.sample@example.com', `pump for ${MASK}`],
    ['ask Suda.Sample+tb@mail.example.co.th now', `ask ${MASK} now`],
    ['泵 联系 zhang@example.cn', `泵 联系 ${MASK}`],
    ['ปั๊มน้ำ suda＠example．com', `ปั๊มน้ำ ${MASK}`],
    ['membrane suda (at) example.com', `membrane ${MASK}`],
    ['biogas @suda_sample', `biogas ${MASK}`],
  ])('keep no address: %s', (asked, kept) => expect(textToKeep(asked)).toBe(kept));

  it.each([
    ['pump +66 2 123 4567', `pump ${MASK}`],
    ['pump 081-234-5678 urgent', `pump ${MASK} urgent`],
    ['泵 13807711234', `泵 ${MASK}`],
    ['泵 138 0771 1234', `泵 ${MASK}`],
    ['泵 ＋８６ １３８ ０７７１ １２３４', `泵 ${MASK}`],
    ['ปั๊ม ๐๘๑ ๒๓๔ ๕๖๗๘', `ปั๊ม ${MASK}`],
    ['ម៉ាស៊ីនបូម ០១២ ៣៤៥ ៦៧៨', `ម៉ាស៊ីនបូម ${MASK}`],
    ['ပန့် ၀၉ ၄၂၁ ၂၃၄ ၅၆၇', `ပန့် ${MASK}`],
    ['passport 1234567890123', `passport ${MASK}`],
    ['call (0771) 555-1234', `call ${MASK}`],
    ['6123 4567', MASK],
  ])('keep no telephone or other long number: %s', (asked, kept) => expect(textToKeep(asked)).toBe(kept));

  it.each([
    'pH 6-8 effluent',
    'plan 2025-2030',
    'GB 18918-2002 discharge',
    'CAS 7732-18-5',
    '10 000 m3/d',
    '400 m³ a day, 120 kW',
    'MBR + RO 2x50',
    '日处理 5000 吨',
  ])('keep the numbers of engineers: %s', (asked) => expect(textToKeep(asked)).toBe(asked));

  it('are short, and cut no address in two that would then stand there in part', () => {
    const long = `${'water '.repeat(32)}somebody.with.a.long.name@example.com`;
    const kept = textToKeep(long);
    expect(kept.length).toBeLessThanOrEqual(200);
    expect(kept).not.toMatch(/somebody|long\.name/);
    expect(textToKeep('水'.repeat(500))).toHaveLength(200);
    expect(textToKeep(`${'x'.repeat(199)}🌊🌊`)).toBe('x'.repeat(199));
  });

  it('hold nothing a database refuses', () => {
    expect(textToKeep('pump\u0000 \ud83c membrane')).toBe('pump membrane');
  });
});

describe('equal questions', () => {
  it.each([
    ['  Wastewater   TREATMENT! ', 'wastewater treatment'],
    ['廢水處理', '废水处理'],
    ['“solar” dryer?', 'solar dryer'],
    ['ｗａｔｅｒ', 'water'],
  ])('are one: %s', (asked, form) => expect(normalForm(textToKeep(asked))).toBe(form));

  it('are one in Zawgyi and Unicode', () => {
    expect(normalForm(textToKeep('ေရသန္႔စင္'))).toBe(normalForm(textToKeep('ရေသန့်စင်')));
  });
});

describe('a text that is shown to everybody', () => {
  it.each(['wastewater treatment', 'บำบัดน้ำเสีย', '废水', 'MBR 100 m3'])('may be %s', (text) =>
    expect(mayBeShown(text)).toBe(true),
  );

  it.each([`pump ${MASK}`, 'a', '', 'order 48213 pump', 'https://example.com', 'w'.repeat(61), '<b>pump</b>'])(
    'is not %s',
    (text) => expect(mayBeShown(text)).toBe(false),
  );

  it('is mostly words of the lexicon', () => {
    expect(isOfTheCatalogue('solar dryer', [{ start: 0, end: 11 }])).toBe(true);
    expect(isOfTheCatalogue('rubber wastewater plant', [{ start: 0, end: 17 }])).toBe(true);
    expect(isOfTheCatalogue('the water of a bad company', [{ start: 4, end: 9 }])).toBe(false);
    expect(isOfTheCatalogue('123', [])).toBe(false);
  });
});
