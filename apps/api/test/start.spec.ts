import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const START = path.resolve(__dirname, '../bin/start.mjs');

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'techbridge-start-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function start(env: Record<string, string>) {
  const run = spawnSync(process.execPath, [START], { env: { PATH: process.env.PATH, DATA_DIR: folder, ...env } });
  return { code: run.status, lines: run.stderr.toString().trim().split('\n') };
}

describe('npm start says in one line what is in the way', () => {
  it('when the port is taken', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    const { code, lines } = start({ HOST: '127.0.0.1', PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining(`Port ${port} is in use`)]);
    expect(lines[0]).toContain(`PORT=${port + 1} npm start`);
  });

  it('when the port is no number', () => {
    expect(start({ PORT: 'web' })).toEqual({ code: 1, lines: ['PORT must be a number up to 65535, not "web".'] });
  });

  it('when the data folder cannot be written', () => {
    const file = path.join(folder, 'a-file');
    fs.writeFileSync(file, '');
    const { code, lines } = start({ DATA_DIR: path.join(file, 'data') });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^No right to write in .*set DATA_DIR to a folder of your own\.$/)]);
  });
});

describe('what npm start asks of the computer', () => {
  async function obstacle(call: string): Promise<string> {
    const code = `import('${path.resolve(__dirname, '../bin/obstacles.mjs')}').then((o) => console.log(${call} ?? 'none'))`;
    return spawnSync(process.execPath, ['-e', code]).stdout.toString().trim();
  }

  it('is a Node that is not too old', async () => {
    expect(await obstacle(`o.unfitNode('18.20.0')`)).toContain('Node 18.20.0 is too old: install Node 20.19 or newer');
    expect(await obstacle(`o.unfitNode('20.19.0')`)).toBe('none');
    expect(await obstacle(`o.unfitNode('22.1.0')`)).toBe('none');
  });

  it('is room on the disk', async () => {
    expect(await obstacle(`o.fullDisk(${JSON.stringify(folder)}, 1e12)`)).toMatch(/Only \d+ MB are free .* are needed/);
    expect(await obstacle(`o.fullDisk(${JSON.stringify(folder)})`)).toBe('none');
  });
});
