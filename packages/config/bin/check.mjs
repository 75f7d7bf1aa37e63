#!/usr/bin/env node
/** `npm run check`: what one runs before pushing, and what continuous integration runs first. Needs no database server and no browser. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { add, ROOT, runJest, runSteps, tool } from './steps.mjs';

const cached = (name) => path.join('node_modules/.cache', name);

/** @returns {Promise<import('./steps.mjs').Count>} */
export async function check() {
  console.log('Check');
  const client = await runSteps([{ name: 'database client', args: ['apps/api/bin/prisma.mjs', 'generate'] }]);
  const steps = await runSteps([lint(), ...types(), format(), boundaries(), drift(), messages(), unused()]);
  console.log('Unit tests');
  return [client, steps, await runJest('jest.config.cjs')].reduce(add);
}

const lint = () => ({
  name: 'lint',
  args: [
    tool('eslint'),
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    cached('eslint/'),
  ],
});

const format = () => ({
  name: 'format (npm run format mends it)',
  args: [
    tool('prettier'),
    '--check',
    '.',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    cached('prettier/check'),
  ],
});

const boundaries = () => ({
  name: 'boundaries',
  args: [
    tool('dependency-cruiser', 'depcruise'),
    '--config',
    'packages/config/dependency-cruiser.cjs',
    'apps',
    'packages',
  ],
});

const drift = () => ({ name: 'migrations and schema agree', args: ['apps/api/bin/prisma.mjs', 'drift'] });

const messages = () => ({ name: 'messages complete', args: ['packages/i18n/bin/report.mjs'] });

const unused = () => ({
  name: 'nothing unused',
  args: [tool('knip'), '--config', 'packages/config/knip.json', '--no-progress'],
});

function types() {
  const workspaces = ['apps', 'packages'].flatMap((group) =>
    fs.readdirSync(path.join(ROOT, group)).map((name) => path.join(group, name)),
  );
  const typed = workspaces.filter((workspace) => fs.existsSync(path.join(ROOT, workspace, 'tsconfig.json')));
  return typed.map((workspace) => ({
    name: `types of ${workspace}`,
    args: [tool('typescript', 'tsc'), '--noEmit', '-p', workspace],
  }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
