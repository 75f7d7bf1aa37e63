import type { Readable } from 'node:stream';
import type {} from '@fastify/cookie';
import type {} from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { demand } from '../errors';
import { SESSION_COOKIE, type Actor } from './actor';
import { fileBody, type FileAnswer } from './file-answer';
import { type WrittenAnswer, writtenBody } from './written-answer';

export interface UploadedFile {
  name: string;
  contentType: string;
  /** Ends early and sets `truncated` when the file is larger than the limit asked for. */
  stream: Readable & { truncated?: boolean };
}

/** What a handler may need of the request besides its parsed input. */
export interface RequestContext {
  requestId: string;
  userAgent: string;
  sessionToken: string | null;
  /** The one file of an `upload` route. */
  upload(maximumBytes: number): Promise<UploadedFile>;
  setSession(token: string, expiresAt: Date): void;
  clearSession(): void;
  /** What a `response: 'file'` route sends of its answer. */
  fileBody(answer: FileAnswer): Readable | Buffer;
  writtenBody(answer: WrittenAnswer): string;
}

export type TechBridgeRequest = FastifyRequest & {
  actor: Actor | null;
  input: unknown;
  context: RequestContext;
};

export type TechBridgeReply = FastifyReply;

export function requestContext(
  request: TechBridgeRequest,
  reply: TechBridgeReply,
  sessionToken: string | null,
  secure: boolean,
): RequestContext {
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    requestId: request.id,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    sessionToken,
    upload: (maximumBytes) => readUpload(request, maximumBytes),
    setSession: (token, expires) => void reply.setCookie(SESSION_COOKIE, token, { ...cookie, expires }),
    clearSession: () => void reply.clearCookie(SESSION_COOKIE, cookie),
    fileBody: (answer) => fileBody(reply, answer),
    writtenBody: (answer) => writtenBody(reply, answer),
  };
}

async function readUpload(request: TechBridgeRequest, maximumBytes: number): Promise<UploadedFile> {
  demand(request.isMultipart(), 'request.invalid', {}, [{ path: 'file', code: 'required' }]);
  const part = await request.file({ limits: { fileSize: maximumBytes, files: 1 }, throwFileSizeLimit: false });
  demand(part, 'request.invalid', {}, [{ path: 'file', code: 'required' }]);
  return { name: part.filename.slice(0, 200), contentType: part.mimetype, stream: part.file };
}
