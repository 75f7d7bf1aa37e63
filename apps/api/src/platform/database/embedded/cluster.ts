/** The files of a database: where they lie, who owns them, how they are created. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Account, canReach, chooseAccount, giveTo, program, systemDir } from './binaries';

export interface Cluster {
  dataDir: string;
  account: Account;
  binaries: string;
  password: string;
  /** Thrown away with the process: speed before safety. */
  ephemeral: boolean;
}

export const SUPERUSER = 'techbridge';

/**
 * `<home>/postgres`, a real folder where PostgreSQL's account can reach it, else a link to one that it can.
 * The link, not a name derived from the path, decides: who deletes the data folder gets a new database.
 */
export function databaseFolder(home: string): string {
  const wanted = path.join(home, 'postgres');
  const found = fs.lstatSync(wanted, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return linkedFolder(wanted);
  if (found || canReach(home, chooseAccount(wanted))) return wanted;
  const elsewhere = fs.mkdtempSync(path.join(systemDir(), 'data-'));
  fs.chmodSync(elsewhere, 0o755);
  const moved = path.join(elsewhere, 'postgres');
  fs.mkdirSync(moved, { mode: 0o700 });
  giveTo(moved, chooseAccount(moved));
  fs.symlinkSync(moved, wanted);
  return moved;
}

function linkedFolder(link: string): string {
  if (fs.existsSync(link)) return fs.realpathSync(link);
  throw new Error(
    `The database lies in ${fs.readlinkSync(link)}, which is gone. Bring it back, or delete ${link} to begin with an empty one.`,
  );
}

/** The password of an installation: made once, readable by its owner alone. */
export function keptPassword(home: string): string {
  const file = path.join(home, 'postgres.password');
  if (!fs.existsSync(file)) fs.writeFileSync(file, `${newPassword()}\n`, { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}

export const newPassword = () => randomBytes(24).toString('base64url');

/** Builds the cluster aside and renames it into place: killed half-way, the next start begins again. */
export function createCluster(cluster: Cluster): void {
  const { dataDir, account } = cluster;
  const aside = newFolderBeside(dataDir, account);
  const passwordFile = path.join(aside, 'password');
  fs.writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
  giveTo(passwordFile, account);
  try {
    initialise(cluster, path.join(aside, 'data'), passwordFile);
    fs.rmSync(dataDir, { recursive: true, force: true });
    fs.renameSync(path.join(aside, 'data'), dataDir);
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
}

function initialise({ account, binaries, ephemeral }: Cluster, folder: string, passwordFile: string): void {
  // Without a UTF-8 character type pg_trgm finds no trigrams in Thai, Chinese, Lao or Khmer; the builtin provider has one everywhere.
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = ['-D', folder, '-U', SUPERUSER, '--pwfile', passwordFile, '-A', 'scram-sha-256', ...locale];
  if (ephemeral) args.push('--no-sync');
  const options = { ...account, cwd: path.dirname(folder), env: serverEnvironment(), encoding: 'utf8' as const };
  const run = spawnSync(program(binaries, 'initdb'), args, options);
  if (run.status === 0) return;
  throw new Error(`The database could not be created: ${run.error?.message ?? run.stderr.trim()}`);
}

function newFolderBeside(dataDir: string, account: Account): string {
  const prefix = `${path.basename(dataDir)}.new-`;
  const parent = path.dirname(dataDir);
  for (const name of fs.readdirSync(parent)) {
    if (name.startsWith(prefix)) fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  const dir = fs.mkdtempSync(path.join(parent, prefix));
  giveTo(dir, account);
  return dir;
}

/** @throws Error when the files belong to another account, whose server we could neither start nor stop */
export function mustBeOurs({ dataDir }: Cluster): void {
  const uid = process.getuid?.();
  const owner = fs.statSync(dataDir).uid;
  if (uid === undefined || uid === 0 || uid === owner) return;
  throw new Error(
    `The database in ${dataDir} belongs to another account (user id ${owner}). ` +
      'Start as that account or as root, or set DATA_DIR to a folder of your own.',
  );
}

export const serverEnvironment = () => ({ ...process.env, LC_ALL: 'C', TZ: 'UTC' });
