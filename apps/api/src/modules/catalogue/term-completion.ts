import type { Locale } from '@techbridge/contracts';
import { detectLanguage, foldAccents, normalise, type Concept, type Language } from '@techbridge/lexicon';
import { terms } from '@techbridge/taxonomy';

/** A word to search by: in the language one types, and in the reader's where that is another. */
export interface TermLike {
  label: string;
  language: Language;
  meaning: string | null;
}

export interface LexiconWords {
  wordsLike(
    text: string,
    language: string | undefined,
    limit: number,
  ): readonly { word: string; language: Language; concept: Concept }[];
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

/** Words of the lexicon that complete the text, in the languages it may be in. */
function lexiconLike(lexicon: LexiconWords, text: string, locale: Locale, limit: number): TermLike[] {
  const found: TermLike[] = [];
  const concepts = new Set<string>();
  for (const language of languagesOf(text, locale)) {
    for (const { word, concept } of lexicon.wordsLike(text, language, limit)) {
      if (concepts.has(concept.id)) continue;
      concepts.add(concept.id);
      const meaning = (concept.words[locale][0] ?? concept.words.en[0])?.text ?? null;
      found.push({ label: word, language, meaning: language === locale || meaning === word ? null : meaning });
    }
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
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

/** What the text becomes when only its last word is completed. */
function lastWordLike(lexicon: LexiconWords, text: string, locale: Locale, limit: number): TermLike[] {
  for (const ending of endings(text)) {
    const found = lexiconLike(lexicon, ending, locale, limit);
    const head = text.slice(0, text.length - ending.length);
    if (found.length > 0) return found.map(({ label, language }) => ({ label: head + label, language, meaning: null }));
  }
  return [];
}

/**
 * Words to search by that the text may become: of the lexicon in ten languages and of the thesaurus, each thing once. A
 * text of several words of which the lexicon has none that begins so is completed at its last word.
 */
export function termsLike(lexicon: LexiconWords, text: string, locale: Locale, limit: number): TermLike[] {
  const typed = text.replace(/\s+/gu, ' ').trim();
  const whole = lexiconLike(lexicon, typed, locale, limit);
  const all = [...whole, ...thesaurusLike(typed, locale, limit)];
  const offered = all.length > 0 ? all : lastWordLike(lexicon, typed, locale, limit);
  const seen = new Set<string>();
  return offered
    .filter(({ label }) => {
      const key = fold(label);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, limit);
}
