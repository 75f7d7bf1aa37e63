import { LOCALES, type Locale, type NeedProposal } from '@techbridge/contracts';
import { detectLanguage, languageOfTag, type Translator } from '@techbridge/lexicon';
import { readBudget } from './budget';
import { readCooperation } from './cooperation';
import { readDeadline } from './deadline';
import { readGoals } from './goals';
import { numbersIn } from './numbers';
import { excerptOf, passageOf, type Passage } from './passage';
import { readQuantities } from './quantities';
import { readReadiness } from './readiness';
import type { Reading } from './reading';
import { readSite } from './site';
import { readTitle } from './title';
import { readTopic } from './topic';
import type { TopicIndex } from './topic-index';

export interface ReadingTools {
  translator: Translator;
  index: TopicIndex;
  /** `2026-11-22`: what "within six months" is counted from. */
  today: string;
}

const UNSPACED: ReadonlySet<string> = new Set(['zh', 'th', 'km', 'lo', 'my']);

/** The language a text is read in: its script decides, then what the writer said, then its words. */
export function languageOf(text: string, told: Locale | undefined): Locale {
  const found = detectLanguage(text);
  if (found && UNSPACED.has(found)) return found;
  const own = told && languageOfTag(told);
  if (own && !UNSPACED.has(own)) return own;
  return LOCALES.find((locale) => locale === found) ?? 'en';
}

/**
 * What a running text says of a need, field by field, each with the words it was read from. Never throws; an empty
 * list is an answer.
 */
export function readNeed(text: string, language: Locale | undefined, tools: ReadingTools): NeedProposal[] {
  const passage = passageOf(text, languageOf(text, language));
  const numbers = numbersIn(passage);
  const { budget, money } = readBudget(passage, numbers);
  const { deadline, dates } = readDeadline(passage, numbers, tools.today);
  const trl = readReadiness(passage, numbers);
  const taken = [...money, ...dates, ...trl.map(({ span }) => span)];
  const { quantities, units } = readQuantities(passage, numbers, taken);
  const site = readSite(passage);
  const topic = readTopic(passage, tools, [...taken, ...units, ...site.map(({ span }) => span)]);
  const readings: Reading[] = [
    ...readTitle(passage),
    ...topic,
    ...readGoals(passage, topic),
    ...quantities,
    ...budget,
    ...deadline,
    ...site,
    ...trl,
    ...readCooperation(passage),
  ];
  return readings.flatMap((reading) => proposalOf(passage, reading));
}

function proposalOf(passage: Passage, { span, ...reading }: Reading): NeedProposal[] {
  const from = excerptOf(passage, span);
  if (from.text === '') return [];
  // The title keeps the letters it was written with.
  if (reading.field === 'title') return [{ ...reading, value: from.text.replace(/\s+/g, ' '), from }];
  return [{ ...reading, from } as NeedProposal];
}
