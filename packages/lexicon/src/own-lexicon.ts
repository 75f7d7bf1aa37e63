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
} from './dictionary';
import { LANGUAGES, type Language } from './languages';

const ABOUT: DictionaryAbout = { name: 'TechBridge', licence: '', attribution: '', source: '' };
/** Made by the build beside the compiled code. Sources that run as they are have none, and compile what they need. */
const COMPILED = path.join(__dirname, 'dictionaries');

function* entriesOf(concepts: readonly Concept[], language: Language): Iterable<DictionaryEntry> {
  for (const { id, words } of concepts) {
    const english = words.en.map(({ text }) => text);
    for (const { text, weight } of words[language]) yield { word: text, senses: [{ english, weight, concept: id }] };
  }
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
