import { Injectable } from '@nestjs/common';
import type { GlossaryChangeKind, GlossaryChangeStatus, GlossaryWords } from '@techbridge/contracts';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';

export interface StoredConcept {
  conceptId: string;
  words: GlossaryWords;
  glossaryVersion: number;
}

export interface StoredChange {
  id: string;
  conceptId: string;
  kind: GlossaryChangeKind;
  status: GlossaryChangeStatus;
  before: GlossaryWords | null;
  after: GlossaryWords | null;
  reason: string;
  proposedById: string;
  proposedAt: Date;
  reviewedById: string | null;
  reviewedAt: Date | null;
  reviewReason: string;
  glossaryVersion: number | null;
  version: number;
}

export type NewChange = Pick<
  StoredChange,
  'conceptId' | 'kind' | 'before' | 'after' | 'reason' | 'proposedById' | 'proposedAt'
>;

type ChangeRow = Awaited<ReturnType<Reader['glossaryChange']['findMany']>>[number];
const asStored = (row: ChangeRow) => row as unknown as StoredChange;
const asJson = (words: GlossaryWords | null) =>
  words === null ? Prisma.DbNull : (words as unknown as Prisma.InputJsonObject);

@Injectable()
export class GlossaryRepository {
  constructor(private readonly database: Database) {}

  /** Changes of the glossary happen one after the other. */
  async lock(tx: Tx): Promise<void> {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('glossary'))`;
  }

  /** Number of the latest accepted change; 0 while there is none. */
  async latestVersion(reader: Reader = this.database.read): Promise<number> {
    const { _max } = await reader.glossaryChange.aggregate({ _max: { glossaryVersion: true } });
    return _max.glossaryVersion ?? 0;
  }

  async concepts(): Promise<StoredConcept[]> {
    const rows = await this.database.read.glossaryConcept.findMany({ orderBy: { conceptId: 'asc' } });
    return rows as unknown as StoredConcept[];
  }

  async findConcept(reader: Reader, conceptId: string): Promise<StoredConcept | null> {
    return (await reader.glossaryConcept.findUnique({ where: { conceptId } })) as unknown as StoredConcept | null;
  }

  async saveConcept(tx: Tx, { conceptId, words, glossaryVersion }: StoredConcept): Promise<void> {
    const data = { words: words as unknown as Prisma.InputJsonObject, glossaryVersion };
    await tx.glossaryConcept.upsert({ where: { conceptId }, create: { conceptId, ...data }, update: data });
  }

  async removeConcept(tx: Tx, conceptId: string): Promise<void> {
    await tx.glossaryConcept.deleteMany({ where: { conceptId } });
  }

  async insertChange(tx: Tx, change: NewChange): Promise<StoredChange> {
    const data = { ...change, before: asJson(change.before), after: asJson(change.after) };
    return asStored(await tx.glossaryChange.create({ data }));
  }

  async findChange(reader: Reader, id: string): Promise<StoredChange | null> {
    const row = await reader.glossaryChange.findUnique({ where: { id } });
    return row && asStored(row);
  }

  async decide(tx: Tx, change: StoredChange): Promise<void> {
    const { id, status, reviewedById, reviewedAt, reviewReason, glossaryVersion, version } = change;
    const data = { status, reviewedById, reviewedAt, reviewReason, glossaryVersion, version };
    await tx.glossaryChange.update({ where: { id }, data });
  }

  /** Changes that wait for review, by concept. */
  async waiting(reader: Reader = this.database.read): Promise<Map<string, string>> {
    const where = { status: 'proposed' };
    const rows = await reader.glossaryChange.findMany({ where, select: { id: true, conceptId: true } });
    return new Map(rows.map(({ id, conceptId }) => [conceptId, id]));
  }

  async history(conceptId: string): Promise<StoredChange[]> {
    const rows = await this.database.read.glossaryChange.findMany({
      where: { conceptId },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      take: 100,
    });
    return rows.map(asStored);
  }

  async page(status: GlossaryChangeStatus | undefined, offset: number, limit: number) {
    const where = status ? { status } : {};
    const orderBy: Prisma.GlossaryChangeOrderByWithRelationInput[] =
      status === 'proposed'
        ? [{ proposedAt: 'asc' }, { id: 'asc' }]
        : [{ reviewedAt: { sort: 'desc', nulls: 'first' } }, { proposedAt: 'desc' }, { id: 'desc' }];
    const [rows, total] = await Promise.all([
      this.database.read.glossaryChange.findMany({ where, orderBy, skip: offset, take: limit }),
      this.database.read.glossaryChange.count({ where }),
    ]);
    return { rows: rows.map(asStored), total };
  }

  async names(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const where = { id: { in: ids.filter((id) => id !== null) } };
    const rows = await this.database.read.user.findMany({ where, select: { id: true, name: true } });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Everybody who may review, but for one. */
  async reviewersBut(reader: Reader, userId: string): Promise<string[]> {
    const where = { role: { in: ['staff', 'administrator'] }, closedAt: null, id: { not: userId } };
    return (await reader.user.findMany({ where, select: { id: true } })).map(({ id }) => id);
  }
}
