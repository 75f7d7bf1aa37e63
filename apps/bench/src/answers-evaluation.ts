import fs from 'node:fs';
import { CANDIDATE_BANDS, LOCALES } from '@techbridge/contracts';
import { agreement, figuresOfAnswers, readAnswers, type Answer } from './matching-answers';

const REASONS_SHOWN = 3;
/** With fewer answers a share says little. */
const FEW = 30;

/** Prints what members' own answers say of bands and scores: the file is that of the matching desk. */
export function evaluateAnswers(file: string): void {
  const answers = readAnswers(fs.readFileSync(file, 'utf8'));
  if (answers.length === 0) return console.log('Nobody has answered yet.');
  const methods = [...new Set(answers.map(({ method }) => method || 'draft'))].sort();
  console.log(`\n${answers.length} answers; methods: ${methods.join(', ')}`);
  const ofBand = [...CANDIDATE_BANDS]
    .reverse()
    .map((band) => [band, answers.filter((each) => each.band === band)] as const);
  table('By band', [...ofBand, ['of a draft', answers.filter(({ band }) => band === null)], ['all', answers]]);
  const ofLanguage = LOCALES.map((locale) => [locale, answers.filter((each) => each.needLanguage === locale)] as const);
  table('By language of the need', ofLanguage);
  console.log('\nHow often the relevant one of a relevant and a not relevant candidate has more (0.5 is chance)');
  console.table({
    score: { agreement: worded(agreement(answers, ({ score }) => score)) },
    'of it, from words': { agreement: worded(agreement(answers, ({ textPart }) => textPart)) },
    'of it, from facts': { agreement: worded(agreement(answers, ({ structurePart }) => structurePart)) },
  });
  if (answers.length < FEW) console.log(`Fewer than ${FEW} answers: take none of this for a result.`);
}

function table(title: string, groups: readonly (readonly [name: string, answers: readonly Answer[]])[]): void {
  console.log(`\n${title}`);
  const rows = groups.filter(([, answers]) => answers.length > 0);
  console.table(Object.fromEntries(rows.map(([name, answers]) => [name, row(answers)])));
}

function row(group: readonly Answer[]): Record<string, string | number> {
  const { answers, relevant, interval, reasons } = figuresOfAnswers(group);
  return {
    answers,
    relevant: relevant.toFixed(2),
    '95 %': interval.map((end) => end.toFixed(2)).join('–'),
    agreement: worded(agreement(group, ({ score }) => score)),
    'why not': reasons
      .slice(0, REASONS_SHOWN)
      .map(([code, count]) => `${code} ${count}`)
      .join(', '),
  };
}

const worded = (value: number | null) => (value === null ? '–' : value.toFixed(3));
