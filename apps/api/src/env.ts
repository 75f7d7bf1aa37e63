import path from 'node:path';
import { z } from 'zod';

// The only reader of process.env. One variable per dependency: absent means embedded (see apps/docs/decisions/0005).

const REPOSITORY = path.resolve(__dirname, '../../..');

const optionalUrl = (protocols: RegExp, example: string) =>
  z
    .string()
    .optional()
    .transform((value) => (value === '' ? undefined : value))
    .refine((value) => value === undefined || protocols.test(value), { error: `must look like ${example}` });

const Environment = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
    HOST: z.string().default('0.0.0.0'),
    DATA_DIR: z.string().default(path.join(REPOSITORY, '.data')),
    ROLE: z.enum(['all', 'api', 'worker']).default('all'),
    SEED: z.enum(['sample', 'none']).optional(),
    /** Address people reach the product at; mails and canonical links start with it. */
    BASE_URL: optionalUrl(/^https?:\/\/[^/]+$/, 'https://techbridge.example (no path)'),
    DATABASE_URL: optionalUrl(/^postgres(ql)?:\/\//, 'postgresql://user:password@host:5432/database'),
    SEARCH_URL: optionalUrl(/^https?:\/\//, 'http://meilisearch:7700'),
    SEARCH_KEY: z.string().optional(),
    SMTP_URL: optionalUrl(/^smtps?:\/\//, 'smtp://user:password@host:587'),
    MAIL_FROM: z.string().default('TechBridge <no-reply@techbridge.example>'),
    FILES_URL: optionalUrl(/^file:\/\//, 'file:///var/lib/techbridge/files'),
    /** Signs unsubscribe links. Without one (development, embedded) a random one is kept in DATA_DIR. */
    SECRET: z.string().min(32).optional(),
    /** Default: every request in production, only what goes wrong on a terminal. */
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(20),
    /** Requests per minute and caller; 0 switches the limiter off (load tests). */
    RATE_LIMIT: z.coerce.number().int().min(0).default(600),
  })
  .superRefine((env, context) => {
    const complain = (variable: string, message: string) =>
      context.addIssue({ code: 'custom', path: [variable], message });
    if (env.ROLE !== 'all' && !env.SEARCH_URL)
      complain(
        'SEARCH_URL',
        `is needed with ROLE=${env.ROLE}: the embedded search engine lives in one process (ROLE=all)`,
      );
    if (env.ROLE !== 'all' && !env.DATABASE_URL)
      complain(
        'DATABASE_URL',
        `is needed with ROLE=${env.ROLE}: the embedded database belongs to one process (ROLE=all)`,
      );
    if (env.SEARCH_URL && !env.SEARCH_KEY && env.NODE_ENV === 'production')
      complain('SEARCH_KEY', 'is needed with SEARCH_URL in production');
    if (env.NODE_ENV === 'production' && env.DATABASE_URL && !env.SECRET)
      complain(
        'SECRET',
        'is needed in production: at least 32 random characters, for example from `openssl rand -hex 32`',
      );
    if (env.NODE_ENV === 'production' && env.DATABASE_URL && !env.BASE_URL)
      complain('BASE_URL', 'is needed in production: the address people reach the product at');
  });

type Level = NonNullable<z.output<typeof Environment>['LOG_LEVEL']>;
export type Env = z.output<typeof Environment> & { BASE_URL: string; SEED: 'sample' | 'none'; LOG_LEVEL: Level };

export class EnvironmentRefused extends Error {}

/**
 * Reads the environment.
 *
 * @throws EnvironmentRefused with every complaint at once, one a line
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env, defaults: NodeJS.ProcessEnv = {}): Env {
  const parsed = Environment.safeParse({ ...defaults, ...source });
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || 'environment'}: ${issue.message}`);
    throw new EnvironmentRefused(`The environment is not usable:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  return {
    ...env,
    DATA_DIR: path.resolve(env.DATA_DIR),
    LOG_LEVEL: env.LOG_LEVEL ?? (env.NODE_ENV === 'production' ? 'info' : 'warn'),
    BASE_URL: env.BASE_URL ?? `http://localhost:${env.PORT}`,
    // Sample people with known passwords never enter a database that somebody brought.
    SEED: env.SEED ?? (env.DATABASE_URL ? 'none' : 'sample'),
  };
}
