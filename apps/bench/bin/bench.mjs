/**
 * `npm run bench` runs every src/*.bench.ts, one after another, each in a process of its own; `npm run bench -- NAME …`
 * only those. `--eval` runs src/evaluation.ts instead (how well search finds), `--eval-matching` src/matching-evaluation.ts (how
 * well needs find technologies), with the options that follow.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.resolve(fileURLToPath(import.meta.url), '../..');
const source = path.join(folder, 'src');
const root = path.resolve(folder, '../..');

/** Runs a TypeScript file on the sources of the packages: what is measured is what is written, with nothing to build. */
function run(file, options = []) {
  const node = ['--expose-gc', '--max-old-space-size=6144', '-C', '@techbridge/source', '-r', '@swc-node/register'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, path.join(source, file), ...options], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SWC_NODE_PROJECT: path.join(root, 'tsconfig.base.json') },
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const [first = '', ...rest] = process.argv.slice(2);
const EVALUATIONS = { '--eval': 'evaluation.ts', '--eval-matching': 'matching-evaluation.ts' };
if (first in EVALUATIONS) {
  process.exitCode = await run(EVALUATIONS[first], rest);
} else {
  const names = process.argv.slice(2);
  const all = fs.readdirSync(source).filter((file) => file.endsWith('.bench.ts'));
  const wanted = all.filter((file) => names.length === 0 || names.includes(file.replace('.bench.ts', '')));
  if (wanted.length === 0) {
    console.error(`No such benchmark. There are: ${all.map((file) => file.replace('.bench.ts', '')).join(', ')}`);
    process.exitCode = 1;
  }
  for (const file of wanted) {
    console.log(`\n== ${file.replace('.bench.ts', '')}`);
    if ((await run(file)) !== 0) process.exitCode = 1;
  }
}
