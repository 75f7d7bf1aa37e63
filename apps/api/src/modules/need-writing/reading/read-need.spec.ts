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

  it('of the greatest length is read in good time', () => {
    const long = PARAGRAPHS.map((each) => each.text)
      .join('\n')
      .repeat(3)
      .slice(0, 8000);
    readNeed(long, undefined, readingTools());
    const started = performance.now();
    readNeed(long, undefined, readingTools());
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
