export { type Concept, type ConceptWord, conceptId, conceptsStamp, parseConcepts, readConcepts } from './concepts';
export {
  compileDictionary,
  conceptTerm,
  type Dictionary,
  type DictionaryAbout,
  type DictionaryEntry,
  type Meaning,
  openDictionary,
  type PivotTerm,
  type Sense,
} from './dictionary';
export { detectLanguage } from './detect';
export { conceptFields } from './fields';
export { LANGUAGES, languageOfTag, type Language } from './languages';
export { normalise } from './normalise';
export { statedBeside, type Stated } from './packs/licence';
export { readPack, type ReadPack } from './packs/read-pack';
export { STOP_WORDS } from './stop-words';
export { TOKENISER_VERSION, tokenise, type Token, type TokeniseOptions } from './tokenise';
export { compileOwnDictionaries, conceptDictionary, conceptDictionaryInTurns, ownDictionaries } from './own-lexicon';
export { createTranslator, type Dictionaries, pivotTerms, type TranslatedUnit, type Translator } from './translate';
export { foldAccents } from './vietnamese';
export { isZawgyi, zawgyiToUnicode } from './zawgyi';
