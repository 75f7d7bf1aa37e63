/**
 * `npm run eval:search`: how well search finds, in each language and across them, on public test collections. Figures are
 * held against those accepted last (accepted/search.json); `-- --accept` accepts these, `-- --quick` asks a part of it all.
 */
import { existsSync } from 'node:fs';
import { accept, compare, type Comparison, type Extent } from './accepted-figures';
import { evaluateCrossing } from './crossing-evaluation';
import { type Figure, missed } from './figures';
import { evaluateRanking } from './ranking-evaluation';
import { DATA_FOLDER } from './retrieval-sets';

const ACCEPT = process.argv.includes('--accept');
const EXTENT: Extent = process.argv.includes('--quick') ? 'quick' : 'full';

const fixed = (value: number) => value.toFixed(3);
const signed = (value: number) => `${value < 0 ? '−' : '+'}${fixed(Math.abs(value))}`;

/** Columns as wide as their widest cell, the first one to the left. */
function printRows(heads: string[], rows: string[][]): void {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  for (const row of [heads, ...rows]) console.log(line(row).trimEnd());
}

function printFigures(figures: readonly Figure[]): void {
  printRows(
    ['questions → listings: set', 'questions', 'nDCG@10', '95 %', 'recall@10', 'hit@1', 'of bound', 'aims'],
    figures.map((figure) => {
      const { name, questions, value, interval, bound, aims } = figure;
      const short = missed(figure);
      return [
        name,
        String(questions),
        fixed(value['nDCG@10']),
        interval.map(fixed).join('–'),
        fixed(value['recall@10']),
        fixed(value['hit@1']),
        bound ? `${Math.round((value['nDCG@10'] / bound) * 100)} %` : '',
        Object.keys(aims).length === 0 ? '' : short.length === 0 ? 'reached' : `NOT: ${short.join(', ')}`,
      ];
    }),
  );
}

function printComparisons(comparisons: readonly Comparison[]): void {
  printRows(
    ['against the accepted figures', 'metric', 'value', 'accepted', 'difference', 'noise', ''],
    comparisons.map(({ name, metric, value, accepted, noise, dropped }) => [
      name,
      metric,
      fixed(value),
      accepted === undefined ? 'new' : fixed(accepted),
      accepted === undefined ? '' : signed(value - accepted),
      fixed(noise),
      dropped ? 'DROPPED' : '',
    ]),
  );
}

const hasMoved = ({ value, accepted = NaN }: Comparison) => !(Math.abs(value - accepted) < 0.0005);

async function run(): Promise<void> {
  if (!existsSync(DATA_FOLDER)) {
    console.log(
      `The test collections are not on this machine (${DATA_FOLDER}): how well search finds was not measured.`,
    );
    return;
  }
  const quick = EXTENT === 'quick';
  // Most of it happens in processes of its own.
  const figures = (await Promise.all([evaluateRanking(quick), evaluateCrossing(quick)])).flat();
  printFigures(figures);
  console.log('Bound: the nDCG@10 of the second half of each text asked among all texts of its own language.\n');
  if (ACCEPT) {
    console.log(`Accepted: ${accept(figures, EXTENT)}`);
    return;
  }
  const comparisons = compare(figures, EXTENT);
  // What is as it was needs no line in a run that only watches.
  printComparisons(quick ? comparisons.filter(hasMoved) : comparisons);
  const dropped = comparisons.filter((comparison) => comparison.dropped);
  console.log(
    dropped.length === 0 ? 'Nothing dropped.' : `${dropped.length} figures dropped by more than their noise.`,
  );
  if (dropped.length > 0) process.exitCode = 1;
}

void run();
