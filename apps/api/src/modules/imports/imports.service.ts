/* eslint-disable max-lines -- the use cases of one import in the order people meet them, each short */
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ImportView, importRoutes, RouteInput } from '@techbridge/contracts';
import { translator } from '@techbridge/i18n/server';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import { FileStore } from '../../platform/files/files.port';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/file-answer';
import type { UploadedFile } from '../../platform/http/request';
import { Jobs } from '../../platform/jobs/jobs';
import { ListingsService } from '../listings';
import { analyse } from './columns/analysis';
import { importActivity } from './import.activities';
import { partiesOf, scopeOf } from './import.policy';
import { presentImport, presentRow, presentSummary, writtenOf, type ImportDetail } from './import.presenter';
import { importWorkflow, type ImportAction } from './import.workflow';
import { withLocalCopy } from './import-file';
import { columnsOf, demandMapping, hashOf, mapped } from './import-mapping';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportsRepository, type ImportWithOwner } from './imports.repository';
import type { ImportStep, StoredImport } from './stored-import';
import { writeAnnotatedCopy } from './workbooks/annotated-copy';
import { templateFileName, templateWorkbook } from './workbooks/template';

type Input<Name extends keyof typeof importRoutes> = RouteInput<(typeof importRoutes)[Name]>;

export const RUN_TASK = 'imports:run';
export const MAXIMUM_BYTES = 50 * 1024 * 1024;
const SUBMITTED_AT_ONCE = 200;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Spreadsheets on their way to draft listings: uploaded, mapped, checked, corrected (import-corrections.service.ts), written. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly listings: ListingsService,
    private readonly files: FileStore,
    private readonly jobs: Jobs,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  async upload(actor: Actor, query: Input<'upload'>['query'], upload: UploadedFile): Promise<ImportView> {
    const organisationId = await this.organisationFor(actor, query.organisationId);
    const stored = await this.files.put(upload.stream, { maximumBytes: MAXIMUM_BYTES });
    try {
      const analysis = await withLocalCopy(this.files, stored.key, (file) => analyse(file, query.kind));
      const remembered = await this.imports.findMapping(organisationId, query.kind, hashOf(analysis.headings));
      const columns = columnsOf(analysis, remembered);
      const { format, textLocale, rows: totalRows } = analysis;
      const createdAt = this.clock.now();
      const id = await this.database.transaction(async (tx) => {
        const made = await this.imports.insert(tx, {
          ...{
            organisationId,
            kind: query.kind,
            fileName: path.basename(upload.name).slice(0, 200),
            fileKey: stored.key,
          },
          ...{ fileHash: stored.sha256, bytes: stored.bytes, format, textLocale, columns, totalRows, createdAt },
          fixedValues: remembered?.fixedValues ?? [],
          createdById: actor.userId,
        });
        const job = await this.imports.find(made, { all: true }, tx);
        await this.activity.record(tx, actor, importActivity('import.uploaded', job!, { rows: totalRows }));
        return made;
      });
      return await this.get(actor, id);
    } catch (error) {
      await this.files.remove(stored.key);
      throw error;
    }
  }

  async list(actor: Actor, { organisationId, offset, limit }: Input<'list'>['query']) {
    const { jobs, total } = await this.imports.page(scopeOf(actor), organisationId, offset, limit);
    const details = await this.details(jobs);
    const items = jobs.map((job) => presentSummary(job, details.get(job.id)!, actor));
    return { items, total, next: offset + items.length < total ? offset + items.length : null };
  }

  async get(actor: Actor, id: string): Promise<ImportView> {
    const job = await this.imports.find(id, scopeOf(actor));
    demand(job, 'import.not_found');
    const [details, problems] = await Promise.all([this.details([job]), this.rows.groups(id)]);
    return presentImport(job, details.get(id)!, problems, actor);
  }

  async saveMapping(actor: Actor, id: string, body: Input<'saveMapping'>['body']): Promise<ImportView> {
    const seen = await this.imports.find(id, scopeOf(actor));
    demand(seen, 'import.not_found');
    const moved = body.headerRow !== undefined && body.headerRow !== seen.format.headerRow;
    const analysis = moved
      ? await withLocalCopy(this.files, seen.fileKey, (file) => analyse(file, seen.kind, body.headerRow))
      : null;
    await this.changing(actor, id, 'map', async (tx, job, status) => {
      if (analysis) {
        await this.rows.removeAll(tx, id);
        const { format, textLocale, rows: totalRows } = analysis;
        const fresh = { columns: columnsOf(analysis, null), format, textLocale, totalRows, rowsLoaded: false };
        return this.imports.save(tx, id, { status, step: null, cursor: 0, ...fresh });
      }
      const columns = mapped(job, body.columns);
      demandMapping(job, columns, body.fixedValues);
      const change = { columns, fixedValues: body.fixedValues, textLocale: body.textLocale };
      await this.imports.save(tx, id, { status, step: null, cursor: 0, ...change });
      const mapping = {
        columns: columns.map(({ heading, field }) => ({ heading, field })),
        fixedValues: body.fixedValues,
      };
      const headings = columns.map(({ heading }) => heading);
      await this.imports.rememberMapping(tx, { ...job, ...change }, hashOf(headings), mapping, this.clock.now());
    });
    return this.get(actor, id);
  }

  /** Starts the dry run, or goes on with one that was stopped. */
  check(actor: Actor, id: string): Promise<ImportView> {
    return this.start(actor, id, 'check');
  }

  /** Starts making drafts, or goes on with what was stopped. */
  write(actor: Actor, id: string): Promise<ImportView> {
    return this.start(actor, id, 'write');
  }

  async cancel(actor: Actor, id: string): Promise<ImportView> {
    await this.changing(actor, id, 'cancel', (tx) => this.imports.save(tx, id, { cancelRequested: true }));
    return this.get(actor, id);
  }

  async listRows(actor: Actor, id: string, query: Input<'listRows'>['query']) {
    demand(await this.imports.find(id, scopeOf(actor)), 'import.not_found');
    const { offset, limit, ...filter } = query;
    const { rows, total } = await this.rows.page(id, filter, offset, limit);
    const linked = await this.rows.listings(rows.flatMap(({ duplicateOfId, listingId }) => [duplicateOfId, listingId]));
    const items = rows.map((row) => presentRow(row, linked, actor.locale));
    return { items, total, next: offset + items.length < total ? offset + items.length : null };
  }

  /** Some hundred rows a call, so that whoever waits sees how far it is. */
  async submitAll(actor: Actor, id: string, { afterRow }: Input<'submitAll'>['body']) {
    const job = await this.imports.find(id, scopeOf(actor));
    demand(job, 'import.not_found');
    importWorkflow.next(job.status, 'submit_all', partiesOf(actor, job));
    const rows = await this.rows.after(this.database.read, id, afterRow, SUBMITTED_AT_ONCE, [
      'created',
      'updated',
      'unchanged',
    ]);
    const ids = rows.flatMap(({ listingId }) => listingId ?? []);
    const { done, failed } =
      ids.length > 0 ? await this.listings.actInBulk(actor, { ids, action: 'submit' }) : { done: [], failed: [] };
    const incomplete = failed.filter(({ code }) => code === 'listing.incomplete').length;
    // What is in review or published already is no failure.
    const other = failed.filter(
      ({ code }) => code !== 'listing.incomplete' && code !== 'listing.not_possible_now',
    ).length;
    const next = rows.length === SUBMITTED_AT_ONCE ? rows.at(-1)!.rowNumber : null;
    return { submitted: done.length, incomplete, failed: other, next };
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const fileKey = await this.changing(actor, id, 'delete', async (tx, job) => {
      await this.activity.record(tx, actor, importActivity('import.deleted', job));
      await this.imports.remove(tx, id);
      return job.fileKey;
    });
    await this.files.remove(fileKey);
  }

  async annotated(actor: Actor, id: string, { locale }: Input<'annotated'>['query']): Promise<FileAnswer> {
    const job = await this.imports.find(id, scopeOf(actor));
    demand(job, 'import.not_found');
    const body = new PassThrough();
    const rows = this.rows.all(id);
    const texts = (async function* () {
      for await (const { cells, problems } of rows)
        yield { cells: cells.map((cell) => (cell === null ? '' : String(cell))), problems };
    })();
    const headings = job.columns.map(({ heading }) => heading);
    writeAnnotatedCopy(headings, texts, locale, body).catch((error: Error) => body.destroy(error));
    const name = translator(locale)('imports:annotated.file', { name: path.parse(job.fileName).name });
    return { contentType: XLSX, name: `${name}.xlsx`, body };
  }

  async template({ kind, locale }: Input<'template'>['query']): Promise<FileAnswer> {
    return { contentType: XLSX, name: templateFileName(kind, locale), body: await templateWorkbook(kind, locale) };
  }

  /** What became of the rows, whoever asks. */
  async outcome(id: string): Promise<{ created: number; updated: number; unchanged: number; errors: number }> {
    const { created, updated, unchanged, error: errors } = (await this.rows.counts([id])).get(id)!;
    return { created, updated, unchanged, errors };
  }

  /** Every step that is not over gets a worker again, also where the last one died. */
  async wake(): Promise<void> {
    const ids = await this.imports.unfinished();
    await this.database.transaction(async (tx) => {
      for (const id of ids) await this.enqueue(tx, id);
    });
  }

  private async start(actor: Actor, id: string, step: ImportStep): Promise<ImportView> {
    await this.changing(
      actor,
      id,
      (job) => (goesOn(job, step) ? 'resume' : step),
      async (tx, job) => {
        if (step === 'check') demandMapping(job, job.columns, job.fixedValues);
        const cursor = goesOn(job, step) ? job.cursor : 0;
        const status = step === 'check' ? 'checking' : 'writing';
        const stepDone =
          step === 'write'
            ? writtenOf((await this.rows.counts([id], tx)).get(id)!)
            : cursor === 0
              ? 0
              : await this.rows.countUpTo(tx, id, cursor);
        const started = { step, cursor, stepDone, stepStartedAt: this.clock.now(), startedBy: actor };
        await this.imports.save(tx, id, {
          status,
          failure: null,
          cancelRequested: false,
          finishedAt: null,
          ...started,
        });
        await this.enqueue(tx, id);
      },
    );
    return this.get(actor, id);
  }

  private enqueue(tx: Tx, id: string): Promise<void> {
    return this.jobs.enqueue(tx, RUN_TASK, { importId: id }, { key: `${RUN_TASK}:${id}` });
  }

  /** A change by this actor: the import found and held, the action allowed. */
  private changing<Result>(
    actor: Actor,
    id: string,
    action: ImportAction | ((job: StoredImport) => ImportAction),
    work: (tx: Tx, job: ImportWithOwner, next: StoredImport['status']) => Promise<Result>,
  ): Promise<Result> {
    return this.database.transaction(async (tx) => {
      const job = await this.imports.lock(tx, id, scopeOf(actor));
      demand(job, 'import.not_found');
      const wanted = typeof action === 'function' ? action(job) : action;
      return work(tx, job, importWorkflow.next(job.status, wanted, partiesOf(actor, job)));
    });
  }

  private async organisationFor(actor: Actor, named: string | undefined): Promise<string> {
    const organisationId = actor.role === 'member' ? actor.organisationId : (named ?? null);
    const missing = actor.role === 'member' ? 'organisation.not_found' : 'request.invalid';
    demand(
      organisationId,
      missing,
      {},
      missing === 'request.invalid' ? [{ path: 'organisationId', code: 'required' }] : [],
    );
    demand(named === undefined || named === organisationId, 'access.forbidden');
    demand(partiesOf(actor, { organisationId }).length > 0, 'access.forbidden');
    demand(await this.imports.organisationKnown(organisationId), 'organisation.not_found');
    return organisationId;
  }

  private async details(
    jobs: readonly ImportWithOwner[],
    reader: Reader = this.database.read,
  ): Promise<Map<string, ImportDetail>> {
    const ids = jobs.map(({ id }) => id);
    const [counts, names] = await Promise.all([
      this.rows.counts(ids, reader),
      this.imports.personNames(jobs.map(({ createdById }) => createdById)),
    ]);
    const now = this.clock.now();
    const details = new Map<string, ImportDetail>();
    for (const job of jobs) {
      const checked =
        job.step !== 'check' || job.cursor === 0 ? 0 : await this.rows.countUpTo(reader, job.id, job.cursor);
      details.set(job.id, {
        counts: counts.get(job.id)!,
        createdByName: names.get(job.createdById) ?? '',
        checked,
        now,
      });
    }
    return details;
  }
}

function goesOn(job: StoredImport, step: ImportStep): boolean {
  return (job.status === 'cancelled' || job.status === 'failed') && job.step === step;
}
