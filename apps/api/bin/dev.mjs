#!/usr/bin/env node
/**
 * `npm run dev`: the API from source on an inner port, started again at every change; Vite in front of it on PORT, with
 * hot reload. The embedded database is held here, so that it does not stop and start with the API.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { ROOT } from './build.mjs';
import { busyPort, fullDisk, unfitNode, unusableFolder } from './obstacles.mjs';

const API = path.join(ROOT, 'apps/api');
const SETTINGS_FILE = path.join(ROOT, '.env');
const require = createRequire(import.meta.url);

if (fs.existsSync(SETTINGS_FILE)) process.loadEnvFile(SETTINGS_FILE);
const port = process.env.PORT || '3000';
const dataDir = path.resolve(process.env.DATA_DIR || path.join(ROOT, '.data'));
const obstacle =
  unfitNode() ?? unusableFolder(dataDir) ?? fullDisk(dataDir) ?? (await busyPort(port, process.env.HOST || '0.0.0.0'));
if (obstacle) {
  console.error(obstacle);
  process.exit(1);
}

process.env.TS_NODE_PROJECT = path.join(API, 'tsconfig.json');
const children = new Set();
let stopping = 0;
const database = process.env.DATABASE_URL ? undefined : await holdDatabase();
const apiPort = await freePort();

await start(['apps/api/bin/prisma.mjs', 'generate'], {}).ended;
const source = ['--conditions=@techbridge/source', '--enable-source-maps', '-r', '@swc-node/register'];
const watched = ['apps/api/src', ...sourcesOfPackages()].flatMap((folder) => ['--watch-path', folder]);
start(['--watch', '--watch-preserve-output', ...watched, ...source, 'apps/api/src/main.ts'], {
  PORT: String(apiPort),
  HOST: '127.0.0.1',
  API_ONLY: 'true',
  BASE_URL: process.env.BASE_URL || `http://localhost:${port}`,
  DATA_DIR: dataDir,
});
start(
  [
    path.join(ROOT, 'node_modules/vite/bin/vite.js'),
    '--port',
    port,
    '--strictPort',
    '--host',
    process.env.HOST || '0.0.0.0',
  ],
  {
    cwd: path.join(ROOT, 'apps/web'),
    WEB_PORT: port,
    API_URL: `http://127.0.0.1:${apiPort}`,
  },
);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

function start(args, { cwd = ROOT, ...env }) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
  children.add(child);
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => {
      children.delete(child);
      resolve(code);
      if (code !== 0) void stop(code ?? 1);
    });
  });
  return { ended };
}

/** Waits for the others before it lets go of the database; a second Ctrl-C does not wait. */
async function stop(code) {
  // One Ctrl-C may arrive twice: from the terminal, and passed on by npm.
  if (stopping) return Date.now() - stopping > 1000 ? process.exit(130) : undefined;
  stopping = Date.now();
  setTimeout(() => process.exit(1), 15_000).unref();
  const others = [...children];
  for (const child of others) child.kill('SIGTERM');
  await Promise.all(others.map((child) => new Promise((resolve) => child.once('exit', resolve))));
  await database?.stop();
  process.exit(code);
}

/** Not the whole packages: a build that writes their dist must not start the API again. */
function sourcesOfPackages() {
  const folders = fs.readdirSync(path.join(ROOT, 'packages')).map((name) => `packages/${name}/src`);
  return folders.filter((folder) => fs.existsSync(path.join(ROOT, folder)));
}

function holdDatabase() {
  require('@swc-node/register');
  const { startEmbeddedPostgres } = require('../src/platform/database/embedded-postgres.ts');
  return startEmbeddedPostgres(dataDir);
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
