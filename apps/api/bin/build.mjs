/** Builds what is missing or out of date. When nothing changed it looks at the files' times and sizes and returns at once. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../../..');

const STAMP = path.join(ROOT, 'node_modules/.cache/techbridge/build');
const TURBO = path.join(ROOT, 'node_modules/turbo/bin/turbo');
const OUTPUTS = ['apps/api/dist/main.js', 'apps/web/dist/client', 'apps/web/dist/server'];
const NOT_SOURCE = /^(node_modules|dist|\.turbo|generated|coverage|bin|test|testing)$|\.spec\.tsx?$|\.gen\.ts$|^\./;

/**
 * @param {(line: string) => void} say told about each part that is built
 * @throws Error with the compiler's words when a part does not build
 */
export async function ensureBuilt(say) {
  const signature = signatureOfSources();
  if (OUTPUTS.every((name) => fs.existsSync(path.join(ROOT, name))) && readStamp() === signature) return;
  if (!fs.existsSync(TURBO)) throw new Error('The packages are not installed. Run "npm ci" first.');
  await build(say);
  fs.mkdirSync(path.dirname(STAMP), { recursive: true });
  fs.writeFileSync(STAMP, signature);
}

function build(say) {
  const args = [TURBO, 'run', 'build', '--output-logs=new-only', '--log-order=grouped'];
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_COLOR: '1', FORCE_COLOR: '0' };
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const listen = (data) => {
      output += data;
      for (const [, name] of String(data).matchAll(/^@techbridge\/([\w-]+):build: cache miss/gm))
        say(`Building ${name}`);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`The build failed.\n${complaints(output)}`));
      say(`Built in ${Math.round((Date.now() - started) / 1000)} s`);
      resolve();
    });
  });
}

/** What the parts that failed had to say, without what the others did. */
function complaints(output) {
  const failed = [...output.matchAll(/(@techbridge\/[\w-]+)#build/g)].map(([, name]) => `${name}:build: `);
  const lines = output.split('\n').filter((line) => failed.some((prefix) => line.startsWith(prefix)));
  return lines.map((line) => line.slice(line.indexOf(': ') + 2)).join('\n') || output;
}

function signatureOfSources() {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['package-lock.json', 'turbo.json', 'packages/config/bin/compile.mjs'])
    addFile(hash, path.join(ROOT, file));
  for (const folder of ['apps/api', 'apps/web', 'packages', 'prisma/schema']) addFolder(hash, path.join(ROOT, folder));
  return hash.digest('hex');
}

function addFolder(hash, folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (NOT_SOURCE.test(entry.name)) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, full);
    else addFile(hash, full);
  }
}

function addFile(hash, file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat) hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\0`);
}

function readStamp() {
  try {
    return fs.readFileSync(STAMP, 'utf8');
  } catch {
    return '';
  }
}
