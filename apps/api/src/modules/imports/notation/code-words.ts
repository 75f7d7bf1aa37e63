import type { Locale } from '@techbridge/contracts';
import { label, recognise, termLabel, type VocabularyName } from '@techbridge/taxonomy';
import { readPart, splitParts, writeLiteral } from './parts';

type Vocabulary = VocabularyName | 'term';
type Code = string | number;

const words = new Map<string, string>();

/** A code as a cell shows it: its label where the import reads exactly this code from it, else the code. */
export function codeWord(vocabulary: Vocabulary, code: Code, locale: Locale): string {
  const key = `${vocabulary} ${code} ${locale}`;
  const known = words.get(key);
  if (known !== undefined) return known;
  const text = vocabulary === 'term' ? termLabel(String(code), locale) : label(vocabulary, code, locale);
  const fits = !/["|;；、\n]/.test(text) && readCodeWord(vocabulary, text) === code;
  const word = fits
    ? text
    : readCodeWord(vocabulary, String(code)) === code
      ? String(code)
      : writeLiteral(String(code));
  words.set(key, word);
  return word;
}

/** The code whose label or sign a text is; null for descriptions and near misses. */
function readCodeWord(vocabulary: Vocabulary, text: string): Code | null {
  const found = recognise(vocabulary as VocabularyName, text);
  return found && (found.by === 'label' || found.by === 'code') ? found.code : null;
}

export function writeCodes(vocabulary: Vocabulary, codes: readonly Code[], locale: Locale): string {
  return codes.map((code) => codeWord(vocabulary, code, locale)).join('; ');
}

/** A list of codes in their order, as `writeCodes` writes it; null for any other text. A term in quotes is taken as it is. */
export function readCodeWords<C extends Code>(vocabulary: Vocabulary, text: string): C[] | null {
  const codes = splitParts(text, ';')?.map((written) => {
    const part = readPart(written);
    if (!part || part.literal) return part && vocabulary === 'term' ? part.text : null;
    return readCodeWord(vocabulary, part.text);
  });
  return codes && codes.every((code) => code !== null) ? (codes as C[]) : null;
}
