/** Characters that reading tidies away, and blanks at the end of a line: they are kept by writing them as workbooks do. */
const TIDIED = /[\u00a0\u00ad\u2007\u200b\u2028\u2029\u202f\u2060\ufeff]|[ \t\u3000](?=[ \t\u3000]*\n)/gu;
/** What looks like an escape already. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const CLUSTER = /.\p{M}*/gsu;

const escaped = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A text for a cell of a workbook that comes back letter by letter: `_x200B_` is how workbooks write a character by
 * its number, and spreadsheet programs show the character.
 */
export function escapeText(text: string): string {
  const safe = text.replace(ESCAPE_LIKE, escaped).replace(TIDIED, escaped);
  return safe === safe.normalize('NFC') ? safe : safe.replace(CLUSTER, uncomposed);
}

/** Letters whose composed form is another one. */
function uncomposed(cluster: string): string {
  if (cluster === cluster.normalize('NFC')) return cluster;
  const [base = '', ...marks] = cluster;
  return [base === base.normalize('NFC') ? base : escapedUnits(base), ...marks.map(escapedUnits)].join('');
}

const escapedUnits = (character: string) => character.split('').map(escaped).join('');

/** Characters written by their number, but for those no text has; half a character is shown as one that is missing. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  const read = text.replace(/_x([0-9A-Fa-f]{4})_/g, (whole, code: string) => {
    const number = Number.parseInt(code, 16);
    return number < 32 && number !== 9 ? whole : String.fromCharCode(number);
  });
  return read.replace(/\p{Surrogate}/gu, '\ufffd');
}
