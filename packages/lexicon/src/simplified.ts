import { createRequire } from 'node:module';

type Convert = (text: string) => string;
interface OpenCc {
  Converter(options: { from: string; to: string }): Convert;
}

let convert: Convert | undefined;

/**
 * The simplified form of one Chinese character; itself when it is simplified already or has no other form.
 * Character by character on purpose: a search form must not change the length of a text, and the few characters whose
 * simplification depends on their neighbours come out alike on both sides of a comparison.
 */
export function simplifiedCharacter(character: string): string {
  // Loaded at the first Chinese character, so that a start without one does not pay for the tables.
  convert ??= (createRequire(__filename)('opencc-js/t2cn') as OpenCc).Converter({ from: 'tw', to: 'cn' });
  const simplified = convert(character);
  return simplified.length === character.length ? simplified : character;
}
