/** The product on this worker's database, and people who use it through real HTTP requests. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ErrorBody, Route, RouteRequest, RouteResponse } from '@techbridge/contracts';
import { AppModule } from '../src/app.module';
import { readEnv } from '../src/env';
import { Clock } from '../src/platform/clock';
import { Database } from '../src/platform/database/database';
import { SESSION_COOKIE } from '../src/platform/http/actor';
import { createHttpApp } from '../src/platform/http/server';
import { Jobs } from '../src/platform/jobs/jobs';
import { emptyDatabase, testDatabaseUrl } from './database';

export interface World {
  app: NestFastifyApplication;
  database: Database;
  jobs: Jobs;
  clock: Clock;
  /** Folder of everything the product keeps outside the database; mails are in `mail/`. */
  dataDir: string;
  /** Someone at the keyboard: with the session of `token`, or a visitor. */
  client(token?: string): Client;
  /** Empties the database and the mailbox, and puts the clock right. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** An answer other than 200, thrown by `Client.call`. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(`${status} ${body.code} ${JSON.stringify(body.fields ?? body.params ?? '')}`);
  }
}

export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    public token: string | null,
  ) {}

  async call<R extends Route>(route: R, request: RouteRequest<R>): Promise<RouteResponse<R>> {
    const answer = await this.send(route, request as never);
    if (answer.statusCode !== 200) throw new Refused(answer.statusCode, answer.json<ErrorBody>());
    return (route.response === 'file' ? answer.rawPayload : answer.json()) as RouteResponse<R>;
  }

  /** The error a call is refused with; fails when it is not refused. */
  async refusal<R extends Route>(route: R, request: RouteRequest<R>): Promise<{ status: number } & ErrorBody> {
    const answer = await this.send(route, request as never);
    if (answer.statusCode === 200) throw new Error(`${route.name} was not refused: ${answer.body.slice(0, 400)}`);
    return { status: answer.statusCode, ...answer.json<ErrorBody>() };
  }

  async upload<R extends Route>(route: R, request: object, file: { name: string; type: string; bytes: Buffer }) {
    const boundary = 'techbridge-test-boundary';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type}\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const answer = await this.send(route, request as never, { payload, headers });
    if (answer.statusCode !== 200) throw new Refused(answer.statusCode, answer.json<ErrorBody>());
    return answer.json<RouteResponse<R>>();
  }

  private async send(
    route: Route,
    request: { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: object },
    raw: { payload?: Buffer; headers?: Record<string, string> } = {},
  ) {
    const answer = await this.app.inject({
      method: route.method,
      url: `/api/v1${fillPath(route.path, request.params ?? {})}${queryString(request.query ?? {})}`,
      headers: { 'x-techbridge': 'test', ...raw.headers },
      cookies: this.token ? { [SESSION_COOKIE]: this.token } : {},
      ...(raw.payload ? { payload: raw.payload } : request.body !== undefined ? { payload: request.body } : {}),
    });
    const cookie = answer.cookies.find(({ name }) => name === SESSION_COOKIE);
    if (cookie) this.token = cookie.value || null;
    return answer;
  }
}

function fillPath(template: string, params: Record<string, unknown>): string {
  return template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function queryString(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((each) => each !== undefined)
      .map((each) => [name, String(each)] as [string, string]),
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : '';
}

export async function createWorld(environment: Record<string, string> = {}): Promise<World> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'techbridge-test-'));
  const url = await testDatabaseUrl();
  await emptyDatabase(url);
  const env = readEnv({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    SEED: 'none',
    RATE_LIMIT: '0',
    ...environment,
  });
  const app = await createHttpApp(AppModule.with(env, url), env);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const world: World = {
    app,
    database: app.get(Database),
    jobs: app.get(Jobs),
    clock: app.get(Clock),
    dataDir,
    client: (token) => new Client(app, token ?? null),
    async reset() {
      await emptyDatabase(url);
      fs.rmSync(path.join(dataDir, 'mail'), { recursive: true, force: true });
      world.clock.reset();
    },
    async close() {
      await app.close();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return world;
}
