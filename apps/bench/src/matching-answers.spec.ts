import { agreement, figuresOfAnswers, readAnswers } from './matching-answers';

const ENGLISH =
  'Need,Technology,Language of the need,Language of the technology,Band,Confidence,Score,"Of the score, from words","Of the score, from facts",Answer,Reasons,Method,Answered on';
const CHINESE = '需求,技术,需求语言,技术语言,档次,可信度,得分,得分中来自文字,得分中来自事实,反馈,原因,方法,反馈日期';
const file = (headings: string, ...lines: string[]) => `\ufeff${[headings, ...lines].join('\r\n')}\r\n`;
const line = (band: string, score: number | '', answer: string, reason = '', language = 'th') =>
  `TR-1,TO-1,${language},zh,${band},0.8,${score},${score && score / 2},${score && score / 2},${answer},${reason},2026-11-22.2,2026-11-22`;

const LINES = [
  line('strong', 0.9, 'relevant'),
  line('strong', 0.8, 'not_relevant', 'price-or-terms'),
  line('likely', 0.7, 'relevant', '', 'en'),
  line('possible', 0.55, 'not_relevant', 'not-our-field'),
  line('possible', 0.55, 'not_relevant', 'not-our-field', 'en'),
  line('', '', 'relevant'),
];

describe('what members answered', () => {
  it.each([
    ['English', ENGLISH],
    ['Chinese', CHINESE],
  ])('is read from a file with %s headings', (_, headings) => {
    const answers = readAnswers(file(headings, ...LINES));
    expect(answers).toHaveLength(6);
    expect(answers[1]).toEqual({
      ...{ needLanguage: 'th', band: 'strong', score: 0.8, textPart: 0.4, structurePart: 0.4 },
      ...{ relevant: false, reasons: ['price-or-terms'], method: '2026-11-22.2' },
    });
    expect(answers[5]).toMatchObject({ band: null, score: null, relevant: true });
  });

  it('is not guessed from another file, nor from a damaged one', () => {
    expect(() => readAnswers('name,price\nPump,3\n')).toThrow(/no column for needLanguage, band/);
    expect(() => readAnswers(file(ENGLISH, line('great', 0.9, 'relevant')))).toThrow(/line 2: there is no band great/);
    expect(() => readAnswers(file(ENGLISH, LINES[0]!, line('strong', 0.9, 'maybe')))).toThrow(/line 3/);
  });

  it('is counted with the reasons, and with how sure the share is', () => {
    const { answers, relevant, interval, reasons } = figuresOfAnswers(readAnswers(file(ENGLISH, ...LINES)));
    expect([answers, relevant]).toEqual([6, 0.5]);
    expect(interval[0]).toBeLessThan(0.5);
    expect(interval[1]).toBeGreaterThan(0.5);
    expect(reasons).toEqual([
      ['not-our-field', 2],
      ['price-or-terms', 1],
    ]);
  });

  it('is held against the score pair by pair, ties half', () => {
    const answers = readAnswers(file(ENGLISH, ...LINES));
    const score = ({ score: value }: (typeof answers)[number]) => value;
    // 0.9 beats 0.8, 0.55, 0.55; 0.7 beats the two of 0.55.
    expect(agreement(answers, score)).toBeCloseTo(5 / 6, 10);
    expect(agreement(answers, () => 1)).toBe(0.5);
    expect(agreement(answers.slice(0, 1), score)).toBeNull();
  });

  it('agrees with counting all pairs, whatever the values', () => {
    const answers = Array.from({ length: 60 }, (_, at) => ({
      ...readAnswers(file(ENGLISH, LINES[0]!))[0]!,
      score: ((at * 37) % 11) / 11,
      relevant: (at * 13) % 5 < 2,
    }));
    const [yes, no] = [true, false].map((relevant) => answers.filter((each) => each.relevant === relevant));
    const won = yes!.flatMap(({ score: a }) => no!.map(({ score: b }) => (a > b ? 1 : a === b ? 0.5 : 0)));
    const all = won.reduce((sum: number, each) => sum + each, 0) / won.length;
    expect(agreement(answers, ({ score }) => score)).toBeCloseTo(all, 10);
  });
});
