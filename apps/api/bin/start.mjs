#!/usr/bin/env node
/** `npm start`: looks for obstacles, builds what is missing, then becomes the product. */
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { ensureBuilt, ROOT } from './build.mjs';
import { busyPort, fullDisk, unfitNode, unusableFolder } from './obstacles.mjs';

const SETTINGS_FILE = path.join(ROOT, '.env');

const refuse = (line) => {
  console.error(line);
  process.exit(1);
};

const oldNode = unfitNode();
if (oldNode) refuse(oldNode);
if (fs.existsSync(SETTINGS_FILE)) process.loadEnvFile(SETTINGS_FILE);

const dataDir = path.resolve(process.env.DATA_DIR || path.join(ROOT, '.data'));
const obstacle =
  unusableFolder(dataDir) ??
  fullDisk(dataDir) ??
  (await busyPort(process.env.PORT || '3000', process.env.HOST || '0.0.0.0'));
if (obstacle) refuse(obstacle);

try {
  await ensureBuilt((line) => console.log(line));
} catch (error) {
  refuse(error.message);
}

stopWhenOrphaned();

// In this very process: Ctrl-C and kill reach the product itself, and nothing is left behind that could miss them.
process.setSourceMapsEnabled(true);
process.argv[1] = path.join(ROOT, 'apps/api/dist/main.js');
Module.runMain();

/** npm's shell does not pass a kill on to us; when it dies of one, we stop too instead of holding the port for ever. */
function stopWhenOrphaned() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
