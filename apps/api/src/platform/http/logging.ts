import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import type { Env } from '../../env';

/** Structured request logs: method, path without its query (people type names there), status, time. No headers, no bodies. */
export function requestLogging(env: Env) {
  if (env.LOG_LEVEL === 'silent') return { logger: false as const };
  return {
    logger: {
      level: env.LOG_LEVEL,
      serializers: {
        req: (request: { method: string; url: string }) => ({
          method: request.method,
          path: request.url.split('?')[0] ?? '',
        }),
        res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
      },
    },
  };
}

/** Nest's own messages through the same logger. Takes an object first, a sentence second, as the server's logger does. */
export class PinoLogger implements LoggerService {
  constructor(private readonly logger: FastifyBaseLogger) {}

  log(message: unknown, ...rest: unknown[]) {
    this.write('debug', message, rest);
  }
  error(message: unknown, ...rest: unknown[]) {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]) {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]) {
    this.write('debug', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]) {
    this.write('fatal', message, rest);
  }

  private write(level: 'debug' | 'error' | 'warn' | 'fatal', message: unknown, rest: unknown[]): void {
    const [detail, context] = rest.length > 1 ? rest : [undefined, rest[0]];
    if (typeof message === 'object' && message !== null) this.logger[level](message, String(detail ?? ''));
    else this.logger[level]({ room: context, ...(detail ? { detail } : {}) }, String(message));
  }
}
