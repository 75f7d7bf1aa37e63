import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { AppError } from '../../../platform/errors';

/** Encodings spreadsheet programs between China and ASEAN write, under the names shown to people. */
export type Encoding =
  'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Big5' | 'windows-874' | 'windows-1258' | 'windows-1252';

const SAMPLE_BYTES = 512 * 1024;

/**
 * Finds out how a text file is encoded: by its byte-order mark, else UTF-8 if the whole file is valid UTF-8, else the
 * legacy encoding whose letters make sense. The whole file is read once, because one Chinese word may stand at its end.
 * @throws AppError `file.type_not_accepted` for binary data, `import.unreadable_encoding` where nothing fits
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const sample = await firstBytes(path, SAMPLE_BYTES);
  const marked = byMark(sample);
  if (marked) return marked;
  const wide = byZeroBytes(sample);
  if (wide) return wide;
  if (sample.includes(0)) throw new AppError('file.type_not_accepted');
  if (await isUtf8(path)) return 'UTF-8';
  return byLetters(await highBytes(path));
}

function byMark(sample: Buffer): Encoding | null {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return 'UTF-8';
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'UTF-16LE';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'UTF-16BE';
  return null;
}

/** Delimiters and line ends put a zero in every other byte of UTF-16, always on the same side. */
function byZeroBytes(sample: Buffer): Encoding | null {
  let even = 0;
  let odd = 0;
  sample.subarray(0, 8192).forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  if (odd > 0 && even === 0) return 'UTF-16LE';
  return even > 0 && odd === 0 ? 'UTF-16BE' : null;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Lines of the file that hold something beyond ASCII: enough to judge by, without the pages that say nothing. */
async function highBytes(path: string): Promise<Buffer> {
  const lines: Buffer[] = [];
  let size = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const data = Buffer.concat([rest, chunk as Buffer]);
    let start = 0;
    for (let end = data.indexOf(10, start); end >= 0; end = data.indexOf(10, start)) {
      const line = data.subarray(start, end + 1);
      if (line.some((byte) => byte > 0x7f)) size += lines.push(Buffer.from(line)) ? line.length : 0;
      start = end + 1;
    }
    rest = Buffer.from(data.subarray(start));
    if (size > SAMPLE_BYTES || rest.length > SAMPLE_BYTES) break;
  }
  return Buffer.concat([...lines, rest]);
}

function byLetters(bytes: Buffer): Encoding {
  const scores: [Encoding, number][] = [
    ['GB18030', chineseScore(bytes)],
    ['Big5', traditionalScore(bytes) - 0.05],
    ['windows-874', decodedShare(bytes, 'windows874', /[\u0e01-\u0e5b]/gu) * runShare(bytes)],
    ['windows-1258', vietnameseScore(bytes)],
    ['windows-1252', decodedShare(bytes, 'windows1252', /[\u00c0-\u00ff\u2010-\u2026\u20ac\u00a0-\u00bf]/gu) * 0.6],
  ];
  const [best, score] = scores.reduce((a, b) => (b[1] > a[1] ? b : a));
  if (score < 0.4) throw new AppError('import.unreadable_encoding');
  return best;
}

/** Ordinary Chinese text stays within the 6,763 characters of GB2312; other scripts read as Chinese do not. */
function chineseScore(bytes: Buffer): number {
  return pairScore(bytes, (lead, trail) => {
    if (trail < 0x30) return null;
    if (trail < 0xa1) return 0;
    if ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3) return 1;
    return lead >= 0xd8 && lead <= 0xf7 ? 0.5 : 0;
  });
}

/** In Big5 the everyday characters come first, and the second byte may be a letter. */
function traditionalScore(bytes: Buffer): number {
  return pairScore(bytes, (lead, trail) => {
    if (trail < 0x40 || (trail > 0x7e && trail < 0xa1)) return null;
    if (lead >= 0xa1 && lead <= 0xc6) return 1;
    return lead >= 0xc9 && lead <= 0xf9 ? 0.4 : 0;
  });
}

/** Mean weight of the two-byte characters; 0 as soon as one pair is none (`null`). */
function pairScore(bytes: Buffer, weigh: (lead: number, trail: number) => number | null): number {
  let pairs = 0;
  let sum = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index]!;
    if (lead < 0x80) continue;
    const weight = weigh(lead, bytes[index + 1] ?? 0);
    if (weight === null) return 0;
    pairs++;
    sum += weight;
    index++;
  }
  return pairs === 0 ? 0 : sum / pairs;
}

/** Share of the bytes beyond ASCII that stand together with others: Thai words do, accented letters rarely. */
function runShare(bytes: Buffer): number {
  let high = 0;
  let together = 0;
  bytes.forEach((byte, index) => {
    if (byte < 0x80) return;
    high++;
    if ((bytes[index - 1] ?? 0) >= 0x80 && (bytes[index + 1] ?? 0) >= 0x80) together++;
  });
  return high === 0 ? 0 : Math.min(1, (together / high) * 1.6);
}

function vietnameseScore(bytes: Buffer): number {
  const text = iconv.decode(bytes, 'windows1258');
  const own = text.match(/[\u0300\u0301\u0303\u0309\u0323đĐơƠưƯăĂ]/gu)?.length ?? 0;
  const high = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  const signs = text.match(/[đĐơƠưƯ]/gu)?.length ?? 0;
  return high > 0 && signs / high > 0.05 && own / high > 0.3 ? 0.75 : 0;
}

/** Which part of the letters beyond ASCII is of the script the encoding is for. */
function decodedShare(bytes: Buffer, encoding: string, own: RegExp): number {
  const text = iconv.decode(bytes, encoding);
  const beyond = text.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
  return beyond === 0 ? 0 : (text.match(own)?.length ?? 0) / beyond;
}

export async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
