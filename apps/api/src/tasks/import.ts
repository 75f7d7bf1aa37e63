/**
 * `npm run import -- FILE --organisation SLUG [--kind technology|demand] [--as E-MAIL] [--set FIELD=VALUE]…
 * [--accept-suggestions] [--dry-run] [--submit]`: the import of the web from the command line. It prints the columns it
 * recognised, the problems by kind and how fast it is; Ctrl-C stops behind the batch at hand, and the same command again
 * goes on without doubling anything.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CELL_PROBLEMS, ERRORS, LISTING_KINDS, type ImportView, type ListingKind } from '@techbridge/contracts';
import { translator } from '@techbridge/i18n/server';
import { ImportCorrectionsService, ImportsService, ImportStepsService } from '../modules/imports';
import type { Product } from '../product';
import { Database } from '../platform/database/database';
import { AppError } from '../platform/errors';
import type { Actor } from '../platform/http/actor';
import { runTask } from './run-task';

const words = translator('en');
const say = (line: string) => console.log(line);

interface Order {
  file: string;
  organisation: string;
  kind: ListingKind;
  as: string | undefined;
  fixedValues: { field: string; value: string }[];
  acceptSuggestions: boolean;
  dryRun: boolean;
  submit: boolean;
}

function readOrder(): Order {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      organisation: { type: 'string' },
      kind: { type: 'string', default: 'technology' },
      as: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      'accept-suggestions': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      submit: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  const kind = LISTING_KINDS.find((each) => each === values.kind);
  if (!file || !values.organisation || !kind) {
    throw new Error(
      'Usage: npm run import -- FILE --organisation SLUG [--kind technology|demand] [--as E-MAIL] [--set FIELD=VALUE]… [--accept-suggestions] [--dry-run] [--submit]',
    );
  }
  // npm runs scripts at the root of the repository; people give paths from where they are.
  // eslint-disable-next-line no-restricted-syntax -- no setting of the product: where npm was called from
  const given = path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
  if (!fs.existsSync(given)) throw new Error(`There is no file ${given}`);
  const fixedValues = values.set.map((pair) => {
    const [field = '', ...rest] = pair.split('=');
    return { field, value: rest.join('=') };
  });
  const { organisation, as, submit } = values;
  return {
    file: given,
    organisation,
    kind,
    as,
    fixedValues,
    acceptSuggestions: values['accept-suggestions'],
    dryRun: values['dry-run'],
    submit,
  };
}

async function runImport(product: Product, order: Order, actor: Actor, organisationId: string): Promise<void> {
  const imports = product.app.get(ImportsService);
  const stream = fs.createReadStream(order.file);
  const upload = { name: path.basename(order.file), contentType: 'application/octet-stream', stream };
  const query = { kind: order.kind, ...(actor.role === 'member' ? {} : { organisationId }) };
  let job = await imports.upload(actor, query, upload);
  describeFile(job);
  if (order.fixedValues.length > 0) {
    const body = { columns: [], textLocale: job.textLocale, fixedValues: order.fixedValues };
    job = await imports.saveMapping(actor, job.id, body);
  }
  job = await runStep(product, actor, job.id, 'check');
  if (order.acceptSuggestions) job = await acceptAll(product, actor, job);
  describeProblems(job);
  if (order.dryRun || job.status !== 'checked') return;
  if (job.actions.includes('write')) job = await runStep(product, actor, job.id, 'write');
  const { created, updated, unchanged, errors, skipped } = job.counts;
  say(
    `Written: ${created} new, ${updated} updated, ${unchanged} unchanged; ${errors} rows with errors and ${skipped} skipped were left out`,
  );
  if (order.submit && job.status === 'done') await submitAll(product, actor, job.id);
}

/** Runs a step in this process and shows how far it is; the worker of a running server may be at it already. */
async function runStep(product: Product, actor: Actor, id: string, step: 'check' | 'write'): Promise<ImportView> {
  const imports = product.app.get(ImportsService);
  const started = Date.now();
  await imports[step](actor, id);
  const cancel = () => void imports.cancel(actor, id).catch(() => {});
  process.once('SIGINT', cancel);
  const shown = setInterval(() => void showProgress(imports, actor, id), 1000);
  try {
    let job = await imports.get(actor, id);
    while (job.status === 'checking' || job.status === 'writing') {
      await product.app.get(ImportStepsService).run(id);
      job = await imports.get(actor, id);
      if (job.status === 'checking' || job.status === 'writing')
        await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const seconds = (Date.now() - started) / 1000;
    const done = step === 'check' ? job.counts.rows : job.counts.created + job.counts.updated + job.counts.unchanged;
    say(
      `${step === 'check' ? 'Checked' : 'Written'}: ${done} rows in ${seconds.toFixed(1)} s (${Math.round(done / seconds)} rows/s)`,
    );
    if (job.status === 'failed') throw new AppError((job.failure ?? 'unexpected') as keyof typeof ERRORS);
    if (job.status === 'cancelled') say('Stopped. The same command goes on without doubling anything.');
    return job;
  } finally {
    clearInterval(shown);
    process.removeListener('SIGINT', cancel);
  }
}

async function showProgress(imports: ImportsService, actor: Actor, id: string): Promise<void> {
  const { progress, status } = await imports.get(actor, id);
  if (!progress) return;
  const left = progress.secondsLeft === null ? '' : `, ${progress.secondsLeft} s left`;
  say(`  ${status}: ${progress.done} of ${progress.total} rows, ${Math.round(progress.rowsPerSecond)} rows/s${left}`);
}

function describeFile(job: ImportView): void {
  const { container, encoding, delimiter, sheet, headerRow } = job.format;
  const kind =
    container === 'xlsx' ? `workbook, sheet "${sheet}"` : `text, ${encoding}, delimiter ${JSON.stringify(delimiter)}`;
  say(`${job.fileName}: ${kind}, headings in row ${headerRow}, ${job.counts.rows} rows, texts in ${job.textLocale}`);
  for (const { heading, field, confidence } of job.columns) {
    say(`  ${heading || '(no heading)'} → ${field}${confidence > 0 ? ` (${Math.round(confidence * 100)} %)` : ''}`);
  }
}

function describeProblems(job: ImportView): void {
  const { ok, warnings, errors, duplicates } = job.counts;
  say(`${ok} rows are ready, ${warnings} with warnings (${duplicates} like another listing), ${errors} with errors`);
  for (const { severity, code, field, rows, example } of job.problems) {
    const fix = words(`imports:fix.${code}`);
    say(`  ${severity}: ${code} in ${field}, ${rows} rows, for example "${example.slice(0, 60)}". ${fix}`);
  }
}

async function acceptAll(product: Product, actor: Actor, job: ImportView): Promise<ImportView> {
  const corrections = product.app.get(ImportCorrectionsService);
  for (const { column, code, suggestions } of job.problems) {
    if (suggestions === 0 || column < 0 || !CELL_PROBLEMS.includes(code)) continue;
    const { rows } = await corrections.acceptSuggestions(actor, job.id, { column, code });
    say(`Proposals taken for ${code} in ${rows} rows`);
  }
  return product.app.get(ImportsService).get(actor, job.id);
}

async function submitAll(product: Product, actor: Actor, id: string): Promise<void> {
  const total = { submitted: 0, incomplete: 0, failed: 0 };
  for (let afterRow: number | null = 0; afterRow !== null;) {
    const part = await product.app.get(ImportsService).submitAll(actor, id, { afterRow });
    total.submitted += part.submitted;
    total.incomplete += part.incomplete;
    total.failed += part.failed;
    afterRow = part.next;
  }
  say(`Submitted: ${total.submitted}; incomplete: ${total.incomplete}; failed: ${total.failed}`);
}

/** Whoever is named, or the administrator who has been here longest: the import is recorded as that person's work. */
async function resolve(product: Product, order: Order): Promise<{ actor: Actor; organisationId: string }> {
  const { read } = product.app.get(Database);
  const organisation = await read.organisation.findFirst({ where: { slug: order.organisation } });
  if (!organisation) throw new Error(`There is no organisation called ${order.organisation}`);
  const where = order.as ? { email: order.as.toLowerCase() } : { role: 'administrator', closedAt: null };
  const user = await read.user.findFirst({ where, orderBy: { createdAt: 'asc' } });
  if (!user)
    throw new Error(
      order.as ? `Nobody has the address ${order.as}` : 'There is no administrator: name somebody with --as',
    );
  const { id: userId, name, organisationId, nodeId } = user;
  const actor = {
    ...{ userId, name, organisationId, nodeId, sessionId: '', requestId: null },
    role: user.role,
    locale: user.locale,
    organisationRole: user.organisationRole,
  };
  return { actor: actor as Actor, organisationId: organisation.id };
}

/** Words of ours for what the product refuses; anything else speaks for itself. */
function inWords(error: unknown): Error {
  if (error instanceof AppError) return new Error(words(`errors:${error.code}`, error.params));
  return error instanceof Error ? error : new Error(String(error));
}

try {
  const order = readOrder();
  runTask(async (product) => {
    try {
      const { actor, organisationId } = await resolve(product, order);
      await runImport(product, order, actor, organisationId);
    } catch (error) {
      throw inWords(error);
    }
  });
} catch (error) {
  console.error(inWords(error).message);
  process.exitCode = 1;
}
