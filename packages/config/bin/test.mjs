#!/usr/bin/env node
/**
 * `npm test`: everything, cheapest first, ending with one plain line. Parts by name: check, unit, int, search, e2e.
 * What follows the parts goes to jest: `npm run test:int -- matches` runs the integration tests of that name.
 */
import { check } from './check.mjs';
import { add, runJest, runNode, runSteps, tool } from './steps.mjs';

const PARTS = {
  check,
  unit: (args) => titled('Unit tests', () => runJest('jest.config.cjs', args)),
  int: (args) => titled('Integration tests, on PostgreSQL', () => integration(args)),
  search: () => titled('How well search finds, on a part of the test collections', searchQuality),
  e2e: (args) => titled('Journeys, in a browser', () => journeys(args)),
};
const ALL = ['check', 'int', 'search', 'e2e'];

const names = process.argv.slice(2).filter((argument) => argument in PARTS);
const args = process.argv.slice(2).filter((argument) => !(argument in PARTS));
let total = { passed: 0, failed: 0 };
for (const name of names.length > 0 ? names : ALL) total = add(total, await PARTS[name](args));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function titled(title, run) {
  console.log(title);
  return run();
}

async function integration(jestArgs) {
  const client = await runSteps([{ name: 'database client', args: ['apps/api/bin/prisma.mjs', 'generate'] }]);
  return client.failed > 0 ? client : add(client, await runJest('jest.int.config.cjs', jestArgs));
}

/** Without the collections beside the repository it says so, and there is nothing to fail. */
async function searchQuality() {
  const { code } = await runNode(['apps/bench/bin/bench.mjs', '--eval', '--quick'], { live: true });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function journeys(jestArgs) {
  const prepared = await runSteps([
    { name: 'build', args: [tool('turbo'), 'run', 'build', '--output-logs', 'errors-only'] },
    { name: 'browser', args: ['apps/e2e/bin/find-browser.mjs'] },
  ]);
  if (prepared.failed > 0) return prepared;
  return add(prepared, await runJest('jest.e2e.config.cjs', ['--runInBand', ...jestArgs]));
}

/** Stopped by hand: say so in the same plain words, and count it as a failure. */
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    console.log(`${total.passed} passed, ${total.failed + 1} failed`);
    process.exit(1);
  });
}
