import fs from 'node:fs';
import path from 'node:path';
import { type Concept, readConcepts } from './concepts';
import {
  compileDictionary,
  compileInTurns,
  type Dictionary,
  type DictionaryAbout,
  type DictionaryEntry,
  openDictionary,
  type Part,
} from './dictionary';
import { mainTokens, phraseKey } from './keys';
import { LANGUAGES, type Language } from './languages';

const ABOUT: DictionaryAbout = { name: 'TechBridge', licence: '', attribution: '', source: '' };
/** Made by the build beside the compiled code. Sources that run as they are have none, and compile what they need. */
const COMPILED = path.join(__dirname, 'dictionaries');

const LONGEST_PART = 3;
/** A word that mostly means something else names no part of another expression. */
const LEAST_SURE = 0.5;

function* entriesOf(concepts: readonly Concept[], language: Language): Iterable<DictionaryEntry> {
  const named = namesOf(concepts);
  for (const { id, words } of concepts) {
    const english = words.en.map(({ text }) => text);
    const parts = partsOf(id, english[0] ?? '', named);
    for (const { text, weight } of words[language]) {
      yield { word: text, senses: [{ english, weight, concept: id, parts }] };
    }
  }
}

/** English words and the concept each names first of all. */
function namesOf(concepts: readonly Concept[]): Map<string, string> {
  const named = new Map<string, string>();
  for (const { id, words } of concepts) {
    for (const { text, weight } of words.en) {
      const key = weight < LEAST_SURE ? '' : phraseKey(mainTokens(text, 'en'));
      if (!named.has(key)) named.set(key, id);
    }
  }
  return named;
}

/** "reverse osmosis membrane" is made of reverse osmosis and membrane: the longest names there are, from the left. */
function partsOf(id: string, english: string, named: ReadonlyMap<string, string>): Part[] {
  const tokens = mainTokens(english, 'en').filter(({ stop }) => !stop);
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length;) {
    let length = Math.min(LONGEST_PART, tokens.length - at);
    let concept: string | undefined;
    for (; length > 0; length -= 1) {
      concept = named.get(phraseKey(tokens.slice(at, at + length)));
      if (concept !== undefined && concept !== id) break;
      concept = undefined;
    }
    const taken = Math.max(1, length);
    const words = tokens.slice(at, at + taken);
    parts.push({ english: words.map(({ surface }) => surface).join(' '), ...(concept !== undefined && { concept }) });
    at += taken;
  }
  return parts;
}

/** Concepts as a dictionary of one of their languages. */
export function conceptDictionary(concepts: readonly Concept[], language: Language): Dictionary {
  return openDictionary(compileDictionary(language, entriesOf(concepts, language), ABOUT));
}

/** The same, letting other work run meanwhile (it takes some tenths of a second). */
export async function conceptDictionaryInTurns(
  concepts: readonly Concept[],
  language: Language,
  pause: () => Promise<void>,
): Promise<Dictionary> {
  return openDictionary(await compileInTurns(pause, language, entriesOf(concepts, language), ABOUT));
}

/** The product's own lexicon, each language when it is first asked for. */
export function ownDictionaries(): (language: Language) => Dictionary {
  const made = new Map<Language, Dictionary>();
  let concepts: Concept[] | undefined;
  const make = (language: Language): Dictionary => {
    const file = path.join(COMPILED, `${language}.dict`);
    if (fs.existsSync(file)) return openDictionary(fs.readFileSync(file));
    return conceptDictionary((concepts ??= readConcepts()), language);
  };
  return (language) => {
    let dictionary = made.get(language);
    if (!dictionary) made.set(language, (dictionary = make(language)));
    return dictionary;
  };
}

/** Writes what `ownDictionaries` reads. */
export function compileOwnDictionaries(): void {
  const concepts = readConcepts();
  fs.mkdirSync(COMPILED, { recursive: true });
  for (const language of LANGUAGES) {
    const bytes = compileDictionary(language, entriesOf(concepts, language), ABOUT);
    fs.writeFileSync(path.join(COMPILED, `${language}.dict`), bytes);
  }
}
