import type { Passage } from './passage';
import type { Reading } from './reading';

const LONGEST = 120;
const SHORTEST = 6;
/** Thai and Lao end a sentence with a space, Khmer and Burmese with a sign of their own. */
const SENTENCE_END = /[。！？!?；;\n។။]|[.](?=\s|$)/;
const SPACED_SENTENCES = new Set(['th', 'lo']);

/** The first sentence, as the title one may begin with. */
export function readTitle({ text, language }: Passage): Reading[] {
  const start = text.length - text.trimStart().length;
  const rest = text.slice(start);
  const found = SENTENCE_END.exec(rest);
  let end = found ? found.index : rest.trimEnd().length;
  if (end > LONGEST) end = shorterEnd(rest, SPACED_SENTENCES.has(language));
  if (end < SHORTEST) return [];
  return [
    {
      field: 'title',
      value: rest.slice(0, end).trim(),
      confidence: 0.5,
      span: { start, end: start + end },
      why: { code: 'first_sentence', params: {} },
    },
  ];
}

/** At a mark where there is one, else at a space; never within a word where words are parted. */
function shorterEnd(text: string, spacesEnd: boolean): number {
  const head = text.slice(0, LONGEST);
  const mark = Math.max(head.lastIndexOf(','), head.lastIndexOf('，'), head.lastIndexOf('、'), head.lastIndexOf('၊'));
  const space = head.lastIndexOf(' ');
  if (mark > LONGEST / 2 && !spacesEnd) return mark;
  return space > LONGEST / 3 ? space : LONGEST;
}
