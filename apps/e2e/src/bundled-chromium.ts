/**
 * Unpacks the Chromium inside @sparticuz/chromium into node_modules/.cache, with the libraries and the font that a bare
 * Debian lacks. Its own unpacking leaves those out, and writes to one folder of /tmp that all users and versions share.
 */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const TAR_BLOCK = 512;
const DIRECTORY = '5';
const SYMBOLIC_LINK = '2';

export interface UnpackedBrowser {
  executablePath: string;
  env: Record<string, string>;
}

export function unpackChromium(): UnpackedBrowser {
  const source = packageFolder();
  const { version } = JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(source, '../../.cache', `chromium-${version}`);
  if (!fs.existsSync(folder)) unpack(path.join(source, 'bin'), folder);
  const libraries = [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH];
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
  };
  return { executablePath: path.join(folder, 'chromium'), env };
}

function packageFolder(): string {
  const name = path.join('@sparticuz', 'chromium');
  const entry = require.resolve('@sparticuz/chromium');
  return entry.slice(0, entry.lastIndexOf(name) + name.length);
}

/** Unpacks aside and renames, so that a folder that exists is whole. */
function unpack(archives: string, folder: string): void {
  const unfinished = `${folder}.${process.pid}`;
  const read = (name: string) => zlib.brotliDecompressSync(fs.readFileSync(path.join(archives, name)));
  fs.mkdirSync(unfinished, { recursive: true });
  fs.writeFileSync(path.join(unfinished, 'chromium'), read('chromium.br'), { mode: 0o755 });
  untar(read('swiftshader.tar.br'), unfinished);
  untar(read('al2023.tar.br'), path.join(unfinished, 'al2023'));
  untar(read('fonts.tar.br'), path.join(unfinished, 'fonts'));
  fs.writeFileSync(path.join(unfinished, 'fonts.conf'), fontConfiguration(folder));
  try {
    fs.renameSync(unfinished, folder);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
}

const fontConfiguration = (folder: string) =>
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
  `<dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`;

function untar(archive: Buffer, folder: string): void {
  for (let offset = 0; offset + TAR_BLOCK <= archive.length;) {
    const header = archive.subarray(offset, offset + TAR_BLOCK);
    const name = text(header, 0, 100);
    if (name === '') return;
    const size = Number.parseInt(text(header, 124, 136), 8) || 0;
    const start = offset + TAR_BLOCK;
    writeEntry(path.join(folder, name), header, archive.subarray(start, start + size));
    offset = start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
}

function writeEntry(target: string, header: Buffer, content: Buffer): void {
  const type = text(header, 156, 157);
  if (type === DIRECTORY) return void fs.mkdirSync(target, { recursive: true });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  if (type === SYMBOLIC_LINK) return fs.symlinkSync(text(header, 157, 257), target);
  fs.writeFileSync(target, content, { mode: Number.parseInt(text(header, 100, 108), 8) & 0o777 });
}

const text = (header: Buffer, from: number, to: number) =>
  header.toString('latin1', from, to).replace(/\0.*$/s, '').trim();
