/** The server process of a cluster: find it, start it, stop it. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { giveTo, program } from './binaries';
import { type Cluster, serverEnvironment } from './cluster';
import { isPostgresServing } from './processes';

export interface Server {
  pid: number;
  port: number;
  /** Lets go of a server that lives only as long as we hold on to it. */
  release?: () => void;
}

export const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const LOG_LIMIT_BYTES = 10_000_000;
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  log_destination: 'stderr',
  logging_collector: 'off',
  jit: 'off',
};
const UNSAFE_BUT_FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};
/** Its input closes when we die, even by kill -9; then the server and its folder go too. */
const WATCHDOG = '"$@" <&- & p=$!; cat >/dev/null; kill -QUIT $p 2>/dev/null; wait $p; cd /; rm -rf "$0" 2>/dev/null';

/** The living server of this cluster, once it takes connections; undefined when there is none (any more). */
export async function findServer({ dataDir }: Cluster): Promise<Server | undefined> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const file = readPidFile(dataDir);
    if (!file) return undefined;
    if (!isPostgresServing(file.pid, dataDir)) {
      fs.rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (file.status === 'ready') return file;
    await sleep(20);
  }
  throw new Error(`The database in ${dataDir} has been starting or stopping for a minute; see server.log there.`);
}

/** On `port`, else on a free one. A just killed predecessor may hold its shared memory, and somebody may take our port, for a moment: hence the further attempts. */
export async function startServer(cluster: Cluster, port?: number): Promise<Server> {
  let problem = '';
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (attempt > 0) await sleep(300 * attempt);
    const outcome = await attemptStart(cluster, port ?? (await freePort()));
    if (typeof outcome === 'object') return outcome;
    problem = outcome;
    if (!/shared memory block|could not bind|could not create any TCP/.test(problem)) break;
  }
  throw new Error(`PostgreSQL did not start. ${problem}`);
}

export async function stopServer({ dataDir }: Cluster, server: Server): Promise<void> {
  if (server.release) server.release();
  else if (isPostgresServing(server.pid, dataDir)) process.kill(server.pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isPostgresServing(server.pid, dataDir)) {
    if (Date.now() > deadline) process.kill(server.pid, 'SIGQUIT');
    await sleep(10);
  }
}

async function attemptStart(cluster: Cluster, port: number): Promise<Server | string> {
  const log = openLog(cluster);
  const { child, release } = spawnServer(cluster, log.descriptor, port);
  fs.closeSync(log.descriptor);
  let ended: string | undefined;
  child.once('exit', (code, signal) => (ended = `It ended with ${code ?? signal}.`));
  child.once('error', (error) => (ended = error.message));
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (ended === undefined && Date.now() < deadline) {
    const file = readPidFile(cluster.dataDir);
    if (file?.status === 'ready') return { ...file, release };
    await sleep(10);
  }
  const said = fs.readFileSync(log.file).subarray(log.start).toString('utf8').slice(-2000);
  return `${ended ?? 'It took over a minute.'}\n${said}`;
}

function spawnServer(cluster: Cluster, log: number, port: number) {
  const { dataDir, account, ephemeral } = cluster;
  const settings = Object.entries({ ...SETTINGS, ...(ephemeral ? UNSAFE_BUT_FAST : {}) });
  const args = ['-D', dataDir, '-p', String(port), ...settings.flatMap(([key, value]) => ['-c', `${key}=${value}`])];
  // Its own process group: the Ctrl-C that ends us must not reach the database before we have let go of it.
  const options = { ...account, cwd: dataDir, env: serverEnvironment(), detached: true };
  const postgres = program(cluster.binaries, 'postgres');
  if (!ephemeral || process.platform === 'win32') {
    const child = spawn(postgres, args, { ...options, stdio: ['ignore', log, log] });
    child.unref();
    return { child };
  }
  const command = ['-c', WATCHDOG, path.dirname(dataDir), postgres, ...args];
  const child = spawn('/bin/sh', command, { ...options, stdio: ['pipe', log, log] });
  const lifeline = child.stdin as net.Socket;
  child.unref();
  lifeline.unref();
  return { child, release: () => void lifeline.destroy() };
}

function openLog({ dataDir, account }: Cluster) {
  const file = path.join(dataDir, 'server.log');
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) fs.renameSync(file, `${file}.1`);
  const descriptor = fs.openSync(file, 'a', 0o600);
  giveTo(file, account);
  return { file, descriptor, start: size > LOG_LIMIT_BYTES ? 0 : size };
}

function readPidFile(dataDir: string) {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
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
