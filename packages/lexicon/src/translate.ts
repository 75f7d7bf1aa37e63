import type { Concept, ConceptWord } from './concepts';
import { detectLanguage } from './detect';
import { LANGUAGES, type Language, languageOfTag } from './languages';
import { normalise } from './normalise';
import { tokenise, type Token } from './tokenise';
import { foldAccents } from './vietnamese';

/** A part of a text that is a concept, with the index terms of other languages that say the same. */
export interface TranslatedUnit {
  /** As it was written. */
  text: string;
  start: number;
  end: number;
  terms: { term: string; weight: number }[];
}

export interface Translator {
  /** The concepts of a text, longest first where they overlap, in the order of the text. */
  translate(text: string, options?: { language?: string }): TranslatedUnit[];
}

interface Meaning {
  concept: Concept;
  weight: number;
}
type Meanings = Map<string, Meaning[]>;

/** Written without spaces: a word is looked for wherever it may begin. */
const UNSPACED: ReadonlySet<Language> = new Set(['zh', 'th', 'km', 'lo', 'my']);
const LONGEST_PHRASE = 4;
const LONGEST_UNSPACED = 30;
/** What a word of a translated phrase counts beside the phrase as a whole. */
const PART_WEIGHT = 0.6;
const FOLDED_WEIGHT = 0.6;

/** Crosses languages by concepts (Pirkola's structured queries): each word becomes one group of weighted words. */
export function createTranslator(concepts: readonly Concept[]): Translator {
  const known = new Map<Language, Meanings>();
  const meaningsIn = (language: Language): Meanings => {
    let meanings = known.get(language);
    if (!meanings) known.set(language, (meanings = meaningsOf(concepts, language)));
    return meanings;
  };
  return {
    translate: (text, { language } = {}) => {
      const own = languageOf(text, language);
      const units = UNSPACED.has(own) ? unspacedUnits(text, meaningsIn(own)) : [];
      // Latin words stand in texts of every language; in a Latin one they may be English as well.
      const latin = UNSPACED.has(own) ? ['en' as const] : [...new Set([own, 'en' as const])];
      for (const other of latin) {
        for (const unit of spacedUnits(text, other, meaningsIn(other))) {
          if (!units.some(({ start, end }) => unit.start < end && start < unit.end)) units.push(unit);
        }
      }
      return units.sort((a, b) => a.start - b.start).map((unit) => withTerms(unit, text));
    },
  };
}

function languageOf(text: string, tag: string | undefined): Language {
  const detected = detectLanguage(text);
  if (detected && UNSPACED.has(detected)) return detected;
  const told = tag ? languageOfTag(tag) : undefined;
  return told && !UNSPACED.has(told) ? told : (detected ?? 'en');
}

function meaningsOf(concepts: readonly Concept[], language: Language): Meanings {
  const meanings: Meanings = new Map();
  const add = (key: string, meaning: Meaning) => {
    const present = meanings.get(key);
    if (!present) meanings.set(key, [meaning]);
    else if (!present.some(({ concept }) => concept === meaning.concept)) present.push(meaning);
  };
  for (const concept of concepts) {
    for (const { text, weight } of concept.words[language]) {
      if (UNSPACED.has(language)) add(normalise(text).replaceAll(' ', ''), { concept, weight });
      else {
        add(keyOf(mainTokens(text, language)), { concept, weight });
        if (language === 'vi') add(foldAccents(normalise(text)), { concept, weight: weight * FOLDED_WEIGHT });
      }
    }
  }
  meanings.delete('');
  return meanings;
}

const keyOf = (tokens: readonly Token[]) => tokens.map(({ term }) => term).join(' ');

/** One token a word: without the looser forms that stand at the same place. */
function mainTokens(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  for (const token of tokenise(text, { language })) {
    if (token.support || token.weight < 1) continue;
    if (tokens.at(-1)?.start !== token.start) tokens.push(token);
  }
  return tokens;
}

type Unit = Pick<TranslatedUnit, 'start' | 'end'> & { meanings: Meaning[] };

function spacedUnits(text: string, language: Language, meanings: Meanings): Unit[] {
  const tokens = mainTokens(text, language);
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length;) {
    let length = Math.min(LONGEST_PHRASE, tokens.length - at);
    let found: Meaning[] | undefined;
    for (; length > 0; length -= 1) {
      const phrase = tokens.slice(at, at + length);
      if (length === 1 && phrase[0]!.stop) continue;
      found = meanings.get(keyOf(phrase)) ?? meanings.get(phrase.map(({ surface }) => surface).join(' '));
      if (found) break;
    }
    if (found) units.push({ start: tokens[at]!.start, end: tokens[at + length - 1]!.end, meanings: found });
    at += Math.max(length, 1);
  }
  return units;
}

function unspacedUnits(text: string, meanings: Meanings): Unit[] {
  const units: Unit[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + LONGEST_UNSPACED);
    let found: Meaning[] | undefined;
    for (; end > start; end -= 1) {
      found = meanings.get(normalise(text.slice(start, end)).replaceAll(' ', ''));
      if (found) break;
    }
    if (found) units.push({ start, end, meanings: found });
    start = found ? end : start + 1;
  }
  return units;
}

function withTerms({ start, end, meanings }: Unit, text: string): TranslatedUnit {
  const own = text.slice(start, end);
  const terms = new Map<string, number>();
  for (const { concept, weight } of meanings) {
    for (const language of LANGUAGES)
      for (const word of concept.words[language]) addWord(terms, word, weight * word.weight, language);
  }
  return { text: own, start, end, terms: [...terms].map(([term, weight]) => ({ term, weight })) };
}

function addWord(terms: Map<string, number>, { text }: ConceptWord, weight: number, language: Language): void {
  const tokens = mainTokens(text, language).filter(({ stop }) => !stop);
  const share = tokens.length > 1 ? (weight * PART_WEIGHT) / tokens.length : weight;
  for (const { term } of tokens) terms.set(term, Math.max(terms.get(term) ?? 0, share));
}
