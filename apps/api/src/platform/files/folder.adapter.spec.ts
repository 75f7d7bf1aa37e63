import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { createFileStore, FileFolder } from './folder.adapter';

describe('the file folder', () => {
  let folder: string;
  let store: FileFolder;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
    store = new FileFolder(folder);
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  const everything = () =>
    fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  it('gives back what was put in, with its size and hash', async () => {
    const bytes = randomBytes(300_000);
    const stored = await store.put(Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]), {
      maximumBytes: 300_000,
    });
    expect(stored).toMatchObject({ bytes: 300_000, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(await buffer(await store.open(stored.key))).toEqual(bytes);
  });

  it('keeps nothing of a file that is too large', async () => {
    await expect(store.put(Readable.from([Buffer.alloc(11)]), { maximumBytes: 10 })).rejects.toMatchObject({
      code: 'file.too_large',
    });
    expect(everything()).toEqual([]);
  });

  it('keeps nothing of an upload that was cut at its limit', async () => {
    const cut = Object.assign(Readable.from([Buffer.alloc(5)]), { truncated: true });
    await expect(store.put(cut, { maximumBytes: 10 })).rejects.toMatchObject({ code: 'file.too_large' });
    expect(everything()).toEqual([]);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(5);
        throw new Error('gone');
      })(),
    );
    await expect(store.put(broken, { maximumBytes: 10 })).rejects.toThrow('gone');
    expect(everything()).toEqual([]);
  });

  it('forgets a removed file and does not mind removing it again', async () => {
    const { key } = await store.put(Readable.from(['text']), { maximumBytes: 10 });
    await store.remove(key);
    await store.remove(key);
    await expect(store.open(key)).rejects.toMatchObject({ code: 'file.not_found' });
  });

  it('opens nothing outside its folder', async () => {
    fs.writeFileSync(path.join(folder, 'secret'), 'secret');
    await expect(store.open('../secret')).rejects.toMatchObject({ code: 'file.not_found' });
    await expect(store.open('unfinished/../secret')).rejects.toMatchObject({ code: 'file.not_found' });
    await store.remove('secret');
    expect(fs.existsSync(path.join(folder, 'secret'))).toBe(true);
  });

  it('can be put elsewhere by an address', async () => {
    const elsewhere = path.join(folder, 'else where');
    const moved = createFileStore({ FILES_URL: pathToFileURL(elsewhere).href, DATA_DIR: '/nowhere' });
    await moved.put(Readable.from(['text']), { maximumBytes: 10 });
    expect(fs.existsSync(elsewhere)).toBe(true);
  });
});
