import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Env } from '../../env';
import { AppError, demand } from '../errors';
import { FileStore, type StoredFile } from './files.port';

const KEY = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

/** Files in a folder: a local disk, or a volume that all replicas share. */
export class FileFolder extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(stream: Readable & { truncated?: boolean }, limits: { maximumBytes: number }): Promise<StoredFile> {
    const name = randomUUID();
    const key = `${name.slice(0, 2)}/${name}`;
    const unfinished = path.join(this.folder, 'unfinished', name);
    await fs.mkdir(path.dirname(unfinished), { recursive: true });
    try {
      const written = await writeAll(stream, unfinished, limits.maximumBytes);
      await fs.mkdir(path.dirname(this.pathOf(key)), { recursive: true });
      await fs.rename(unfinished, this.pathOf(key));
      await syncFolder(path.dirname(this.pathOf(key)));
      return { key, ...written };
    } catch (error) {
      stream.destroy();
      await fs.rm(unfinished, { force: true });
      throw isFull(error) ? new AppError('service.unavailable') : error;
    }
  }

  async open(key: string): Promise<Readable> {
    demand(KEY.test(key), 'file.not_found');
    const file = await fs.open(this.pathOf(key)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new AppError('file.not_found') : error;
    });
    return file.createReadStream();
  }

  async remove(key: string): Promise<void> {
    if (KEY.test(key)) await fs.rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    return path.join(this.folder, key);
  }
}

async function writeAll(stream: Readable & { truncated?: boolean }, target: string, maximumBytes: number) {
  const hash = createHash('sha256');
  const file = await fs.open(target, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer | string>) {
      const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      bytes += part.length;
      demand(bytes <= maximumBytes, 'file.too_large', { maximumBytes });
      hash.update(part);
      await file.writeFile(part);
    }
    demand(!stream.truncated, 'file.too_large', { maximumBytes });
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** A rename is safe from a power cut once its folder is; Windows cannot sync folders and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException | null)?.code ?? '');
}

/** The folder of FILES_URL, otherwise the folder `files` of DATA_DIR. */
export function createFileStore(env: Pick<Env, 'FILES_URL' | 'DATA_DIR'>): FileStore {
  return new FileFolder(env.FILES_URL ? fileURLToPath(env.FILES_URL) : path.join(env.DATA_DIR, 'files'));
}
