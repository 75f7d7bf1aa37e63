import { Injectable } from '@nestjs/common';
import type { LawRule, Settings } from '@techbridge/contracts';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';

const ROW = 'main';

export interface StoredSettings {
  value: Partial<Settings>;
  version: number;
  changedAt: Date;
}

@Injectable()
export class SettingsRepository {
  constructor(private readonly database: Database) {}

  async find(): Promise<StoredSettings | null> {
    const row = await this.database.read.setting.findUnique({ where: { id: ROW } });
    return row && { value: row.value as Partial<Settings>, version: row.version, changedAt: row.changedAt };
  }

  /** Version of the settings, held until the transaction ends; 0 while nobody has changed them. */
  async lockVersion(tx: Tx): Promise<number> {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('settings'))`;
    const row = await tx.setting.findUnique({ where: { id: ROW }, select: { version: true } });
    return row?.version ?? 0;
  }

  async save(tx: Tx, value: Settings, version: number, changedAt: Date): Promise<void> {
    const data = { value: { ...value }, version, changedAt };
    await tx.setting.upsert({ where: { id: ROW }, create: { id: ROW, ...data }, update: data });
  }

  async listLaws(): Promise<LawRule[]> {
    const rows = await this.database.read.lawRule.findMany({
      orderBy: [{ country: 'asc' }, { effectiveFrom: 'asc' }, { id: 'asc' }],
    });
    return rows.map((row) => ({
      id: row.id,
      country: row.country as LawRule['country'],
      subject: row.subject as LawRule['subject'],
      effectiveFrom: dayOf(row.effectiveFrom),
      effectiveTo: row.effectiveTo && dayOf(row.effectiveTo),
      source: row.source,
      note: row.note as LawRule['note'],
    }));
  }

  async countLaws(reader: Reader = this.database.read): Promise<number> {
    return reader.lawRule.count();
  }

  /** Adds the rules that are not there yet; one that staff corrected stays as they left it. */
  async addLaws(tx: Tx, rules: readonly LawRule[]): Promise<void> {
    await tx.lawRule.createMany({ data: rules.map(columnsOf), skipDuplicates: true });
  }

  async saveLaw(tx: Tx, rule: LawRule): Promise<void> {
    const data = columnsOf(rule);
    await tx.lawRule.upsert({ where: { id: rule.id }, create: data, update: data });
  }
}

function columnsOf(rule: LawRule) {
  return {
    id: rule.id,
    country: rule.country,
    subject: rule.subject,
    effectiveFrom: new Date(rule.effectiveFrom),
    effectiveTo: rule.effectiveTo === null ? null : new Date(rule.effectiveTo),
    source: rule.source,
    note: rule.note as Prisma.InputJsonObject,
  };
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
