/** A piece of text that both versions have, or only the new or only the old one. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many words on either side the texts are shown whole instead of being compared. */
const MOST_WORDS = 3_000;

function wordsOf(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

/** Length of the longest common subsequence from each pair of places on. */
function commonLengths(before: string[], after: string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const down = table[i + 1]?.[j] ?? 0;
      const right = table[i]?.[j + 1] ?? 0;
      const row = table[i] as Uint16Array;
      row[j] = before[i] === after[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  return table;
}

function join(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

/** What changed between two texts, word by word; works for scripts without spaces too. */
export function textDiff(before: string, after: string): DiffPart[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  const parts: DiffPart[] = [];
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS) {
    if (before) join(parts, 'removed', before);
    if (after) join(parts, 'added', after);
    return parts;
  }
  const common = commonLengths(old, fresh);
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const same = i < old.length && j < fresh.length && old[i] === fresh[j];
    if (same) {
      join(parts, 'same', old[i] ?? '');
      i += 1;
      j += 1;
    } else if (j >= fresh.length || (i < old.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      join(parts, 'removed', old[i] ?? '');
      i += 1;
    } else {
      join(parts, 'added', fresh[j] ?? '');
      j += 1;
    }
  }
  return parts;
}
