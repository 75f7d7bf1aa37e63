#!/usr/bin/env node
/** Runs apps/api/dist/tasks/NAME.js, built if need be: task.mjs NAME [ARGUMENTS]. */
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { ensureBuilt, ROOT } from './build.mjs';

const SETTINGS_FILE = path.join(ROOT, '.env');
const TASKS = path.join(ROOT, 'apps/api/dist/tasks');

if (fs.existsSync(SETTINGS_FILE)) process.loadEnvFile(SETTINGS_FILE);
try {
  await ensureBuilt((line) => console.error(line));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const [name = '', ...args] = process.argv.slice(2);
const file = path.join(TASKS, `${path.basename(name)}.js`);
if (!fs.existsSync(file)) {
  const known = fs.readdirSync(TASKS).filter((entry) => entry.endsWith('.js'));
  console.error(`There is no task "${name}". There are: ${known.map((entry) => entry.replace('.js', '')).join(', ')}`);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
process.argv.splice(1, Infinity, file, ...args);
Module.runMain();
