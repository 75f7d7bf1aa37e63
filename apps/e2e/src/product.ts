/** The built product as a process of its own, with a data folder of its own: started, stopped, killed, read. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = path.resolve(__dirname, '../../..');
const MAIN = path.join(ROOT, 'apps/api/dist/main.js');
const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 30_000;

export interface ProductOptions {
  /** Kept when given: a second start goes on with what the first one left. */
  dataDir?: string;
  port?: number;
  env?: Record<string, string>;
}

export interface Product {
  url: string;
  port: number;
  dataDir: string;
  pid: number;
  /** Everything it has printed. */
  log(): string;
  /** What Ctrl-C does; resolves when the process has ended. */
  stop(): Promise<void>;
  /** kill -9 of the server process alone; its database is left to itself. */
  killServer(): Promise<void>;
  /** kill -9 of the server and of its database at the same moment. */
  killEverything(): Promise<void>;
  /** kill -9 of the database alone. */
  killDatabase(): void;
  /** Deletes the data folder; the product must have ended. */
  forget(): void;
}

/**
 * Starts the built product and waits until it is ready.
 *
 * @throws Error with what it printed when it ends or takes longer than three minutes
 */
export async function startProduct({ dataDir = newDataDir(), port, env = {} }: ProductOptions = {}): Promise<Product> {
  if (!fs.existsSync(MAIN)) throw new Error('The product is not built. Run "npm run build" first.');
  const ownPort = port ?? (await freePort());
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    cwd: ROOT,
    env: { ...environment(), PORT: String(ownPort), HOST: '127.0.0.1', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => printed.push(data.toString()));
  const url = `http://127.0.0.1:${ownPort}`;
  // What a test forgets to stop must not outlive the tests.
  const cleanUp = () => killTree(child, dataDir);
  process.once('exit', cleanUp);
  child.once('exit', () => process.off('exit', cleanUp));
  await untilReady(child, url, () => printed.join(''));
  return {
    url,
    port: ownPort,
    dataDir,
    pid: child.pid as number,
    log: () => printed.join(''),
    stop: () => end(child, 'SIGINT'),
    killServer: () => end(child, 'SIGKILL'),
    killEverything: async () => {
      killDatabase(dataDir);
      await end(child, 'SIGKILL');
    },
    killDatabase: () => killDatabase(dataDir),
    forget: () => fs.rmSync(dataDir, { recursive: true, force: true }),
  };
}

/** A new folder that the database's account can reach, also when the tests run as root. */
export function newDataDir(): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'techbridge-product-'));
  fs.chmodSync(dir, 0o711);
  return dir;
}

/** Ours, without what would point the product at somebody's real services. */
function environment(): NodeJS.ProcessEnv {
  const { DATABASE_URL, SEARCH_URL, SMTP_URL, FILES_URL, BASE_URL, ROLE, SEED, NODE_ENV, ...rest } = process.env;
  void [DATABASE_URL, SEARCH_URL, SMTP_URL, FILES_URL, BASE_URL, ROLE, SEED, NODE_ENV];
  return { ...rest, RATE_LIMIT: '0', LOG_LEVEL: 'warn' };
}

async function untilReady(child: ChildProcess, url: string, log: () => string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The product ended while it started:\n${log()}`);
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The product was not ready after ${START_TIMEOUT_MS / 1000} s:\n${log()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const late = sleep(STOP_TIMEOUT_MS, 'late', { ref: false });
  if ((await Promise.race([ended, late])) !== 'late') return;
  child.kill('SIGKILL');
  throw new Error(`The product did not end within ${STOP_TIMEOUT_MS / 1000} s of ${signal}`);
}

function databaseProcess(dataDir: string): number | undefined {
  try {
    return Number(fs.readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

function killDatabase(dataDir: string): void {
  const pid = databaseProcess(dataDir);
  if (pid) process.kill(pid, 'SIGKILL');
}

function killTree(child: ChildProcess, dataDir: string): void {
  child.kill('SIGKILL');
  try {
    killDatabase(dataDir);
  } catch {
    return; // it had ended before us
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
