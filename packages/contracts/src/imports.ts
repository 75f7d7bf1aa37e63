import { z } from 'zod';
import { DateTime, Id, IdParams, manyOf, Ok, pageOf, Paging, QueryFlag, route } from './http';
import { CELL_PROBLEMS, IMPORT_ROW_STATUSES, ImportRowView, ProblemGroup } from './import-rows';
import { OrganisationFace } from './organisations';
import { LISTING_KINDS, LOCALES } from './vocabulary';

export const IMPORT_STATUSES = ['uploaded', 'checking', 'checked', 'writing', 'done', 'cancelled', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const IMPORT_ACTIONS = ['map', 'check', 'fix', 'write', 'cancel', 'resume', 'submit_all', 'delete'] as const;

export const ImportColumn = z.object({
  index: z.number().int(),
  heading: z.string(),
  samples: z.array(z.string()),
  /** Path of the field it fills, e.g. `texts.zh.title`; `append` adds "heading: value" to the description; `ignore` drops it. */
  field: z.string(),
  /** 0–1: how sure the recognition is; 1 when mapped by hand or remembered. */
  confidence: z.number(),
  remembered: z.boolean(),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** A value that counts for every row whose own cells leave the field empty, written as a cell would be. */
export const FixedValue = z.object({ field: z.string().max(80), value: z.string().trim().min(1).max(500) });
export type FixedValue = z.infer<typeof FixedValue>;

export const ImportProgress = z.object({
  done: z.number().int(),
  total: z.number().int(),
  rowsPerSecond: z.number(),
  secondsLeft: z.number().nullable(),
});

export const ImportCounts = z.object({
  rows: z.number().int(),
  ok: z.number().int(),
  warnings: z.number().int(),
  errors: z.number().int(),
  skipped: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  duplicates: z.number().int(),
});

export const ImportSummary = z.object({
  id: Id,
  organisation: OrganisationFace,
  kind: z.enum(LISTING_KINDS),
  fileName: z.string(),
  bytes: z.number().int(),
  status: z.enum(IMPORT_STATUSES),
  counts: ImportCounts,
  /** The background step that runs, or that was stopped and can go on. */
  step: z.enum(['check', 'write']).nullable(),
  progress: ImportProgress.nullable(),
  createdByName: z.string(),
  createdAt: DateTime,
  finishedAt: DateTime.nullable(),
  /** An error code when the file itself could not be read. */
  failure: z.string().nullable(),
  version: z.number().int(),
  actions: z.array(z.enum(IMPORT_ACTIONS)),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

export const ImportView = ImportSummary.extend({
  format: z.object({
    container: z.enum(['xlsx', 'csv']),
    encoding: z.string(),
    delimiter: z.string(),
    sheet: z.string(),
    headerRow: z.number().int(),
  }),
  /** The language the texts are written in, as recognised or chosen. */
  textLocale: z.enum(LOCALES),
  columns: z.array(ImportColumn),
  fixedValues: z.array(FixedValue),
  /** Most frequent first; empty before the first check. */
  problems: z.array(ProblemGroup),
  /** Every field a column can fill, for the list to choose from. */
  fields: z.array(z.object({ field: z.string(), required: z.boolean() })),
});
export type ImportView = z.infer<typeof ImportView>;

export const importRoutes = {
  upload: route({
    name: 'uploadImport',
    method: 'POST',
    path: '/imports',
    access: 'party',
    summary: 'Upload an XLSX or CSV file (50 MB at most); columns are recognised',
    limit: 30,
    upload: true,
    query: z.object({ kind: z.enum(LISTING_KINDS).default('technology'), organisationId: Id.optional() }),
    response: ImportView,
  }),
  list: route({
    name: 'listImports',
    method: 'GET',
    path: '/imports',
    access: 'reader',
    summary: 'Own imports; for staff, everyone’s',
    query: Paging.extend({ organisationId: Id.optional() }),
    response: pageOf(ImportSummary),
  }),
  get: route({
    name: 'getImport',
    method: 'GET',
    path: '/imports/:id',
    access: 'reader',
    summary: 'One import with its columns and progress',
    params: IdParams,
    response: ImportView,
  }),
  saveMapping: route({
    name: 'saveImportMapping',
    method: 'PUT',
    path: '/imports/:id/mapping',
    access: 'party',
    summary: 'Map the columns by hand; remembered for files with the same headings',
    params: IdParams,
    body: z.object({
      columns: z.array(z.object({ index: z.number().int().min(0), field: z.string().max(80) })).max(300),
      textLocale: z.enum(LOCALES),
      fixedValues: z.array(FixedValue).max(20).default([]),
      headerRow: z.number().int().min(1).max(1000).optional(),
    }),
    response: ImportView,
  }),
  check: route({
    name: 'checkImport',
    method: 'POST',
    path: '/imports/:id/check',
    access: 'party',
    summary: 'Dry run: read every row and find its errors, writing no listing',
    params: IdParams,
    response: ImportView,
  }),
  listRows: route({
    name: 'listImportRows',
    method: 'GET',
    path: '/imports/:id/rows',
    access: 'reader',
    summary: 'Rows with their problems by cell',
    params: IdParams,
    query: Paging.extend({
      status: manyOf(z.enum(IMPORT_ROW_STATUSES)),
      duplicates: QueryFlag.optional(),
      problem: z.enum(CELL_PROBLEMS).optional(),
      column: z.coerce.number().int().optional(),
    }),
    response: pageOf(ImportRowView),
  }),
  fixRow: route({
    name: 'fixImportRow',
    method: 'PUT',
    path: '/imports/:id/rows/:rowNumber',
    access: 'party',
    summary: 'Correct cells in place, or skip the row; the row is checked again',
    params: IdParams.extend({ rowNumber: z.coerce.number().int().min(1) }),
    body: z.object({
      cells: z
        .array(z.object({ column: z.number().int().min(0), value: z.string().max(10_000) }))
        .max(300)
        .default([]),
      skip: z.boolean().optional(),
    }),
    response: ImportRowView,
  }),
  acceptSuggestions: route({
    name: 'acceptImportSuggestions',
    method: 'POST',
    path: '/imports/:id/suggestions',
    access: 'party',
    summary: 'Put the proposed value into every cell with this problem; the rows are checked again',
    params: IdParams,
    body: z.object({ column: z.number().int(), code: z.enum(CELL_PROBLEMS) }),
    response: z.object({ rows: z.number().int() }),
  }),
  replaceValue: route({
    name: 'replaceImportValue',
    method: 'POST',
    path: '/imports/:id/replacements',
    access: 'party',
    summary: 'Replace one value of a column wherever it stands; the rows are checked again',
    params: IdParams,
    body: z.object({ column: z.number().int().min(0), from: z.string().max(10_000), to: z.string().max(10_000) }),
    response: z.object({ rows: z.number().int() }),
  }),
  write: route({
    name: 'writeImport',
    method: 'POST',
    path: '/imports/:id/write',
    access: 'party',
    summary: 'Make draft listings of the rows without errors, in the background; also resumes a stopped one',
    params: IdParams,
    response: ImportView,
  }),
  cancel: route({
    name: 'cancelImport',
    method: 'POST',
    path: '/imports/:id/cancel',
    access: 'party',
    summary: 'Stop the running step after the batch at hand',
    params: IdParams,
    response: ImportView,
  }),
  submitAll: route({
    name: 'submitImported',
    method: 'POST',
    path: '/imports/:id/submit',
    access: 'party',
    summary:
      'Submit the complete listings of this import for review, some hundred a call: call again until `next` is null',
    params: IdParams,
    body: z.object({ afterRow: z.number().int().min(0).default(0) }),
    response: z.object({
      submitted: z.number().int(),
      incomplete: z.number().int(),
      failed: z.number().int(),
      next: z.number().int().nullable(),
    }),
  }),
  remove: route({
    name: 'deleteImport',
    method: 'DELETE',
    path: '/imports/:id',
    access: 'party',
    summary: 'Delete the uploaded file and its rows; listings stay',
    params: IdParams,
    response: Ok,
  }),
  annotated: route({
    name: 'getAnnotatedImport',
    method: 'GET',
    path: '/imports/:id/annotated',
    access: 'reader',
    summary: 'The file with each problem written beside its row',
    params: IdParams,
    query: z.object({ locale: z.enum(LOCALES).default('en') }),
    response: 'file',
  }),
  template: route({
    name: 'getImportTemplate',
    method: 'GET',
    path: '/import-template',
    access: 'public',
    summary: 'A workbook with the headings and drop-downs this import understands',
    query: z.object({ kind: z.enum(LISTING_KINDS).default('technology'), locale: z.enum(LOCALES).default('en') }),
    response: 'file',
  }),
} as const;
