import type { Readable } from 'node:stream';

export interface StoredFile {
  /** Names the file in the store; says nothing about what it is or whose. */
  key: string;
  bytes: number;
  sha256: string;
}

/** Where uploads are kept. A key exists exactly when the whole file is safely stored. */
export abstract class FileStore {
  /** Rejects with `file.too_large` above the limit (also when an upload was cut at one) and keeps nothing then. */
  abstract put(stream: Readable & { truncated?: boolean }, limits: { maximumBytes: number }): Promise<StoredFile>;
  /** Rejects with `file.not_found`. */
  abstract open(key: string): Promise<Readable>;
  /** Unknown keys are ignored. */
  abstract remove(key: string): Promise<void>;
}
