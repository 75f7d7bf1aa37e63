import fs from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import type { World } from './world';

export interface ReadMail {
  to: string;
  subject: string;
  text: string;
  /** The first address of our own in it: what the mail asks to open. */
  link: URL;
}

/** Sends what is due, then reads the mailbox folder as its owner would. Oldest first. */
export async function mailsTo(world: World, address: string): Promise<ReadMail[]> {
  await world.jobs.drain();
  const folder = path.join(world.dataDir, 'mail');
  const files = fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((name) => name.endsWith('.eml'))
        .sort()
    : [];
  const mails = await Promise.all(files.map(async (name) => simpleParser(fs.readFileSync(path.join(folder, name)))));
  return mails
    .map((mail) => {
      const to = ([mail.to ?? []].flat() as { text: string }[]).map((each) => each.text).join(', ');
      const text = mail.text ?? '';
      return {
        to,
        subject: mail.subject ?? '',
        text,
        link: new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? 'http://none.invalid'),
      };
    })
    .filter(({ to }) => to.includes(address));
}

export async function lastMailTo(world: World, address: string): Promise<ReadMail> {
  const mail = (await mailsTo(world, address)).at(-1);
  if (!mail) throw new Error(`no mail to ${address}`);
  return mail;
}
