import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Env } from '../../env';
import { AppError } from '../errors';
import { tokenHash } from '../secrets';
import { SESSION_COOKIE } from './actor';
import { PinoLogger, requestLogging } from './logging';
import { serveWebFiles } from '../pages/web-files';
import { Metrics } from './metrics';

const BODY_LIMIT = 2 * 1024 * 1024;

/** Builds the HTTP application around `module`: logging, limits, safety headers. The caller listens. */
export async function createHttpApp(module: object, env: Env): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...requestLogging(env),
    genReqId: () => randomUUID(),
    trustProxy: env.NODE_ENV === 'production',
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 300 },
  });
  const server = adapter.getInstance();
  const logger = new PinoLogger(server.log);
  const app = await NestFactory.create<NestFastifyApplication>(module as never, adapter, {
    logger,
    abortOnError: false,
  });
  await app.register(cookie as never);
  await app.register(multipart as never);
  await app.register(helmet as never, safetyHeaders(env));
  if (env.RATE_LIMIT > 0) await app.register(rateLimit as never, limits(env));
  await app.register(compress as never, {
    threshold: 2048,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { 1: 4 } },
  });
  await serveWebFiles(app);
  app.get(Metrics).watch(server as never);
  return app;
}

function limits(env: Env) {
  return {
    global: true,
    max: (request: FastifyRequest) => (request.routeOptions.config as { limit?: number }).limit ?? env.RATE_LIMIT,
    timeWindow: '1 minute',
    hook: 'onRequest',
    keyGenerator: (request: FastifyRequest) => {
      const token = request.cookies?.[SESSION_COOKIE];
      const { name } = request.routeOptions.config as { name?: string };
      return `${token ? tokenHash(token) : request.ip}:${name ?? ''}`;
    },
    errorResponseBuilder: () => new AppError('request.too_many'),
  };
}

function safetyHeaders(env: Env) {
  const https = env.BASE_URL.startsWith('https:');
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'unsafe-inline'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
        // Over plain http (the zero-setup default) an upgrade would point at a port nobody listens on.
        upgradeInsecureRequests: https ? [] : null,
      },
    },
    hsts: https ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' as const },
  };
}
