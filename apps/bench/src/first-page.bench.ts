/** Script that a browser loads for the first page a stranger sees, as it travels (compressed), against the aim of 150 kB. */
import fs from 'node:fs';
import path from 'node:path';
import { startProduct, withDataDir } from './running-product';
import { figure, printTable } from './tables';

const AIM_KB = 150;
const HEAVIEST = 6;
const CLIENT = path.resolve(__dirname, '../../web/dist/client');
const PAGES = [
  { address: '/', language: 'en' },
  { address: '/', language: 'zh' },
  { address: '/technologies', language: 'en' },
];

/** Scripts the page names (to run or to preload), and whatever those import at once. */
function scriptsOf(html: string): { named: number; files: Set<string> } {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const named = tags
    .filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag))
    .flatMap((tag) => /(?:src|href)="\/([^"]+\.js)"/.exec(tag)?.[1] ?? []);
  // A small script in the page starts the app by importing it.
  for (const [, file] of html.matchAll(/import\(?\s*["']\/([^"']+\.js)["']/g)) named.push(file as string);
  const files = new Set<string>();
  const waiting = [...named];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    waiting.push(...importsOf(file));
  }
  return { named: new Set(named).size, files };
}

function importsOf(file: string): string[] {
  const source = fs.readFileSync(path.join(CLIENT, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map(([, name]) =>
    path.posix.join(path.posix.dirname(file), name as string),
  );
}

/** Kilobytes (of 1,000 bytes); small files are not compressed beforehand and travel as they are. */
function kilobytes(files: Iterable<string>, compression: '' | '.br' | '.gz'): number {
  const sizes = [...files].map((file) => {
    const compressed = path.join(CLIENT, file + compression);
    return fs.statSync(fs.existsSync(compressed) ? compressed : path.join(CLIENT, file)).size;
  });
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** Where the weight is: the heaviest scripts of a page. */
function heaviest(files: Set<string>): string {
  const weighed = [...files].map((file) => ({ file, size: kilobytes([file], '.br') }));
  const first = weighed.sort((a, b) => b.size - a.size).slice(0, HEAVIEST);
  return first.map(({ file, size }) => `${path.basename(file)} ${figure(size, 1)}`).join(', ');
}

async function run(dataDir: string): Promise<void> {
  const columns: Record<string, string>[] = [];
  const product = await startProduct(dataDir, 'sample');
  for (const { address, language } of PAGES) {
    const answer = await fetch(product.url + address, { headers: { 'accept-language': language } });
    const { named, files } = scriptsOf(await answer.text());
    if (named === 0) throw new Error(`No script was found in ${address} (${answer.status})`);
    const [plain, brotli, gzip] = [kilobytes(files, ''), kilobytes(files, '.br'), kilobytes(files, '.gz')];
    columns.push({
      page: `${address} ${language}`,
      'scripts named by the page': figure(named),
      'scripts with what they import': figure(files.size),
      'kB uncompressed': figure(plain, 1),
      'kB gzip': figure(gzip, 1),
      'kB Brotli': figure(brotli, 1),
      'Brotli ÷ uncompressed': figure(brotli / plain, 2),
      [`Brotli ÷ ${AIM_KB} kB aimed at`]: figure(brotli / AIM_KB, 2),
    });
    console.log(`${address} ${language}: ${heaviest(files)}`);
    if (brotli > AIM_KB) process.exitCode = 1;
  }
  await product.stop();
  printTable(columns);
}

void withDataDir(run);
