/** A letter to one person. `key` names it: the same key is the same letter, however often it is handed over. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
  key: string;
}

/** The way mail leaves the product. Rejects with `MailRefused` when it does not; the caller tries again. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

/** The message names no address, so that it may be logged. `permanent`: the same letter will be refused again. */
export class MailRefused extends Error {
  constructor(
    reason: string,
    readonly permanent: boolean,
  ) {
    super(`mail was not accepted: ${reason}`);
    this.name = 'MailRefused';
  }
}
