import path from 'node:path';
import type { Env } from '../../env';
import { MailboxFolder } from './mailbox-folder.adapter';
import type { Mailer } from './mail.port';
import { SmtpMailer } from './smtp.adapter';

/** SMTP where SMTP_URL is set, otherwise the folder `mail` of DATA_DIR. */
export function createMailer(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR'>): Mailer {
  if (env.SMTP_URL) return new SmtpMailer(env.SMTP_URL, env.MAIL_FROM);
  return new MailboxFolder(path.join(env.DATA_DIR, 'mail'), env.MAIL_FROM);
}
