import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** What a `response: 'file'` route answers with. */
export interface FileAnswer {
  contentType: string;
  name: string;
  body: Readable | Buffer;
  disposition?: 'inline' | 'attachment';
  /** Seconds a browser may keep it; files under an id never change. */
  cacheSeconds?: number;
}

/** Says in the headers what the file is; what is left to send is its content. */
export function fileBody(reply: FastifyReply, answer: FileAnswer): Readable | Buffer {
  const name = encodeURIComponent(answer.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const plain = answer.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  reply.header('content-type', answer.contentType);
  reply.header(
    'content-disposition',
    `${answer.disposition ?? 'attachment'}; filename="${plain}"; filename*=UTF-8''${name}`,
  );
  reply.header(
    'cache-control',
    answer.cacheSeconds ? `private, max-age=${answer.cacheSeconds}, immutable` : 'private, no-store',
  );
  // Whatever was uploaded is shown as that type or not at all, and runs nothing.
  reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  return answer.body;
}
