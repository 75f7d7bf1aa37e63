type Convert = (text: string) => string;
interface OpenCc {
  Converter(options: { from: string; to: string }): Convert;
}

let convert: Convert | undefined;
const MOST_ROUNDS = 3;

/**
 * The simplified form of one Chinese character; itself when it is simplified already or has no other form.
 * Character by character on purpose: a search form must not change the length of a text, and the few characters whose
 * simplification depends on their neighbours come out alike on both sides of a comparison.
 */
export function simplifiedCharacter(character: string): string {
  // Loaded at the first Chinese character, so that a start without one does not pay for the tables.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load them at the start
  convert ??= (require('opencc-js/t2cn') as OpenCc).Converter({ from: 'tw', to: 'cn' });
  let form = character;
  // A few simplified forms are simplified further; two that name each other end the search.
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const simplified = convert(form);
    if (simplified === form || simplified.length !== character.length) break;
    form = simplified;
  }
  return form;
}
