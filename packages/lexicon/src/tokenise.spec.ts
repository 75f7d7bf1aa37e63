import fc from 'fast-check';
import { normalise } from './normalise';
import { type Token, tokenise } from './tokenise';

const terms = (text: string, language?: string) => tokenise(text, { language }).map((token) => token.term);
const surfaces = (tokens: Token[]) => tokens.map((token) => token.surface);

describe('tokenising', () => {
  it('stems English and keeps the word as written', () => {
    expect(terms('Drying machines for batteries')).toEqual(['dri', 'machin', 'for', 'batteri']);
    expect(surfaces(tokenise('Drying machines'))).toEqual(['drying', 'machines']);
  });

  it('brings Indonesian and Malay words of one root together', () => {
    expect(new Set(terms('mengolah pengolahan diolah olahan', 'id')).size).toBe(1);
    expect(new Set(terms('mengembangkan pengembangan perkembangan berkembang', 'id')).size).toBe(1);
    expect(new Set(terms('berkelanjutan keberlanjutan', 'id')).size).toBe(1);
    expect(new Set(terms('pertanian bertani', 'ms')).size).toBe(1);
    expect(terms('air api', 'id')).toEqual(['air', 'api']);
  });

  it('cuts Chinese into characters and pairs, in reading order', () => {
    expect(terms('数控机床')).toEqual(['数', '数控', '控', '控机', '机', '机床', '床']);
    const [character, pair] = tokenise('数控');
    expect([character!.support, pair!.support]).toEqual([true, false]);
    expect(tokenise('水')[0]!.support).toBe(false);
  });

  it('finds traditional Chinese by simplified and the other way round', () => {
    expect(terms('資訊技術')).toEqual(terms('资讯技术'));
  });

  it.each([
    ['th', 'เครื่องจักรอุตสาหกรรม', ['เครื่องจักร', 'อุตสาหกรรม']],
    ['km', 'ម៉ាស៊ីនឧស្សាហកម្ម', ['ម៉ាស៊ីន', 'ឧស្សាហកម្ម']],
    ['my', 'စက်ပစ္စည်းများ', ['စက်ပစ္စည်း', 'များ']],
    ['lo', 'ຂາຍສິນຄ້າ', ['ຂາຍ', 'ສິນຄ້າ']],
  ])('finds the words of %s', (language, text, words) => {
    expect(terms(text, language)).toEqual(words);
  });

  it('gives Zawgyi the same words as Unicode, placed in the text as written', () => {
    const tokens = tokenise('ျမန္မာ စက္ပစၥည္း');
    expect(surfaces(tokens)).toEqual(surfaces(tokenise('မြန်မာ စက်ပစ္စည်း')));
    expect(tokens.map(({ start, end }) => 'ျမန္မာ စက္ပစၥည္း'.slice(start, end))).toEqual(['ျမန္မာ', 'စက္ပစၥည္း']);
  });

  it('adds Vietnamese words without their accents at a lower weight', () => {
    expect(tokenise('máy bơm').map(({ term, weight }) => [term, weight])).toEqual([
      ['máy', 1],
      ['may', 0.3],
      ['bơm', 1],
      ['bom', 0.3],
    ]);
    expect(terms('hòa', 'vi')[0]).toBe(terms('hoà', 'vi')[0]);
  });

  it('reads hyphenated words in parts and as one', () => {
    expect(terms('e-commerce')).toEqual(['e', 'ecommerc', 'commerc']);
    expect(terms('PM-2.5 IL-6')).toContain('il6');
  });

  it('keeps numbers whole', () => {
    expect(terms('1,000 tons, 2.5 kg')).toEqual(['1000', 'ton', '2.5', 'kg']);
  });

  it('reads letters with a number as one word and, in support, as two', () => {
    const cut = tokenise('PM2.5 and 5kg').filter((token) => !token.stop);
    expect(cut.map(({ term, support }) => (support ? `(${term})` : term))).toEqual([
      'pm2.5',
      '(pm)',
      '(2.5)',
      '5kg',
      '(5)',
      '(kg)',
    ]);
  });

  it('says which words carry no subject', () => {
    const stops = (text: string, language: string) =>
      tokenise(text, { language })
        .filter((token) => token.stop)
        .map((token) => token.surface);
    expect(stops('the treatment of water', 'en')).toEqual(['the', 'of']);
    expect(stops('pengolahan air dan limbah', 'id')).toEqual(['dan']);
    expect(stops('水的处理', 'zh')).toEqual(['的']);
    expect(stops('ระบบของน้ำ', 'th')).toEqual(['ของ']);
  });

  it('takes any tag of a language, and recognises it when none is given', () => {
    expect(terms('pengolahan', 'id-ID')).toEqual(terms('pengolahan', 'id'));
    expect(terms('mesin untuk pengolahan limbah')).toEqual(terms('mesin untuk pengolahan limbah', 'id'));
  });

  it('cuts a page of Thai without a space like a line of it', () => {
    const line = 'ราคาสินค้าปลีกส่งเครื่องจักรอุตสาหกรรมกรุงเทพมหานคร';
    const words = (text: string) => new Set(tokenise(text).map(({ term }) => term));
    const page = words(line.repeat(1000));
    for (const word of words(line)) expect(page).toContain(word);
  });

  it('places every token in the text, in reading order, whatever the text', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(..."aZé-'.,1 ﬁ資𠀀ก้ำนເກນမြန်ျမာ္\u200b") }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { start, end, weight, term, surface } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
          expect(term.length * surface.length).toBeGreaterThan(0);
          before = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a text and its search form the same terms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(terms(normalise(text), 'en')).toEqual(terms(text, 'en'));
      }),
      { numRuns: 800 },
    );
  });
});
