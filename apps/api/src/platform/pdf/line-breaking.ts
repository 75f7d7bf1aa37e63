/** Where lines may end, in scripts with spaces and without. Pure: widths are asked of the caller. */

/** What stays together on a line; the space behind it disappears at a line's end. */
export interface Atom {
  text: string;
  space: string;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const NEVER_FIRST = /^[\u00a0\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{M}%‰°℃]/u;
const NEVER_LAST = /[\u00a0\p{Ps}\p{Pi}]$/u;
/** Segmenting takes longer than in proportion to the length of one string. */
const PIECE = 400;

const words = new Intl.Segmenter('th', { granularity: 'word' });
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function atomsOf(line: string): Atom[] {
  const atoms: Atom[] = [];
  for (const segment of segmentsOf(line)) {
    const last = atoms.at(-1);
    if (/^[^\S\u00a0]+$/.test(segment)) {
      if (last) last.space += ' ';
    } else if (last && last.space === '' && !mayBreak(last.text, segment)) last.text += segment;
    else atoms.push({ text: segment, space: '' });
  }
  return atoms;
}

function* segmentsOf(line: string): Iterable<string> {
  for (let at = 0; at < line.length;) {
    let end = Math.min(line.length, at + PIECE);
    // Not between the halves of a character, nor before a mark.
    while (end < line.length && /[\p{M}\udc00-\udfff]/u.test(line[end]!)) end += 1;
    for (const { segment } of words.segment(line.slice(at, end))) yield segment;
    at = end;
  }
}

function mayBreak(before: string, after: string): boolean {
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false;
  return UNSPACED.test(before.at(-1) ?? '') || UNSPACED.test(after[0] ?? '');
}

/** Fills lines of a width, word by word; a word that is longer than a line is cut where it has to be. */
export function linesOf(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split(/\r?\n/).flatMap((line) => fill(atomsOf(line.trim()), width, measure));
}

function fill(atoms: Atom[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let gap = '';
  for (const atom of atoms.flatMap((each) => cutToFit(each, width, measure))) {
    const added = measure(gap + atom.text);
    if (line !== '' && used + added > width) {
      lines.push(line);
      line = atom.text;
      used = measure(atom.text);
    } else {
      line += gap + atom.text;
      used += added;
    }
    gap = atom.space;
  }
  return [...lines, line];
}

function cutToFit(atom: Atom, width: number, measure: (text: string) => number): Atom[] {
  if (measure(atom.text) <= width) return [atom];
  const pieces: string[] = [''];
  for (const { segment } of characters.segment(atom.text)) {
    const last = pieces.length - 1;
    if (pieces[last] !== '' && measure(pieces[last] + segment) > width) pieces.push(segment);
    else pieces[last] += segment;
  }
  return pieces.map((text, at) => ({ text, space: at === pieces.length - 1 ? atom.space : '' }));
}
