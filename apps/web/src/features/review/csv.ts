const FORMULA = /^[=+\-@\t\r]/;

/** One cell; what a spreadsheet would run as a formula is kept as text. */
function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvText(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Rows as a CSV file with a byte order mark, without which Excel takes Chinese for something else. */
export function csvFile(rows: readonly (readonly string[])[]): Blob {
  return new Blob([`\uFEFF${csvText(rows)}`], { type: 'text/csv;charset=utf-8' });
}
