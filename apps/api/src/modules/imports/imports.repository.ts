import { Injectable } from '@nestjs/common';
import type { ListingKind } from '@techbridge/contracts';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import { Prisma, type ImportJob, type Organisation } from '../../platform/database/generated/client';
import { inScope, type ImportScope } from './import.policy';
import type { StoredImport } from './stored-import';

export interface ImportWithOwner extends StoredImport {
  organisation: Organisation;
}

export interface RememberedMapping {
  columns: { heading: string; field: string }[];
  fixedValues: StoredImport['fixedValues'];
}

type NewImport = Pick<
  StoredImport,
  | 'organisationId'
  | 'kind'
  | 'fileName'
  | 'fileKey'
  | 'bytes'
  | 'format'
  | 'textLocale'
  | 'columns'
  | 'fixedValues'
  | 'totalRows'
  | 'createdById'
  | 'createdAt'
> & { fileHash: string };

/** Imports as a whole; their rows are in import-rows.repository.ts. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, job: NewImport): Promise<string> {
    const { format, columns, fixedValues, ...plain } = job;
    const data = { ...plain, format: json(format), columns: json(columns), fixedValues: json(fixedValues) };
    const { id } = await tx.importJob.create({ data, select: { id: true } });
    return id;
  }

  async find(id: string, scope: ImportScope, reader: Reader = this.database.read): Promise<ImportWithOwner | null> {
    const row = await reader.importJob.findUnique({ where: { id }, include: { organisation: true } });
    return row && inScope(scope, row) ? toStored(row) : null;
  }

  /** The import, held until the transaction ends; null where it is not in scope. */
  async lock(tx: Tx, id: string, scope: ImportScope): Promise<ImportWithOwner | null> {
    await tx.$queryRaw`select id from import_jobs where id = ${id}::uuid for no key update`;
    return this.find(id, scope, tx);
  }

  async page(scope: ImportScope, organisationId: string | undefined, offset: number, limit: number) {
    if ('none' in scope) return { jobs: [], total: 0 };
    const owner = 'all' in scope ? organisationId : scope.organisationId;
    const where = owner ? { organisationId: owner } : {};
    const [rows, total] = await Promise.all([
      this.database.read.importJob.findMany({
        where,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        skip: offset,
        take: limit,
        include: { organisation: true },
        relationLoadStrategy: 'join',
      }),
      this.database.read.importJob.count({ where }),
    ]);
    return { jobs: rows.map(toStored), total };
  }

  async save(tx: Tx, id: string, change: Partial<StoredImport>): Promise<void> {
    const { format, columns, fixedValues, startedBy, ...plain } = change;
    await tx.importJob.update({
      where: { id },
      data: {
        ...plain,
        ...(format ? { format: json(format) } : {}),
        ...(columns ? { columns: json(columns) } : {}),
        ...(fixedValues ? { fixedValues: json(fixedValues) } : {}),
        ...(startedBy === undefined ? {} : { startedBy: startedBy === null ? Prisma.DbNull : json(startedBy) }),
        version: { increment: 1 },
      },
    });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.importJob.delete({ where: { id } });
  }

  /** Imports whose step is not over: running, waiting for a worker, or left behind by one that died. */
  async unfinished(): Promise<string[]> {
    const rows = await this.database.read.importJob.findMany({
      where: { status: { in: ['checking', 'writing'] } },
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }

  async findMapping(
    organisationId: string,
    kind: ListingKind,
    headingsHash: string,
  ): Promise<RememberedMapping | null> {
    const where = { organisationId_kind_headingsHash: { organisationId, kind, headingsHash } };
    const row = await this.database.read.importMapping.findUnique({ where });
    return row ? (row.columns as unknown as RememberedMapping) : null;
  }

  async rememberMapping(
    tx: Tx,
    job: StoredImport,
    headingsHash: string,
    mapping: RememberedMapping,
    at: Date,
  ): Promise<void> {
    const key = { organisationId: job.organisationId, kind: job.kind, headingsHash };
    const data = { columns: json(mapping), textLocale: job.textLocale, updatedAt: at };
    await tx.importMapping.upsert({
      where: { organisationId_kind_headingsHash: key },
      create: { ...key, ...data },
      update: data,
    });
  }

  async organisationKnown(id: string): Promise<boolean> {
    return (await this.database.read.organisation.count({ where: { id } })) > 0;
  }

  async personNames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.read.user.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, name: true },
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}

function toStored(row: ImportJob & { organisation: Organisation }): ImportWithOwner {
  return row as unknown as ImportWithOwner;
}
