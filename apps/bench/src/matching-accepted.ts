import fs from 'node:fs';
import path from 'node:path';
import type { Measures } from './matching-measures';

/** The figures matching has reached and is held to. */
const FILE = path.resolve(__dirname, '../accepted/matching.json');
/** However widely needs differ among themselves, they are the same in each run. */
const MOST_NOISE = 0.02;

export type Figures = Record<string, { value: number; noise: number }>;

export function figuresOf(name: string, { intervals, ...measures }: Measures): Figures {
  const noise = ([low, high]: [number, number]) => Math.min(MOST_NOISE, (high - low) / 4);
  return Object.fromEntries(
    (['ndcg10', 'recall20', 'p5'] as const).map((figure) => [
      `${name} ${figure}`,
      { value: round(measures[figure]), noise: round(noise(intervals[figure])) },
    ]),
  );
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

export function accept(figures: Figures): string {
  fs.mkdirSync(path.dirname(FILE), { recursive: true });
  fs.writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
  return FILE;
}

/** One line for each accepted figure that is missed by more than its noise; only those whose names begin so. */
export function dropped(figures: Figures, begins = ''): string[] {
  const accepted = JSON.parse(fs.readFileSync(FILE, 'utf8')) as Figures;
  return Object.entries(accepted).flatMap(([name, { value, noise }]) => {
    const found = figures[name]?.value ?? 0;
    return name.startsWith(begins) && found < value - noise ? [`${name}: ${found}, accepted ${value} ± ${noise}`] : [];
  });
}
