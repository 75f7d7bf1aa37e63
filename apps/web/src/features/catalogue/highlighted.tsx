import type { Highlighted as HighlightedText } from '@techbridge/contracts';
import type { ReactNode } from 'react';

/** Marks by offset, as the index found them; overlapping ones are drawn once. */
export function piecesOf({ text, marks }: HighlightedText): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** A text with the words that were looked for. */
export function Highlighted({ value }: { value: HighlightedText }): ReactNode {
  return piecesOf(value).map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text));
}
