import { Injectable } from '@nestjs/common';
import type { CandidateBand, DigestCadence, DigestSettings, Locale } from '@techbridge/contracts';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';
import type { PairKey } from './digests.service';

/** A member who hears of candidates, as they chose or by default. */
export interface DigestReader {
  userId: string;
  locale: Locale;
  organisationId: string;
  country: string;
  cadence: DigestCadence;
  band: CandidateBand;
  startedAt: Date;
  lastAt: Date | null;
}

@Injectable()
export class DigestsRepository {
  constructor(private readonly database: Database) {}

  /** Those who hear at once, and those whose last weekly turn is before the latest one of their country. */
  due(turnOf: Record<string, Date>, elsewhere: Date, limit: number): Promise<DigestReader[]> {
    return this.readers(
      this.database.read,
      Prisma.sql`(d.cadence = 'at_once' or (coalesce(d.cadence, 'weekly') = 'weekly' and coalesce(d.last_at, d.started_at, u.created_at)
                  < coalesce((${JSON.stringify(turnOf)}::jsonb->>o.country)::timestamptz, ${elsewhere})))
             order by u.id limit ${limit}`,
    );
  }

  /** Those of these people who have a weekly digest. */
  weekly(userIds: readonly string[]): Promise<DigestReader[]> {
    return this.readers(
      this.database.read,
      Prisma.sql`u.id = any(${[...userIds]}::uuid[]) and coalesce(d.cadence, 'weekly') = 'weekly'`,
    );
  }

  /** Nobody else tells this reader anything until the transaction ends. Null where they are no reader any more. */
  async lock(tx: Tx, userId: string): Promise<DigestReader | null> {
    await tx.$executeRaw`
      insert into digest_settings (user_id, started_at) select id, created_at from users where id = ${userId}::uuid
      on conflict do nothing`;
    await tx.$queryRaw`select user_id from digest_settings where user_id = ${userId}::uuid for update`;
    return (await this.readers(tx, Prisma.sql`u.id = ${userId}::uuid`))[0] ?? null;
  }

  async choice(db: Reader, userId: string): Promise<DigestSettings | null> {
    const row = await db.digestSetting.findUnique({ where: { userId } });
    return row && { cadence: row.cadence as DigestCadence, band: row.band as CandidateBand };
  }

  async choose(tx: Tx, userId: string, data: DigestSettings & { startedAt?: Date; lastAt?: Date }): Promise<void> {
    await tx.digestSetting.update({ where: { userId }, data });
  }

  async done(tx: Tx, userId: string, at: Date): Promise<void> {
    await tx.digestSetting.update({ where: { userId }, data: { lastAt: at } });
  }

  /** Those of these pairs the person has not been told of. */
  async untold<Pair extends PairKey>(db: Reader, userId: string, pairs: readonly Pair[]): Promise<Pair[]> {
    if (pairs.length === 0) return [];
    const rows = await db.toldCandidate.findMany({
      where: { userId, demandId: { in: [...new Set(pairs.map(({ demandId }) => demandId))] } },
      select: { demandId: true, technologyId: true },
    });
    const told = new Set(rows.map(({ demandId, technologyId }) => `${demandId} ${technologyId}`));
    return pairs.filter(({ demandId, technologyId }) => !told.has(`${demandId} ${technologyId}`));
  }

  async markTold(tx: Tx, userId: string, pairs: readonly PairKey[], toldAt: Date): Promise<void> {
    await tx.toldCandidate.createMany({
      data: pairs.map(({ demandId, technologyId }) => ({ userId, demandId, technologyId, toldAt })),
    });
  }

  private readers(db: Reader, which: Prisma.Sql): Promise<DigestReader[]> {
    return db.$queryRaw<DigestReader[]>`
      select u.id as "userId", u.locale, u.organisation_id as "organisationId", o.country, coalesce(d.cadence, 'weekly') as cadence,
             coalesce(d.band, 'likely') as band, coalesce(d.started_at, u.created_at) as "startedAt", d.last_at as "lastAt"
        from users u join organisations o on o.id = u.organisation_id left join digest_settings d on d.user_id = u.id
       where u.role = 'member' and u.closed_at is null and ${which}`;
  }
}
