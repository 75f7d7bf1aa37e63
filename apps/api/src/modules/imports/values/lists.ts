const STRONG = /[;；、|\n]+/;
const WEAK = /[,，]+/;

/** Cuts a cell with several values: at semicolons, enumeration commas, bars and line breaks, else at commas. */
export function splitList(text: string): string[] {
  const strong = text.split(STRONG).map(clean).filter(Boolean);
  const parts = strong.length > 1 ? strong : text.split(WEAK).map(clean).filter(Boolean);
  const seen = new Set<string>();
  return parts.filter((part) => {
    const key = part.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function clean(part: string): string {
  return part.replace(/^[\s•·●▪◆*-]+|[\s。.]+$/g, '').replace(/^(?:\(?\d{1,2}[).、]|[①-⑳])\s*/, '');
}

/** Cuts a cell that holds one sentence or entry a line; commas belong to the sentences. */
export function splitEntries(text: string): string[] {
  return text
    .split(/[;；\n]+/)
    .map(clean)
    .filter(Boolean);
}
