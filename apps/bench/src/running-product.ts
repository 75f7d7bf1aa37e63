/** The built product as a process of its own, with what the system says about its memory and processor time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const ROOT = path.resolve(__dirname, '../../..');
const MAIN = path.join(ROOT, 'apps/api/dist/main.js');
/** As `npm start` runs it. */
const AS_STARTED = ['--max-semi-space-size=32', '--enable-source-maps'];
const PATIENCE_MS = 900_000;
/** Of Linux on every processor we run on (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

export interface RunningProduct {
  url: string;
  dataDir: string;
  /** Milliseconds from the start of the process until /readyz said yes. */
  readyMs: number;
  /** When the process was started, on the clock of `performance.now()`. */
  startedAt: number;
  memory(): Memory;
  /** Milliseconds of processor time the server has used so far, its database not counted. */
  processorMs(): number;
  stop(): Promise<void>;
}

export interface Memory {
  /** Megabytes now and at their highest; NaN where the system does not tell (it is Linux that does). */
  now: number;
  peak: number;
}

const running = new Set<ChildProcess>();

/** Work with a data folder of its own; afterwards, whatever happened, products that still run are stopped and it is deleted. */
export async function withDataDir<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'techbridge-bench-'));
  // The database's account must be able to pass through.
  fs.chmodSync(dataDir, 0o711);
  try {
    return await work(dataDir);
  } finally {
    await Promise.all([...running].map(stop));
    endDatabaseLeftIn(dataDir);
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * Starts the built product on a free port and waits until it is ready.
 *
 * @throws Error with what it printed when it ends instead
 */
export async function startProduct(dataDir: string, seed: 'sample' | 'none'): Promise<RunningProduct> {
  if (!fs.existsSync(MAIN)) throw new Error('The product is not built: run "npm run build" first.');
  const port = await freePort();
  const printed: string[] = [];
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...AS_STARTED, MAIN], {
    cwd: ROOT,
    env: { ...ownEnvironment(), PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, SEED: seed },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => printed.push(String(data)));
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = `http://127.0.0.1:${port}`;
  await until(async () => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It did not start:\n${printed.join('')}`);
    return fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }, 20);
  const pid = child.pid as number;
  return {
    url,
    dataDir,
    startedAt,
    readyMs: performance.now() - startedAt,
    memory: () => memoryOf(pid),
    processorMs: () => processorMsOf(pid),
    stop: async () => {
      const before = printed.length;
      await stop(child);
      // What it says on its way out is good news only when it is one line.
      if (child.exitCode !== 0 || printed.length - before > 1) console.error(printed.slice(before).join(''));
    },
  };
}

/** Asks every `pauseMs` until the answer is yes; throws after a quarter of an hour. */
export async function until(condition: () => Promise<boolean>, pauseMs: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Not so after ${PATIENCE_MS / 1000} s: ${condition.toString()}`);
    await sleep(pauseMs);
  }
}

const RESTING_MS = 3000;
/** Of a processor. */
const RESTING_SHARE = 0.15;

/** Waits until the product has nothing to do any more, but no longer than `mostSeconds`. Returns the seconds, or null when it still works. */
export async function untilAtRest({ processorMs }: RunningProduct, mostSeconds: number): Promise<number | null> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  while (seconds() < mostSeconds) {
    const before = processorMs();
    await sleep(RESTING_MS);
    if (processorMs() - before < RESTING_MS * RESTING_SHARE) return seconds();
  }
  return null;
}

/** A connection to the embedded database of a running product. */
export async function connectTo({ dataDir }: RunningProduct): Promise<Client> {
  const port = Number(fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]);
  const password = fs.readFileSync(path.join(dataDir, 'postgres.password'), 'utf8').trim();
  const client = new Client({ host: '127.0.0.1', port, user: 'techbridge', database: 'postgres', password });
  await client.connect();
  return client;
}

/** A product that stops takes its database along; one that does not is told of, and its database ended here. */
function endDatabaseLeftIn(dataDir: string): void {
  const note = path.join(dataDir, 'postgres/postmaster.pid');
  if (!fs.existsSync(note)) return;
  const pid = Number(fs.readFileSync(note, 'utf8').split('\n')[0]);
  // The note may be older than the process that has this number now.
  if (!readProc(pid, 'cmdline').includes(dataDir)) return;
  console.error(`The product left its database running (process ${pid}); it is ended now.`);
  process.exitCode = 1;
  process.kill(pid, 'SIGINT');
}

/** Ours, without what would point the product at somebody's real services. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const others = ['DATABASE_URL', 'SEARCH_URL', 'SMTP_URL', 'FILES_URL', 'BASE_URL', 'ROLE', 'NODE_ENV'];
  const kept = Object.entries(process.env).filter(([name]) => !others.includes(name));
  return { ...Object.fromEntries(kept), RATE_LIMIT: '0', LOG_LEVEL: 'warn' };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
}

function memoryOf(pid: number): Memory {
  const status = readProc(pid, 'status');
  const megabytes = (name: string) => (Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024) / 1e6;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

function processorMsOf(pid: number): number {
  // The name of the process stands in brackets and may hold anything; user and system time are fields 14 and 15.
  const fields = readProc(pid, 'stat').split(')').at(-1)?.trim().split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

function readProc(pid: number, name: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
