import { createHash } from 'node:crypto';
import type { Mail } from './mail.port';

/** What both adapters hand to the library: the same letter has the same Message-ID wherever and whenever it is sent. */
export function envelope(mail: Mail, from: string) {
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'techbridge.example';
  const id = createHash('sha256').update(mail.key).digest('hex').slice(0, 40);
  return {
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    messageId: `<${id}@${domain}>`,
    // A letter never makes the sender read a file or call an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
