// One notation for everything in a cell that has parts. Parts stand between marks; a part in "double quotes" counts
// letter by letter, and a quote inside it is doubled.

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A part as it is written: in quotes where it is empty or holds what separates parts. */
export function writePart(text: string): string {
  return text === '' || text !== text.trim() || /["|;,\n；，、]/.test(text) ? quoted(text) : text;
}

/** The same within a line of parts between bars, where commas and semicolons mean nothing. */
export function writeCell(text: string): string {
  return text === '' || text !== text.trim() || /["|\n]/.test(text) ? quoted(text) : text;
}

export function writeLiteral(text: string): string {
  return quoted(text);
}

/** Cuts a text at a mark outside quotes; null where a quote is left open. */
export function splitParts(text: string, mark: string): string[] | null {
  const parts: string[] = [];
  let start = 0;
  let inQuotes = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') inQuotes = !inQuotes;
    else if (text[at] === mark && !inQuotes) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return inQuotes ? null : [...parts, text.slice(start).trim()];
}

export interface Part {
  text: string;
  /** It stood in quotes: nothing in it is to be interpreted. */
  literal: boolean;
}

/** A part as it was before it was written; null where quotes stand in its middle. */
export function readPart(part: string): Part | null {
  if (!part.includes('"')) return { text: part, literal: false };
  if (!/^"(?:[^"]|"")*"$/.test(part)) return null;
  return { text: part.slice(1, -1).replaceAll('""', '"'), literal: true };
}

export function writeList(items: readonly string[]): string {
  return items.map(writePart).join('; ');
}

/** A list as `writeList` writes it; null for any other way to write one. */
export function readList(text: string): Part[] | null {
  const parts = splitParts(text, ';')?.map(readPart) ?? null;
  if (!parts || parts.some((part) => part === null || (!part.literal && writePart(part.text) !== part.text)))
    return null;
  return parts as Part[];
}

/** The lines of a cell; a line break within quotes does not end one. */
export function linesOf(text: string): string[] {
  return splitParts(text, '\n')?.filter((line) => line !== '') ?? [text];
}
