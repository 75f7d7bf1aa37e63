/** What can keep the product from starting, each in one line that says what to do. */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const MEGABYTE = 1024 * 1024;
const OLDEST_NODE = [20, 19];

/** @returns {string | undefined} */
export function unfitNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return undefined;
  return `Node ${version} is too old: install Node ${OLDEST_NODE.join('.')} or newer from https://nodejs.org.`;
}

/** Also makes the folder. @returns {string | undefined} */
export function unusableFolder(dataDir) {
  const probe = path.join(dataDir, `.write-test-${process.pid}`);
  try {
    // The database runs under an account of its own when started by root: it must be able to pass through.
    if (fs.mkdirSync(dataDir, { recursive: true })) fs.chmodSync(dataDir, 0o711);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch (error) {
    if (error.code === 'ENOSPC')
      return `The disk that holds ${dataDir} is full: free some space, or set DATA_DIR to a folder on another disk.`;
    return `No right to write in ${dataDir} (${error.code}): correct the folder's rights, or set DATA_DIR to a folder of your own.`;
  }
}

/** A new installation needs room for the database and the search index; an existing one for its next transactions. */
export function fullDisk(dataDir, needed = fs.existsSync(path.join(dataDir, 'postgres')) ? 50 : 400) {
  const { bavail, bsize } = fs.statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= needed) return undefined;
  return `Only ${free} MB are free on the disk that holds ${dataDir}, ${needed} MB are needed: free some space, or set DATA_DIR to a folder on another disk.`;
}

/** @returns {Promise<string | undefined>} */
export async function busyPort(port, host) {
  if (!/^\d+$/.test(port) || Number(port) > 65_535) return `PORT must be a number up to 65535, not "${port}".`;
  const code = await new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port: Number(port), host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
  if (code === undefined) return undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: stop the program that uses it, or choose another, for example PORT=${Number(port) + 1} npm start.`;
  if (code === 'EACCES')
    return `No right to listen on port ${port}: choose one above 1023, for example PORT=3000 npm start.`;
  return `Port ${port} cannot be listened on (${code}): set HOST and PORT to an address of this computer.`;
}
