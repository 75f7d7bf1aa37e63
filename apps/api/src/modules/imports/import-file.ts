import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from '../../platform/files/files.port';

/** A workbook is read from its end, so the stored file is laid out on the local disk while `work` reads it. */
export async function withLocalCopy<Result>(
  files: FileStore,
  key: string,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'techbridge-import-'));
  try {
    const file = path.join(folder, 'upload');
    await pipeline(await files.open(key), createWriteStream(file));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
