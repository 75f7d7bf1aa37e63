import fc from 'fast-check';
import { LOCALES, NeedProposal } from '@techbridge/contracts';
import { readNeed } from './read-need';
import { outcomeOf, readingTools, type Paragraph } from './testing/paragraph';
import { SPACED } from './testing/spaced-scripts';
import { UNSPACED } from './testing/unspaced-scripts';

const PARAGRAPHS = [...SPACED, ...UNSPACED];
const FIELDS = ['site', 'budget', 'deadline', 'trl'] as const;
const LISTS = ['terms', 'cooperation', 'quantities', 'goals'] as const;

describe('what a pasted text says', () => {
  it.each(PARAGRAPHS.map((each): [string, Paragraph] => [each.name, each]))('is read from %s', (_, paragraph) => {
    const outcome = outcomeOf(paragraph);
    expect(outcome.sectors).toContain(paragraph.sector);
    for (const field of FIELDS) {
      const wanted = paragraph[field];
      if (wanted !== undefined) expect([field, outcome[field] ?? null]).toEqual([field, wanted]);
    }
    for (const field of LISTS) expect(outcome[field]).toEqual(expect.arrayContaining([...(paragraph[field] ?? [])]));
  });

  it.each(PARAGRAPHS.map((each): [string, Paragraph] => [each.name, each]))(
    'is told with the words it stands in: %s',
    (_, { text, language }) => {
      for (const proposal of outcomeOf({ text, language }).proposals) {
        const { start, end, text: words } = proposal.from;
        expect(text.slice(start, end)).toBe(words);
        expect(words.trim()).toBe(words);
        expect(NeedProposal.safeParse(proposal).error).toBeUndefined();
      }
    },
  );

  it('has three paragraphs for each of the ten languages', () => {
    for (const locale of LOCALES) expect(PARAGRAPHS.filter(({ language }) => language === locale)).toHaveLength(3);
  });
});

describe('what only looks like a value', () => {
  it.each([
    ['en', 'The membranes clogged with fine oil within three weeks and were replaced in two years.'],
    ['en', 'The plant was built in 2012 and enlarged in March 2019.'],
    ['th', 'เครื่องเติมอากาศที่ติดตั้งปี 2555 พังในสองปี'],
    ['vi', 'Nan tre bị mốc sau ba tháng vì chỉ ngâm ao.'],
    ['zh', '封闭垃圾场两年来三次起火，2015年建成。'],
    ['km', 'រោងចក្រដំណើរការ ១០ ខែក្នុងមួយឆ្នាំ។'],
  ] as const)('is no deadline (%s): %s', (language, text) =>
    expect(outcomeOf({ text, language }).deadline).toBeUndefined(),
  );

  it.each([
    ['en', 'The budget is 18,000 dollars a kilometre.'],
    ['en', 'Electricity costs 0.18 dollars per kWh.'],
    ['th', 'ติดเครื่องเติมอากาศแต่ค่าไฟเดือนละเกือบ 3 แสนบาท'],
    ['zh', '预算按每处边坡不超过 8000 美元计。'],
    ['vi', 'Đầu tư mỗi dây chuyền dưới 12 tỷ đồng.'],
    ['id', 'Anggaran per tahun untuk 2027 belum ada.'],
  ] as const)('is no budget (%s): %s', (language, text) =>
    expect(outcomeOf({ text, language }).budget).toBeUndefined(),
  );

  it('is no licence of a technology, no place and no goal', () => {
    const text = 'The discharge licence is due. We tried Chinese machines; nan and tak are words, goal 99 is none.';
    const { cooperation, site, goals } = outcomeOf({ text, language: 'en' });
    expect([cooperation, site, goals]).toEqual([[], undefined, []]);
  });
});

describe('a text of any kind', () => {
  const words = PARAGRAPHS.flatMap(({ text }) => text.split(/(?<=[\s。၊។])/));
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );

  it('never stops the reader, and every proposal quotes it truly', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LOCALES, undefined), (written, language) => {
        for (const proposal of readNeed(written, language, readingTools())) {
          expect(written.slice(proposal.from.start, proposal.from.end)).toBe(proposal.from.text);
          expect(proposal.from.text).not.toBe('');
          expect(NeedProposal.safeParse(proposal).error).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of the greatest length is read like a short one', () => {
    const texts = PARAGRAPHS.map((each) => each.text).join('\n');
    const long = texts.repeat(3).slice(0, 8000);
    const proposals = readNeed(long, undefined, readingTools());
    expect(proposals.map(({ field }) => field)).toEqual(expect.arrayContaining(['title', 'sectors', 'terms']));
  });
});
