/**
 * A real PostgreSQL that needs no installation: starts the server that npm brought, or adopts the one that an earlier,
 * killed process left running. See decisions/0005 (absent means embedded).
 */
import fs from 'node:fs';
import { Logger } from '@nestjs/common';
import path from 'node:path';
import { chooseAccount, findBinaries, temporaryDir } from './embedded/binaries';
import {
  type Cluster,
  createCluster,
  databaseFolder,
  keptPassword,
  mustBeOurs,
  newPassword,
  SUPERUSER,
} from './embedded/cluster';
import { isPostgresServing } from './embedded/processes';
import { findServer, type Server, START_TIMEOUT_MS, startServer, stopServer } from './embedded/server';
import { joinUsers, leaveUsers, withLock } from './embedded/users';

const WATCH_MS = 500;

export interface EmbeddedPostgres {
  /** Connection string of the superuser to the database `postgres`, which is the product's own. */
  url: string;
  port: number;
  pid: number;
  dataDir: string;
  /** The server was already running: left by a killed process, or in use by another one. */
  adopted: boolean;
  /** Stops the server, unless another living process of ours still uses it. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts (creating it on first use) or adopts the database of an installation.
 *
 * @param dataDir the installation's data folder; the database is `postgres` in it, its password `postgres.password`
 * @throws Error with one line that says what to do, and the end of the server's log where there is one
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const home = path.resolve(dataDir);
  // PostgreSQL's account must be able to pass through; it need not look around.
  if (fs.mkdirSync(home, { recursive: true })) fs.chmodSync(home, 0o711);
  const users = path.join(home, 'postgres.users');
  const alone = <T>(work: () => Promise<T>) => withLock(path.join(home, 'postgres.lock'), START_TIMEOUT_MS, work);
  return alone(async () => {
    const cluster = installedCluster(home);
    const found = await findServer(cluster);
    const server = found ?? (await startServer(cluster));
    joinUsers(users);
    const watch = keepAlive(cluster, server, alone);
    const stop = () => {
      watch.end();
      return alone(async () => {
        if (leaveUsers(users)) await stopServer(cluster, watch.server());
      });
    };
    return { ...describe(cluster, server), adopted: found !== undefined, stop };
  });
}

type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** Starts the server again, on its port, when something killed it while we go on: connections are then made anew. */
function keepAlive(cluster: Cluster, first: Server, alone: Alone) {
  let server = first;
  let ended = false;
  let busy = false;
  const look = async () => {
    if (busy || ended || isPostgresServing(server.pid, cluster.dataDir)) return;
    busy = true;
    try {
      server = await alone(async () => (await findServer(cluster)) ?? (await startServer(cluster, server.port)));
    } catch (error) {
      new Logger('database').error(`it could not be started again: ${error instanceof Error ? error.message : ''}`);
    }
    busy = false;
  };
  const timer = setInterval(() => void look(), WATCH_MS);
  timer.unref();
  const end = () => {
    ended = true;
    clearInterval(timer);
  };
  return { server: () => server, end };
}

/** A throw-away database for tests: fast, unsafe against power loss, and gone when this process ends, however it ends. */
export async function startEphemeralPostgres(): Promise<EmbeddedPostgres> {
  const account = chooseAccount('');
  const binaries = findBinaries(account);
  const folder = temporaryDir('techbridge-postgres-', account);
  const cluster = { dataDir: path.join(folder, 'data'), account, binaries, password: newPassword(), ephemeral: true };
  createCluster(cluster);
  const server = await startServer(cluster);
  const stop = async () => {
    await stopServer(cluster, server);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { ...describe(cluster, server), adopted: false, stop };
}

function installedCluster(home: string): Cluster {
  const dataDir = databaseFolder(home);
  const account = chooseAccount(dataDir);
  const cluster = { dataDir, account, binaries: findBinaries(account), password: keptPassword(home), ephemeral: false };
  if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) createCluster(cluster);
  mustBeOurs(cluster);
  return cluster;
}

function describe(cluster: Cluster, { pid, port }: Server) {
  const url = `postgresql://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/postgres`;
  return { url, port, pid, dataDir: cluster.dataDir };
}
