import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, startEphemeralPostgres, type EmbeddedPostgres } from './embedded-postgres';
import { startMark } from './embedded/processes';

const MODULE = path.join(__dirname, 'embedded-postgres.ts');
const API = path.resolve(__dirname, '../../..');

let home: string;

beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'techbridge-test-'));
  fs.chmodSync(home, 0o755);
});

afterEach(async () => {
  const left = await startEmbeddedPostgres(home);
  await left.stop();
  fs.rmSync(home, { recursive: true, force: true });
});

/** Another process of the product, which holds the database until it is killed. */
async function startElsewhere(call: string) {
  const script = `require(${JSON.stringify(MODULE)}).${call}.then((p) => console.log(JSON.stringify(p)));setInterval(() => {}, 1000)`;
  const child = spawn(process.execPath, ['-r', '@swc-node/register', '-e', script], {
    cwd: API,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const server = JSON.parse(line.toString()) as Omit<EmbeddedPostgres, 'stop'>;
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { ...server, kill };
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('it did not happen within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the database of an installation', () => {
  it('keeps its rows when it is stopped and started', async () => {
    const first = await startEmbeddedPostgres(home);
    await query(first.url, 'create table kept as select 7 as number');
    await first.stop();
    expect(startMark(first.pid)).toBeUndefined();
    const second = await startEmbeddedPostgres(home);
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
    await second.stop();
  });

  it('is taken over while it runs when the product was killed', async () => {
    const killed = await startElsewhere(`startEmbeddedPostgres(${JSON.stringify(home)})`);
    await killed.kill();
    const next = await startEmbeddedPostgres(home);
    expect(next).toMatchObject({ adopted: true, pid: killed.pid, port: killed.port });
    await next.stop();
    expect(startMark(next.pid)).toBeUndefined();
  });

  it('has lost nothing acknowledged when everything was killed', async () => {
    const killed = await startElsewhere(`startEmbeddedPostgres(${JSON.stringify(home)})`);
    await query(killed.url, 'create table kept as select 7 as number');
    process.kill(killed.pid, 'SIGKILL');
    await killed.kill();
    const next = await startEmbeddedPostgres(home);
    expect(next.adopted).toBe(false);
    expect(await query(next.url, 'select number from kept')).toEqual([{ number: 7 }]);
    await next.stop();
  });

  it('goes on for the product when a command that shared it ends', async () => {
    const product = await startElsewhere(`startEmbeddedPostgres(${JSON.stringify(home)})`);
    const command = await startEmbeddedPostgres(home);
    await command.stop();
    expect(await query(product.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    await product.kill();
  });

  it('starts once when two processes start at the same moment', async () => {
    const starting = [
      startElsewhere(`startEmbeddedPostgres(${JSON.stringify(home)})`),
      startEmbeddedPostgres(home),
    ] as const;
    const [product, command] = await Promise.all(starting);
    expect(product.pid).toBe(command.pid);
    await product.kill();
    await command.stop();
  });

  it('starts when its process id now belongs to somebody else', async () => {
    const first = await startEmbeddedPostgres(home);
    await first.stop();
    fs.writeFileSync(path.join(first.dataDir, 'postmaster.pid'), `${process.pid}\n${first.dataDir}\n0\n5432\n`);
    const second = await startEmbeddedPostgres(home);
    expect(second.adopted).toBe(false);
    await second.stop();
  });

  it('begins again when its making was cut off', async () => {
    fs.mkdirSync(path.join(home, 'postgres.new-abc/data'), { recursive: true });
    const server = await startEmbeddedPostgres(home);
    expect(fs.readdirSync(home).filter((name) => name.includes('.new-'))).toEqual([]);
    await server.stop();
  });

  it('has a password of its own that only its owner can read', async () => {
    const server = await startEmbeddedPostgres(home);
    const file = path.join(home, 'postgres.password');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const guessed = server.url.replace(/:[^:@]+@/, ':postgres@');
    await expect(query(guessed, 'select 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });
});

describe('a throw-away database', () => {
  it('goes with the process that was killed, and so do its files', async () => {
    const server = await startElsewhere('startEphemeralPostgres()');
    await server.kill();
    await until(() => startMark(server.pid) === undefined && !fs.existsSync(path.dirname(server.dataDir)));
  });

  it('leaves no files when it is stopped', async () => {
    const server = await startEphemeralPostgres();
    await server.stop();
    expect(fs.existsSync(path.dirname(server.dataDir))).toBe(false);
  });
});
