/** Questions about other processes of this machine that a bare process id cannot answer, since ids are reused. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** When a process started, as text that differs between two processes that had the same id; undefined when it is gone. */
export function startMark(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  if (process.platform === 'win32') return 'alive';
  try {
    if (process.platform === 'linux') {
      const fields = linuxStat(pid);
      return fields.state === 'Z' ? undefined : fields.startTime;
    }
    return (
      execFileSync('ps', ['-p', String(pid), '-o', 'lstart='])
        .toString()
        .trim() || undefined
    );
  } catch {
    return undefined;
  }
}

/** Whether `pid` is a living PostgreSQL server, and (where the system can tell) the one that serves `dataDir`. */
export function isPostgresServing(pid: number, dataDir: string): boolean {
  if (startMark(pid) === undefined) return false;
  try {
    if (process.platform === 'linux') {
      if (linuxStat(pid).command !== 'postgres') return false;
      return linuxWorkingDirectory(pid, dataDir) === fs.realpathSync(dataDir);
    }
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='])
      .toString()
      .includes('postgres');
  } catch {
    return false;
  }
}

function linuxStat(pid: number) {
  const line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const close = line.lastIndexOf(')');
  const rest = line.slice(close + 2).split(' ');
  return { command: line.slice(line.indexOf('(') + 1, close), state: rest[0], startTime: rest[19] ?? '' };
}

/** PostgreSQL makes its data folder its working directory. A folder we may not read cannot prove anything: believe the pid file. */
function linuxWorkingDirectory(pid: number, assumed: string): string {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return fs.realpathSync(assumed);
  }
}
