const THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const DECIMAL_COMMA = /^-?\d+,\d+$/;
const PLAIN = /^-?\d+(\.\d+)?$/;

/** Reads a number as people type it: "1,200.5", "1 200", "0,9". Null for nothing, undefined for what is no number. */
export function numberOf(typed: string, whole = false): number | null | undefined {
  const text = typed.normalize('NFKC').replace(/[\s\u00a0']/g, '');
  if (text === '') return null;
  const plain = THOUSANDS.test(text)
    ? text.replaceAll(',', '')
    : DECIMAL_COMMA.test(text)
      ? text.replace(',', '.')
      : text;
  if (!PLAIN.test(plain)) return undefined;
  const value = Number(plain);
  return whole && !Number.isInteger(value) ? undefined : value;
}

/** A number as it stands in its box. */
export function numberText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
