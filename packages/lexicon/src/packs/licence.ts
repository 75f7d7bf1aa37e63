/** What a dictionary's file, or a text beside it, says of its licence and origin. */
export interface Stated {
  licence?: string;
  source?: string;
  name?: string;
}

const HEADER_LINES = 60;
const LINE = /^\s*(?:#[!\s]*)?(licen[cs]e|source|url|title|name|publisher)\s*(?:::|:|=)\s*(.+?)\s*$/i;
const HEADING = /^#\s*(.+dictionary.*?)\s*$/i;
const KNOWN =
  /\b(?:CC0|CC[ -]BY(?:[ -](?:SA|NC|ND))*(?:[ -]\d\.\d)?|Creative Commons[^.;\n]*|GNU (?:Free Documentation|General Public) License[^.;\n]*|MIT License|Apache License[^.;\n]*|public domain)/i;

/** Reads the comments at the head of a dictionary (`# License :: …`, `#! license=…`). */
export function statedInHeader(text: string): Stated {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, HEADER_LINES);
  return statedIn(lines.filter((line) => line.startsWith('#')));
}

/** Reads a README or LICENSE that lies beside a dictionary: a line that names the licence, else a well-known licence's own title. */
export function statedBeside(text: string): Stated {
  const stated = statedIn(text.split(/\r?\n/));
  const [known] = KNOWN.exec(text) ?? [];
  return stated.licence || !known ? stated : { ...stated, licence: known.trim() };
}

function statedIn(lines: readonly string[]): Stated {
  const stated: Stated = {};
  for (const line of lines) {
    const [, key, value] = LINE.exec(line) ?? [];
    if (!key || !value) {
      const [, heading] = HEADING.exec(line) ?? [];
      if (heading) stated.name ??= heading;
    } else if (/^licen/i.test(key)) stated.licence ??= value;
    else if (/^(source|url|publisher)$/i.test(key)) stated.source ??= value;
    else stated.name ??= value;
  }
  return stated;
}
