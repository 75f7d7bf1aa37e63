/** Which processes use the embedded database: the last one to leave turns off the light. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMark } from './processes';

/** Notes that this process uses the database. */
export function joinUsers(dir: string): void {
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(path.join(dir, String(process.pid)), startMark(process.pid) ?? '');
}

/** Takes the note back; true when no other living process has one. Notes of killed processes are swept out. */
export function leaveUsers(dir: string): boolean {
  fs.rmSync(path.join(dir, String(process.pid)), { force: true });
  let others = 0;
  for (const name of fs.existsSync(dir) ? fs.readdirSync(dir) : []) {
    if (isSameProcess(Number(name), path.join(dir, name))) others += 1;
    else fs.rmSync(path.join(dir, name), { force: true });
  }
  return others === 0;
}

/** Runs `work` while holding a lock file; one whose owner is dead is taken over. */
export async function withLock<T>(file: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  while (!tryLock(file)) {
    if (Date.now() > deadline)
      throw new Error(`Another process holds ${file} for ${timeoutMs / 1000} seconds; end it, or delete the file.`);
    await sleep(20);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** The lock is a link to a fully written note, so nobody ever reads half of one. */
function tryLock(file: string): boolean {
  const note = `${file}.${process.pid}`;
  fs.writeFileSync(note, `${process.pid}\n${startMark(process.pid)}`);
  try {
    fs.linkSync(note, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    sweepStaleLock(file);
    return false;
  } finally {
    fs.rmSync(note, { force: true });
  }
}

function sweepStaleLock(file: string): void {
  try {
    const [pid, mark] = fs.readFileSync(file, 'utf8').split('\n');
    if (startMark(Number(pid)) !== mark) fs.rmSync(file, { force: true });
  } catch {
    return; // it was released while we looked
  }
}

function isSameProcess(pid: number, noteFile: string): boolean {
  try {
    return startMark(pid) === fs.readFileSync(noteFile, 'utf8');
  } catch {
    return false;
  }
}
