import type { Locale, SearchHit } from '@techbridge/contracts';
import { createTranslator, ownDictionaries, readConcepts } from '@techbridge/lexicon';
import { askedIn, reasonsFor } from './crossing';
import { writtenDown } from './said';

const own = ownDictionaries();
const translator = createTranslator((language) => [own(language)]);
const concepts = new Map(readConcepts().map((concept) => [concept.id, concept]));
const ask = (text: string, language?: string) => askedIn(text, language, translator, true);
const wordFor = (id: string, locale: Locale) => concepts.get(id)?.words[locale][0]?.text ?? null;
/** As an answer explains a hit, with what its listing was indexed to say. */
function explain(found: SearchHit, asked: ReturnType<typeof ask>): SearchHit {
  const says = ({ text }: { text: string }) => writtenDown(translator.translate(text, { language: found.shownLocale }));
  const said = { [found.shownLocale]: { title: says(found.title), summary: says(found.summary) } };
  return reasonsFor(asked, wordFor)(found, said);
}
const hit = (title: string, summary: string, shownLocale: SearchHit['shownLocale'], marks: [number, number][] = []) =>
  ({
    title: { text: title, marks },
    summary: { text: summary, marks: [] },
    shownLocale,
    matched: [],
  }) as unknown as SearchHit;
const marked = ({ text, marks }: SearchHit['title']) => marks.map(([start, end]) => text.slice(start, end));

describe('a question', () => {
  it('is said whole where the lexicon has its words, and in part where it lacks many', () => {
    expect(ask('บำบัดน้ำเสีย', 'th').whole).toBe(true);
    expect(ask('wastewater treatment in Sampleville', 'en').whole).toBe(true);
    expect(ask('范廷颂是何时被任命为污水处理厂厂长的？', 'zh').whole).toBe(false);
  });
});

describe('a question in one language and a listing in another', () => {
  it('meet in a word that is marked, and named beside the word that was asked for', () => {
    const found = explain(hit('橡胶厂废水处理系统', '成本低。', 'zh'), ask('บำบัดน้ำเสีย', 'th'));
    expect(marked(found.title).join('')).toContain('废水');
    expect(found.matched[0]).toMatchObject({ locale: 'zh' });
    expect(found.matched.map(({ asked }) => asked).join('')).toContain('น้ำเสีย');
  });

  it('are explained by the word for it where the listing says it further down', () => {
    const found = explain(hit('新型设备', '', 'zh'), ask('ตู้อบแห้ง', 'th'));
    expect(found.title.marks).toEqual([]);
    expect(found.matched.length).toBeGreaterThan(0);
    expect(found.matched[0]!.found).toMatch(/\p{Script=Han}/u);
  });

  it('need no explanation where the words themselves are marked', () => {
    const plain = hit('Wastewater treatment', '', 'en', [[0, 10]]);
    expect(explain(plain, ask('wastewater', 'en'))).toBe(plain);
  });
});

describe('what a question asks for in other languages', () => {
  it('is nothing where it is a name or a number', () => {
    expect(ask('TO-CN-2026-00001').groups).toEqual([]);
  });

  it('leaves out a word that is still being typed', () => {
    expect(ask('wastewater treatmen', 'en').units.map(({ text }) => text)).toEqual(['wastewater']);
    expect(ask('wastewater treatment', 'en').units.at(-1)?.text).toContain('treatment');
  });

  it('says each thing once, and the likeliest of a long text', () => {
    const long = Array.from({ length: 40 }, () => 'pump for drying rubber with solar heat and less smoke').join('. ');
    const { units, groups } = ask(long, 'en');
    expect(new Set(units.map(({ text }) => text)).size).toBe(units.length);
    expect(groups.length).toBeLessThanOrEqual(60);
  });
});
