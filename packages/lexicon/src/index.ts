export { type Concept, type ConceptWord, parseConcepts, readConcepts } from './concepts';
export { detectLanguage } from './detect';
export { LANGUAGES, languageOfTag, type Language } from './languages';
export { normalise } from './normalise';
export { STOP_WORDS } from './stop-words';
export { TOKENISER_VERSION, tokenise, type Token, type TokeniseOptions } from './tokenise';
export { createTranslator, type TranslatedUnit, type Translator } from './translate';
export { foldAccents } from './vietnamese';
export { isZawgyi, zawgyiToUnicode } from './zawgyi';
