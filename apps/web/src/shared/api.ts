import {
  ERROR_KINDS,
  ERRORS,
  type ErrorCode,
  type FieldError,
  type Route,
  type RouteRequest,
  type RouteResponse,
} from '@techbridge/contracts';

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;
/** What the server answers, and what happens when it cannot. */
export type ClientErrorCode = ErrorCode | 'offline' | 'timeout';

const BASE = '/api/v1';
const WRITES_ASK_FOR = { 'x-techbridge': 'web' };

/** A call that did not succeed. Its `code` has a message in errors.json; `fields` say which inputs to correct. */
export class ApiError extends Error {
  readonly code: ClientErrorCode;
  readonly params: Record<string, string | number>;
  readonly fields: FieldError[];
  readonly requestId: string;
  readonly status: number;

  constructor(code: ClientErrorCode, rest: Partial<Omit<ApiError, 'code'>> = {}) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.params = rest.params ?? {};
    this.fields = rest.fields ?? [];
    this.requestId = rest.requestId ?? '';
    this.status = rest.status ?? 0;
  }
}

export function isApiError(error: unknown, ...codes: ClientErrorCode[]): error is ApiError {
  return error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
}

/** The reader may not know that it exists, may not see it, or has to sign in. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === ERROR_KINDS.not_found;
}

type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];

/** `?a=1&b=2&b=3`; undefined, null and empty strings are left out. */
export function queryString(query: Record<string, unknown> | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, QueryValue>)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

interface LooseRequest {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** Where a route is answered, for links to downloads: `href={addressOf(listingRoutes.brochure, { params: { id } })}`. */
export function addressOf<R extends Route>(route: R, request: Omit<RouteRequest<R>, 'body'>): string {
  const { params, query } = request as LooseRequest;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params?.[name] ?? '')));
  return `${BASE}${path}${queryString(query)}`;
}

interface ErrorLike {
  code?: string;
  params?: Record<string, string | number>;
  fields?: FieldError[];
  requestId?: string;
}

/** Turns an answer that is no success into the error to throw; whatever a proxy in between writes counts as unavailable. */
export function errorFrom(status: number, body: ErrorLike | null): ApiError {
  const known = body?.code !== undefined && body.code in ERRORS;
  const code = known ? (body.code as ErrorCode) : status >= 502 ? 'service.unavailable' : 'unexpected';
  return new ApiError(code, { ...(known ? body : {}), requestId: body?.requestId ?? '', status });
}

async function fetched(fetcher: Fetch, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetcher(path, init);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw new ApiError(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'offline');
  }
}

export interface CallOptions {
  signal?: AbortSignal;
  /** The server renders with a fetch of its own, which carries the reader's cookie. */
  fetch?: Fetch;
}

/** Calls a route of the contract: what goes in and what comes out are the contract's types. Throws ApiError. */
export async function call<R extends Route>(
  route: R,
  request: RouteRequest<R>,
  options: CallOptions = {},
): Promise<RouteResponse<R>> {
  const { body } = request as LooseRequest;
  const response = await fetched(options.fetch ?? ((path, init) => fetch(path, init)), addressOf(route, request), {
    method: route.method,
    credentials: 'same-origin',
    signal: options.signal ?? null,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(route.method === 'GET' ? {} : WRITES_ASK_FOR),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw errorFrom(response.status, (await response.json().catch(() => null)) as ErrorLike | null);
  if (route.response === 'file') return (await response.blob()) as RouteResponse<R>;
  return (await response.json()) as RouteResponse<R>;
}

export interface UploadOptions {
  /** Between 0 and 1, as the bytes leave. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends one file to an `upload` route. fetch cannot tell how far it is, so this one uses XMLHttpRequest. */
export function upload<R extends Route>(
  route: R,
  request: Omit<RouteRequest<R>, 'body'> & { file: File },
  { onProgress, signal }: UploadOptions = {},
): Promise<RouteResponse<R>> {
  return new Promise((resolve, reject) => {
    const { file, ...rest } = request;
    const transfer = new XMLHttpRequest();
    transfer.open(route.method, addressOf(route, rest as RouteRequest<R>));
    transfer.responseType = 'json';
    for (const [name, value] of Object.entries({ accept: 'application/json', ...WRITES_ASK_FOR }))
      transfer.setRequestHeader(name, value);
    transfer.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    transfer.onload = () => {
      if (transfer.status < 300) resolve(transfer.response as RouteResponse<R>);
      else reject(errorFrom(transfer.status, transfer.response as ErrorLike | null));
    };
    transfer.onerror = () => reject(new ApiError('offline'));
    transfer.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal?.addEventListener('abort', () => transfer.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    transfer.send(form);
  });
}

/** Lets the browser fetch a file and save it under the name it comes with. */
export function download(address: string): void {
  Object.assign(document.createElement('a'), { href: address, download: '' }).click();
}

/** Hands bytes to the browser to save. */
export function save(blob: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}
