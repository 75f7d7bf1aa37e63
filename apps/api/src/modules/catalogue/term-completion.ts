import type { Locale } from '@techbridge/contracts';
import { detectLanguage, foldAccents, normalise, type Concept, type Language } from '@techbridge/lexicon';
import { terms } from '@techbridge/taxonomy';

/** A word to search by: in the language one types, and in the reader's where that is another. */
export interface TermLike {
  label: string;
  language: Language;
  meaning: string | null;
  /** What it stands for, where the lexicon knows the whole of it. */
  concept?: Concept;
}

interface LexiconWords {
  wordsLike(
    text: string,
    language: string | undefined,
    limit: number,
  ): readonly { word: string; language: Language; concept: Concept }[];
}

export interface Words {
  lexicon: LexiconWords;
  /** How many listings speak of a concept. */
  uses: (conceptId: string) => number;
}

interface Wording {
  label: string;
  other: string;
  folded: string;
}

const fold = (text: string) => foldAccents(normalise(text));
let wordings: Record<'en' | 'zh', Wording[]> | undefined;

function allWordings(): Record<'en' | 'zh', Wording[]> {
  const of = (language: 'en' | 'zh', other: 'en' | 'zh') =>
    terms().map(({ label }) => ({ label: label[language], other: label[other], folded: fold(label[language]) }));
  return (wordings ??= { en: of('en', 'zh'), zh: of('zh', 'en') });
}

const LATIN: ReadonlySet<Language> = new Set(['en', 'id', 'ms', 'vi', 'fil']);

/** Languages a beginning may be in, the likeliest first: letters that several share are first read in the reader's. */
function languagesOf(text: string, locale: Locale): Language[] {
  const detected = detectLanguage(text);
  if (detected && !LATIN.has(detected)) return [detected];
  const likely = [...(LATIN.has(locale) ? [locale] : []), ...(detected ? [detected] : []), 'en' as const];
  return [...new Set([...likely, ...LATIN])];
}

/** Labels of technology terms that begin like the text, or have a word that does; in Chinese for Chinese text. */
function thesaurusLike(text: string, locale: Locale, limit: number): TermLike[] {
  const sought = fold(text).trim();
  const isHan = /\p{Script=Han}/u.test(sought);
  if (sought.length < (isHan ? 1 : 2)) return [];
  const language = isHan || (locale === 'zh' && !/[a-z]/.test(sought)) ? 'zh' : 'en';
  const all = allWordings()[language];
  const begins = all.filter(({ folded }) => folded.startsWith(sought));
  const within = all.filter(
    ({ folded }) => !folded.startsWith(sought) && folded.includes(language === 'zh' ? sought : ` ${sought}`),
  );
  return [...begins, ...within].slice(0, limit).map(({ label, other }) => ({
    label,
    language,
    meaning: (locale === 'zh' || locale === 'en') && language !== locale ? other : null,
  }));
}

interface Ranked {
  word: string;
  normal: string;
  language: Language;
  concept: Concept;
  /** 2: all of what was typed; 1: begins as it was typed; 0: without regard to accents and tone marks. */
  fit: number;
  main: boolean;
  uses: number;
}

const LOOKED_AT = 300;

/** As it was typed before what only looks like it, then what most listings are about, then the usual word, the short one. */
function byRank(a: Ranked, b: Ranked): number {
  return b.fit - a.fit || b.uses - a.uses || Number(b.main) - Number(a.main) || a.word.length - b.word.length;
}

const fitOf = (word: string, typed: string) => (word === typed ? 2 : word.startsWith(typed) ? 1 : 0);

/** A word is used wherever one is that begins with it: water, in water pump. */
function withNarrower(words: readonly Ranked[]): Ranked[] {
  const sorted = [...words].sort((a, b) => (a.normal < b.normal ? -1 : a.normal > b.normal ? 1 : 0));
  return sorted.map((word, at) => {
    let { uses } = word;
    for (let next = at + 1; sorted[next]?.normal.startsWith(word.normal); next += 1) uses += sorted[next]!.uses;
    return Object.assign({}, word, { uses });
  });
}

/** Words of the lexicon that complete the text, in the languages it may be in. */
function lexiconLike(words: Words, text: string, locale: Locale, limit: number): TermLike[] {
  const typed = normalise(text);
  const found = new Map<string, TermLike>();
  for (const language of languagesOf(text, locale)) {
    const ranked = words.lexicon.wordsLike(text, language, LOOKED_AT).map(({ word, concept }): Ranked => ({
      word,
      normal: normalise(word),
      language,
      concept,
      uses: words.uses(concept.id),
      fit: fitOf(normalise(word), typed),
      main: concept.words[language][0]?.text === word,
    }));
    for (const { word, concept } of withNarrower(ranked).sort(byRank).slice(0, limit))
      if (!found.has(concept.id)) found.set(concept.id, termOf(concept, word, language, locale));
    if (found.size >= limit) break;
  }
  return [...found.values()].slice(0, limit);
}

function termOf(concept: Concept, word: string, language: Language, locale: Locale): TermLike {
  const meaning = (concept.words[locale][0] ?? concept.words.en[0])?.text ?? null;
  return { label: word, language, meaning: language === locale || meaning === word ? null : meaning, concept };
}

/** Where the last word begins: after a space, or, in writing without spaces, anywhere in the last signs. */
function endings(text: string): string[] {
  const spaced = text.lastIndexOf(' ') + 1;
  if (spaced > 0) return [text.slice(spaced)];
  if (!/[\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(text)) return [];
  const starts = [...text.matchAll(/(?<=.)[\p{L}](?!$)/gu)].map(({ index }) => index).slice(-LONGEST_ENDING);
  return starts.map((start) => text.slice(start));
}

const LONGEST_ENDING = 12;
const MOST_GUESSED = 2;

/** What the text becomes when only its last word is completed. */
function lastWordLike(words: Words, text: string, locale: Locale, limit: number): TermLike[] {
  for (const ending of endings(text)) {
    const found = lexiconLike(words, ending, locale, limit);
    const head = text.slice(0, text.length - ending.length);
    if (found.length > 0) return found.map(({ label, language }) => ({ label: head + label, language, meaning: null }));
  }
  return [];
}

/**
 * Words to search by that the text may become: of the lexicon in ten languages and of the thesaurus, each thing once. A
 * text of several words of which the lexicon has none that begins so is completed at its last word.
 */
export function termsLike(words: Words, text: string, locale: Locale, limit: number): TermLike[] {
  const typed = text.replace(/\s+/gu, ' ').trim();
  const whole = lexiconLike(words, typed, locale, limit);
  const all = [...whole, ...thesaurusLike(typed, locale, limit)];
  const offered = all.length > 0 ? all : lastWordLike(words, typed, locale, Math.min(limit, MOST_GUESSED));
  const seen = new Set<string>();
  return offered
    .filter(({ label }) => {
      const key = fold(label);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, limit);
}
