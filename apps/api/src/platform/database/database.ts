import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient, Prisma } from './generated/client';

const MOST_ATTEMPTS = 3;

declare const inTransaction: unique symbol;

/** A client inside a transaction. Repository writes ask for one, so passing the plain client does not compile. */
export type Tx = Prisma.TransactionClient & { readonly [inTransaction]: true };

/** Either: reads take what they are given. */
export type Reader = Prisma.TransactionClient;

/** The database: Prisma for ordinary reads and writes, the pool for hot or streaming SQL. */
@Injectable()
export class Database implements OnModuleDestroy {
  readonly pool: Pool;
  private readonly client: PrismaClient;

  constructor(
    readonly url: string,
    poolSize: number,
  ) {
    this.pool = new Pool({ connectionString: url, max: poolSize });
    // A connection that breaks while idle (the server was restarted) is replaced at the next use; nothing to do here.
    this.pool.on('error', () => {});
    this.pool.on('connect', (connection) => connection.on('error', () => {}));
    this.client = new PrismaClient({ adapter: new PrismaPg(this.pool) });
  }

  /** For reads outside a transaction. */
  get read(): Reader {
    return this.client;
  }

  /**
   * Everything in `work` commits together or not at all. Holds no remote call, and may be run again from its beginning
   * when the database chose it as the one to give way in a deadlock.
   */
  async transaction<Result>(work: (tx: Tx) => Promise<Result>, timeoutMs = 30_000): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.client.$transaction((tx) => work(tx as Tx), { timeout: timeoutMs, maxWait: 15_000 });
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !isDeadlock(error)) throw error;
      }
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.client.$disconnect();
    if (!this.pool.ending) await this.pool.end();
  }
}

/** Whether `error` is the database refusing a duplicate, and (where given) on that index or column. */
export function isUniqueViolation(error: unknown, nameContains = ''): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false;
  return JSON.stringify(error.meta ?? {}).includes(nameContains);
}

/**
 * Whether the database rolled the transaction back so that another one could go on. The client has a code of its own for
 * that, but in raw statements only tells the database's.
 */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || (error.code === 'P2010' && /\b(40P01|40001)\b/.test(error.message));
}
