import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import { envelope } from './envelope';
import { Mailer, type Mail } from './mail.port';

/** The default: every letter becomes one .eml file that any mail program opens. */
export class MailboxFolder extends Mailer {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  /** One after the other, so that two copies of a letter cannot pass each other between look and write. */
  send(mail: Mail): Promise<void> {
    const sent = this.last.then(() => this.write(mail));
    this.last = sent.catch(() => {});
    return sent;
  }

  private async write(mail: Mail): Promise<void> {
    await fs.mkdir(this.folder, { recursive: true });
    const ending = `_${fileName(mail.key)}.eml`;
    const files = await fs.readdir(this.folder);
    if (files.some((file) => file.endsWith(ending))) return;
    const letter = await new MailComposer(envelope(mail, this.from)).compile().build();
    const unfinished = path.join(this.folder, `.${randomUUID()}.part`);
    await fs.writeFile(unfinished, letter, { flush: true });
    const time = new Date(Date.now()).toISOString().replaceAll(':', '-');
    await fs.rename(unfinished, path.join(this.folder, `${time}${ending}`));
  }
}

/** Keys are free text; what a file name cannot carry is replaced, and a hash keeps two keys apart. */
function fileName(key: string): string {
  const plain = key.replace(/[^\w.-]+/g, '-').slice(0, 80);
  return plain === key ? plain : `${plain}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}
