/** The mails of a product without SMTP_URL: one .eml file each, in DATA_DIR/mail. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Every address of the product in it, in order. */
  links: string[];
}

/** The mails to one address, oldest first. */
export async function lettersTo(dataDir: string, address: string): Promise<Letter[]> {
  const folder = path.join(dataDir, 'mail');
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
  const letters = await Promise.all(files.sort().map((name) => readLetter(path.join(folder, name))));
  return letters.filter((letter) => letter.to.includes(address));
}

/**
 * Waits for a mail.
 *
 * @param matches of several mails to the address, the newest that matches is the one
 * @throws Error with the subjects that did arrive, after ten seconds
 */
export async function letterTo(
  dataDir: string,
  address: string,
  matches: (letter: Letter) => boolean = () => true,
): Promise<Letter> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const letters = await lettersTo(dataDir, address);
    const found = letters.filter(matches).at(-1);
    if (found) return found;
    if (Date.now() > deadline) {
      throw new Error(`No such mail to ${address}; there are: ${letters.map((letter) => letter.subject).join(' | ')}`);
    }
    await sleep(50);
  }
}

async function readLetter(file: string): Promise<Letter> {
  const mail = await simpleParser(fs.readFileSync(file));
  const text = mail.text ?? '';
  return {
    to: [mail.to ?? []]
      .flat()
      .map((each: { text: string }) => each.text)
      .join(', '),
    subject: mail.subject ?? '',
    text,
    html: mail.html || '',
    links: text.match(/https?:\/\/[^\s<>)\]]+/g) ?? [],
  };
}
