/** What a file is, told by its first bytes; its name and what the browser says of it are not asked. */
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type FileType = 'png' | 'jpeg' | 'webp' | 'pdf' | 'xlsx' | 'zip' | 'text';

export const CONTENT_TYPES: Record<FileType, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  text: 'text/plain',
};

/** Enough to see the first entries of a workbook. */
export const HEAD_BYTES = 8192;

/** The type, or null for anything we do not know; `head` is the first few kilobytes. */
export function fileTypeOf(head: Buffer): FileType | null {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  const ascii = (text: string, at = 0) => head.toString('latin1', at, at + text.length) === text;
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg';
  if (ascii('RIFF') && ascii('WEBP', 8)) return 'webp';
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return looksLikeWorkbook(head) ? 'xlsx' : 'zip';
  return looksLikeText(head) ? 'text' : null;
}

export function isImage(type: FileType | null): type is 'png' | 'jpeg' | 'webp' {
  return type === 'png' || type === 'jpeg' || type === 'webp';
}

/** Entry names stand uncompressed in a zip file; a workbook's parts lie under xl/. */
function looksLikeWorkbook(head: Buffer): boolean {
  return (
    head.includes('xl/') || (head.includes('[Content_Types].xml') && !head.includes('word/') && !head.includes('ppt/'))
  );
}

/** Text in any encoding of a spreadsheet program: no control bytes but the usual ones, or a UTF-16 mark in front. */
function looksLikeText(head: Buffer): boolean {
  if (head.length === 0) return false;
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf16) return true;
  return !head
    .subarray(0, HEAD_BYTES)
    .some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f);
}

type Upload = Readable & { truncated?: boolean };

/** Looks at the first bytes of a stream and gives the whole of it back, to be read from the start. */
export async function peek(stream: Upload, bytes = HEAD_BYTES): Promise<{ head: Buffer; stream: Upload }> {
  const parts: Buffer[] = [];
  let seen = 0;
  const iterator = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  while (seen < bytes) {
    const { value, done } = await iterator.next();
    if (done) break;
    parts.push(value);
    seen += value.length;
  }
  const again = new PassThrough();
  Object.defineProperty(again, 'truncated', { get: () => stream.truncated });
  async function* whole() {
    yield* parts;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  pipeline(whole, again).catch((error: unknown) => again.destroy(error as Error));
  return { head: Buffer.concat(parts).subarray(0, bytes), stream: again };
}
