/** The figures accepted last, kept with the sources, and what has become worse since. */
import fs from 'node:fs';
import path from 'node:path';
import { type Figure, type Metric, METRICS } from './figures';

const FILE = path.resolve(__dirname, '../accepted/search.json');
/** Smaller differences come from rounding. */
const LEAST_NOISE = 0.002;

/** `quick` is measured on fewer questions, so that its figures are others. */
export type Extent = 'full' | 'quick';
type Accepted = Partial<Record<Extent, Record<string, Record<Metric, number>>>>;

function readAccepted(): Accepted {
  return fs.existsSync(FILE) ? (JSON.parse(fs.readFileSync(FILE, 'utf8')) as Accepted) : {};
}

/** Takes the place of what was accepted of the same extent. */
export function accept(figures: readonly Figure[], extent: Extent): string {
  const rounded = ({ value }: Figure) =>
    Object.fromEntries(METRICS.map((metric) => [metric, Math.round(value[metric] * 1e4) / 1e4]));
  const all = {
    ...readAccepted(),
    [extent]: Object.fromEntries(figures.map((figure) => [figure.name, rounded(figure)])),
  };
  fs.mkdirSync(path.dirname(FILE), { recursive: true });
  fs.writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
  return FILE;
}

export interface Comparison {
  name: string;
  metric: Metric;
  value: number;
  /** Undefined for a figure that is new. */
  accepted: number | undefined;
  noise: number;
  /** Lower than accepted by more than the noise. */
  dropped: boolean;
}

export function compare(figures: readonly Figure[], extent: Extent): Comparison[] {
  const known = readAccepted()[extent] ?? {};
  return figures.flatMap(({ name, value, noise }) =>
    METRICS.map((metric): Comparison => {
      const accepted = known[name]?.[metric];
      const least = Math.max(LEAST_NOISE, noise[metric]);
      const dropped = accepted !== undefined && value[metric] < accepted - least;
      return { name, metric, value: value[metric], accepted, noise: least, dropped };
    }),
  );
}
