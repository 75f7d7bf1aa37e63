import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Readable } from 'node:stream';
import { AppError } from '../../../platform/errors';

export interface ArchiveLimits {
  entries: number;
  /** Bytes of one unpacked part, and of all parts together. */
  entryBytes: number;
  totalBytes: number;
  /** Unpacked to packed, checked from `ratioFrom` bytes on: real sheets stay below 100. */
  ratio: number;
  ratioFrom: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 5_000,
  entryBytes: 400_000_000,
  totalBytes: 800_000_000,
  ratio: 300,
  ratioFrom: 20_000_000,
};

export interface Archive {
  /** Unpacked size of a part, or null where there is no such part. */
  size(name: string): number | null;
  open(name: string): Promise<Readable>;
  close(): void;
}

/**
 * Opens the zip container of a workbook and refuses, before anything is unpacked, what would unpack to more than the
 * limits. The sizes a container declares are enforced again while a part is read, so a lie ends the reading.
 * @throws AppError `file.damaged`, `import.file_expands_too_much`, `import.workbook_is_protected`
 */
export async function openArchive(path: string, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false, validateEntrySizes: true }).catch(() => {
    throw new AppError('file.damaged');
  });
  try {
    const entries = await readDirectory(zip, limits);
    return {
      size: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? null,
      open: (name) => openPart(zip, entries.get(name.toLowerCase())),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof AppError ? error : new AppError('file.damaged');
  }
}

async function readDirectory(zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new AppError('import.file_expands_too_much');
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new AppError('import.workbook_is_protected');
    total += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    const bomb = entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio;
    if (bomb || entry.uncompressedSize > limits.entryBytes || total > limits.totalBytes) {
      throw new AppError('import.file_expands_too_much');
    }
    entries.set(entry.fileName.replace(/^\/+/, '').toLowerCase(), entry);
  }
  return entries;
}

async function openPart(zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  if (!entry) throw new AppError('file.damaged');
  return zip.openReadStreamPromise(entry);
}
