import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';

/** What must answer before this process is sent requests. Each room adds its own check. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, () => Promise<boolean>>();

  constructor(database: Database) {
    this.add('database', async () => (await database.pool.query('select 1')).rowCount === 1);
  }

  add(name: string, check: () => Promise<boolean>): void {
    this.checks.set(name, check);
  }

  async check(): Promise<Record<string, 'ok' | 'not ready'>> {
    const entries = [...this.checks].map(async ([name, check]) => {
      const ok = await check().catch(() => false);
      return [name, ok ? 'ok' : 'not ready'] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  }
}
