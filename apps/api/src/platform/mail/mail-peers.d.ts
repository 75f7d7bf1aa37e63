// The little we use of two libraries that bring no types.

declare module 'smtp-server' {
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';

  type Done = (error?: Error | null, answer?: unknown) => void;

  export class SMTPServer {
    constructor(options: {
      authOptional?: boolean;
      disabledCommands?: string[];
      onRcptTo?: (address: unknown, session: unknown, done: Done) => void;
      onData?: (stream: Readable, session: unknown, done: Done) => void;
    });
    readonly server: Server;
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
  }
}

declare module 'mailparser' {
  import type { Readable } from 'node:stream';

  export interface ParsedMail {
    subject?: string;
    text?: string;
    html?: string | false;
    messageId?: string;
    from?: { text: string };
    to?: unknown;
    bcc?: unknown;
    headers: Map<string, unknown>;
    headerLines: { key: string; line: string }[];
  }

  export function simpleParser(source: Readable | Buffer | string): Promise<ParsedMail>;
}
