/** Search by size of the catalogue: the engine alone, then the product over HTTP. BENCH_SIZES and BENCH_PARTS choose. */
import { measureEngine } from './engine-measures';
import { measureHttp } from './http-measures';
import { printTable } from './tables';

const SIZES = (process.env['BENCH_SIZES'] ?? '1000,10000,100000').split(',').map(Number);
const PARTS = (process.env['BENCH_PARTS'] ?? 'engine,http').split(',');

async function run(): Promise<void> {
  const columns: Record<string, string>[] = [];
  for (const size of SIZES) {
    const engine = PARTS.includes('engine') ? await measureEngine(size) : null;
    const http = PARTS.includes('http') ? await measureHttp(size, engine?.meanMs ?? null) : {};
    columns.push({ listings: size.toLocaleString('en'), ...engine?.figures, ...http });
  }
  printTable(columns);
}

void run();
