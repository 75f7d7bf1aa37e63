import { parseConcepts, readConcepts } from './concepts';
import type { Dictionary } from './dictionary';
import type { Language } from './languages';
import { conceptDictionary } from './own-lexicon';
import { createTranslator } from './translate';

const ROWS = [
  'en\tzh\tid\tms\tvi\tth\tkm\tlo\tmy\tfil',
  'wastewater; waste water\t污水; 废水\tair limbah\tair sisa\tnước thải\tน้ำเสีย\tទឹកសំណល់\tນ້ຳເສຍ\tရေဆိုး\tmaruming tubig',
  'water\t水\tair\tair\tnước\tน้ำ\tទឹក\tນ້ຳ\tရေ\ttubig',
  'treatment; treat\t处理\tpengolahan\trawatan\txử lý\tบำบัด\tប្រព្រឹត្តិកម្ម\tບຳບັດ\tကုသ\tpaggamot',
  'factory; plant*0.4\t工厂\tpabrik\tkilang\tnhà máy\tโรงงาน\tរោងចក្រ\tໂຮງງານ\tစက်ရုံ\tpabrika',
  'wastewater factory\t污水处理厂\tx1\tx2\tx3\tโรงบำบัดน้ำเสีย\tរោង១\tໂຮງ໑\tရုံ၁\tx4',
].join('\n');
const rows = parseConcepts(ROWS, 'rows');
const made = new Map<Language, Dictionary>();
function dictionaries(language: Language): Dictionary[] {
  if (!made.has(language)) made.set(language, conceptDictionary(rows, language));
  return [made.get(language)!];
}
const { translate, pivot, languageOf } = createTranslator(dictionaries);
const units = (text: string, language?: string) => translate(text, { language }).map((unit) => unit.text);
const terms = (text: string, language?: string) =>
  translate(text, { language }).flatMap((unit) => unit.terms.map(({ term }) => term));

describe('a seeker who writes another language than the listing', () => {
  it.each([
    ['th', 'บำบัดน้ำเสีย', ['บำบัด', 'น้ำเสีย']],
    ['zh', '污水处理工厂', ['污水', '处理', '工厂']],
    ['vi', 'xử lý nước thải', ['xử lý', 'nước thải']],
    ['id', 'pengolahan air limbah', ['pengolahan', 'air limbah']],
    ['en', 'treating wastewater', ['treating', 'wastewater']],
    ['lo', 'ບຳບັດນ້ຳເສຍ', ['ບຳບັດ', 'ນ້ຳເສຍ']],
  ])('is understood in %s by the longest words there are', (language, text, expected) => {
    expect(units(text, language)).toEqual(expected);
  });

  it('means the same as somebody who writes another one', () => {
    const thai = pivot([{ text: 'บำบัดน้ำเสีย', language: 'th' }]);
    const chinese = pivot([{ text: '废水处理', language: 'zh' }]);
    expect([...thai.keys()].sort()).toEqual([...chinese.keys()].sort());
    expect([...thai.keys()]).toEqual(expect.arrayContaining(['#wastewater', '~wastewat', '#treatment']));
    expect(chinese.get('#wastewater')?.word).toBe('废水');
  });

  it('is understood in Vietnamese without accents too', () => {
    expect(units('xu ly nuoc thai', 'vi')).toEqual(['xu ly', 'nuoc thai']);
  });

  it('may mix English words into a sentence of their own', () => {
    expect(units('ต้องการ wastewater treatment', 'th')).toEqual(expect.arrayContaining(['wastewater', 'treatment']));
  });

  it('finds less by a word that mostly means something else', () => {
    const weight = (text: string) => translate(text)[0]?.terms.find(({ term }) => term === '#factory')?.weight;
    expect(weight('plant')).toBeLessThan(weight('factory') ?? 0);
  });

  it.each([
    ['pengolahan air limbah', 'en', 'id'],
    ['nuoc thai nha may', 'en', 'vi'],
    ['wastewater factory', 'id', 'en'],
    ['rawatan air sisa', 'en', 'ms'],
    ['zzgx 1234', 'fil', 'fil'],
    ['น้ำเสีย pump', 'en', 'th'],
  ])('is known to ask “%s” in their language on a page in %s', (text, reader, language) => {
    expect(languageOf(text, reader)).toBe(language);
  });

  it('has names, numbers and formulae passed through as they are', () => {
    expect(terms('เครื่อง Zzgx 1234', 'th')).toEqual(['~zzgx', '~1234']);
  });

  it('finds a text of their own Filipino words in any of their forms', () => {
    expect(units('gumagamot', 'fil')).toEqual(['gumagamot']);
    expect(terms('gamutan', 'fil')).toContain('~gamutan');
  });

  it('is met by an expression as a whole or by all its parts together', () => {
    const [unit] = translate('污水处理厂', { language: 'zh' });
    expect(unit?.text).toBe('污水处理厂');
    const part = (number?: number) => unit?.terms.filter((each) => each.part === number).map(({ term }) => term);
    expect(part()).toEqual(['#wastewater-factory']);
    expect(part(0)).toEqual(['#wastewater', '~wastewat']);
    expect(part(1)).toEqual(['#factory', '~factori']);
  });

  it('finds Burmese words with a space within them, and no shorter ones within a syllable', () => {
    expect(units('ရေ ဆိုး ကုသ', 'my')).toEqual(['ရေ ဆိုး', 'ကုသ']);
    expect(units('ရေဆိုးစ်', 'my')).not.toContain('ရေဆိုး');
  });

  it('is cut between words, never within a letter and its signs', () => {
    for (const { start, text } of translate('ต้องการบำบัดน้ำเสียโรงงานยาง', { language: 'th' })) {
      expect(text).toBe('ต้องการบำบัดน้ำเสียโรงงานยาง'.slice(start, start + text.length));
    }
  });
});

describe('the lexicon', () => {
  const concepts = readConcepts();

  it('has every concept in ten languages', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(5900);
    const wanting = concepts.filter(({ words }) => Object.values(words).some((synonyms) => synonyms.length === 0));
    expect(wanting.map(({ words }) => words.en[0]?.text)).toEqual([]);
  });

  it('names each concept once', () => {
    const ids = concepts.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids).not.toContain('');
  });

  it('is written in the script of each language, save for what people write in Latin letters', () => {
    const scripts = {
      zh: /\p{Script=Han}/u,
      th: /\p{Script=Thai}/u,
      km: /\p{Script=Khmer}/u,
      lo: /\p{Script=Lao}/u,
      my: /\p{Script=Myanmar}/u,
    };
    const foreign = concepts.flatMap(({ words }) =>
      Object.entries(scripts).flatMap(([language, script]) =>
        words[language as keyof typeof scripts].filter(
          ({ text }) => !script.test(text) && !/^[\p{Script=Latin}\p{N}\p{P}\p{S} ]+$/u.test(text),
        ),
      ),
    );
    expect(foreign.map(({ text }) => text)).toEqual([]);
  });

  it('says what is wrong with a row that lacks a column', () => {
    expect(() => parseConcepts('en\tzh\nwater', 'water.tsv')).toThrow('water.tsv, line 2: 1 columns instead of 2');
  });
});
