import { z } from 'zod';
import { ERRORS, FIELD_ERRORS, type ErrorCode } from './errors';

export const ROLES = ['member', 'staff', 'compliance', 'administrator', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who may call a route at all. What they may do with one object is decided by scopes, workflow tables and presenters.
 * `null` stands for a visitor who is not signed in.
 */
export const ACCESS = {
  public: [null, 'member', 'staff', 'compliance', 'administrator', 'observer'],
  account: ['member', 'staff', 'compliance', 'administrator', 'observer'],
  member: ['member'],
  party: ['member', 'staff', 'compliance', 'administrator'],
  reader: ['member', 'staff', 'compliance', 'administrator', 'observer'],
  desk: ['staff', 'compliance', 'administrator'],
  deskReader: ['staff', 'compliance', 'administrator', 'observer'],
  admin: ['administrator'],
} as const satisfies Record<string, readonly (Role | null)[]>;
export type Access = keyof typeof ACCESS;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Route {
  /** Unique name, also the operationId of the OpenAPI document. */
  name: string;
  method: Method;
  /** Below /api/v1, with `:name` parameters. */
  path: string;
  access: Access;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** `multipart` routes take one file in the field `file`; their body is empty. */
  upload?: boolean;
  /** `'file'` answers bytes with a content type and a name; everything else is parsed before it leaves. */
  response: z.ZodType | 'file';
  /** Requests per minute and caller above which the answer is 429; the default is the server's. */
  limit?: number;
}

/** Declares a route once; the API, the web client, the OpenAPI document and the route × role test all read it. */
export function route<const R extends Route>(declaration: R): R {
  return declaration;
}

type InferOr<S, Fallback> = S extends z.ZodType ? z.output<S> : Fallback;
type InputOr<S, Fallback> = S extends z.ZodType ? z.input<S> : Fallback;

/** What a handler receives: parsed, with defaults filled. */
export interface RouteInput<R extends Route> {
  params: InferOr<R['params'], Record<string, never>>;
  query: InferOr<R['query'], Record<string, never>>;
  body: InferOr<R['body'], undefined>;
}

/** What a client sends: fields with defaults may be left out. */
export type RouteRequest<R extends Route> = (R['params'] extends z.ZodType
  ? { params: z.input<R['params']> }
  : unknown) &
  (R['query'] extends z.ZodType ? { query?: z.input<R['query']> } : unknown) &
  (R['body'] extends z.ZodType ? { body: InputOr<R['body'], never> } : unknown);

export type RouteResponse<R extends Route> = R['response'] extends z.ZodType ? z.output<R['response']> : Blob;

export const Id = z.uuid();
export const IdParams = z.object({ id: Id });
export const Ok = z.object({ ok: z.literal(true) });
export const DateTime = z.iso.datetime();
export const CalendarDate = z.iso.date();

export const Paging = z.object({
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** A page of a list: `next` is the offset of the following page, or null on the last one. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), total: z.number().int(), next: z.number().int().nullable() });
}

/** Query strings carry one value or several; either way the handler gets an array. */
export function manyOf<S extends z.ZodType>(item: S) {
  return z
    .union([z.array(item).max(50), item])
    .optional()
    .transform((value): z.output<S>[] =>
      value === undefined ? [] : Array.isArray(value) ? value : [value as z.output<S>],
    );
}

/** Query strings carry 'true' and 'false'. */
export const QueryFlag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((value) => value === true || value === 'true');

export const FieldError = z.object({
  /** Dotted path into the body, e.g. `texts.en.title`. */
  path: z.string(),
  code: z.enum(FIELD_ERRORS),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type FieldError = z.infer<typeof FieldError>;

export const ErrorBody = z.object({
  code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  fields: z.array(FieldError).optional(),
  requestId: z.string(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
