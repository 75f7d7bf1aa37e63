import type { Token, Tokenise } from './types';

/** A text as its writer meant it: words, "phrases" that must occur, and -words that must not. */
export interface QueryText {
  /** Tokens of the words and of the wanted phrases, places in the query text. */
  tokens: Token[];
  phrases: Token[][];
  excluded: Token[][];
  /** Whether the text ends within its last word. */
  endsInWord: boolean;
}

const OPERAND = /(?<=^|\s)([-\u2212]?)(?:"([^"]*)"|\u201c([^\u201d]*)\u201d)|(?<=^|\s)[-\u2212](?=\p{L})(\S+)/gu;

function shifted(tokens: Token[], by: number): Token[] {
  return by === 0 ? tokens : tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by }));
}

/** Reads a query text; without `operators` quotes and hyphens mean nothing. */
export function readQueryText(
  text: string,
  tokenise: Tokenise,
  language: string | undefined,
  operators: boolean,
): QueryText {
  const read: QueryText = { tokens: [], phrases: [], excluded: [], endsInWord: false };
  let plain = text;
  if (operators) {
    for (const match of text.matchAll(OPERAND)) {
      const [whole, minus, quoted, curly, word] = match;
      const operand = quoted ?? curly ?? word ?? '';
      const tokens = shifted(tokenise(operand, language), match.index + whole.indexOf(operand));
      plain = plain.slice(0, match.index) + ' '.repeat(whole.length) + plain.slice(match.index + whole.length);
      if (tokens.length === 0) continue;
      if (minus || word !== undefined) read.excluded.push(tokens);
      else read.phrases.push(tokens);
    }
  }
  // An opening quote without an end, as while it is typed, is no phrase yet.
  const words = tokenise(plain, language);
  read.endsInWord = words.length > 0 && words.at(-1)!.end === text.length;
  read.tokens = words;
  return read;
}

/** The first token of each place: what has to follow one another in a phrase. */
export function phraseSequence(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => at === 0 || token.start !== tokens[at - 1]!.start);
}
