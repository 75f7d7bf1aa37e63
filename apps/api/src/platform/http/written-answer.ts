import type { FastifyReply } from 'fastify';

/** An answer that is JSON already. Whoever writes it parses all of it by the contract of its route. */
export class WrittenAnswer {
  constructor(readonly json: string) {}
}

/** Says in the headers what the answer is; what is left to send is its text. */
export function writtenBody(reply: FastifyReply, { json }: WrittenAnswer): string {
  reply.header('content-type', 'application/json; charset=utf-8');
  return json;
}
