import { availableParallelism, loadavg } from 'node:os';

export function figure(value: number, digits = 0): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–';
}

/** One line a figure, one column a measurement; the last line says how busy the machine was. */
export function printTable(columns: Record<string, string>[]): void {
  for (const name of Object.keys(columns[0] ?? {}))
    console.log(name.padEnd(34), columns.map((column) => (column[name] ?? '').padStart(22)).join(''));
  console.log(
    `Load of the machine in the last minute: ${figure(loadavg()[0] ?? NaN, 1)} on ${availableParallelism()} processors`,
  );
}
