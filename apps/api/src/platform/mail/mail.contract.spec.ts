/** What every adapter promises: the same letters through the mailbox folder and through a real SMTP server. */
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { createMailer } from './create-mailer';
import { MailboxFolder } from './mailbox-folder.adapter';
import { MailRefused, type Mail, type Mailer } from './mail.port';
import { SmtpMailer } from './smtp.adapter';

const FROM = 'TechBridge <no-reply@techbridge.example>';
const letter: Mail = {
  to: 'somchai@people.example',
  subject: 'คำขอจับคู่ของคุณ · 您的对接请求已转交',
  text: '技术提供方已收到您的请求。\n',
  html: '<p>技术提供方已收到您的请求。</p>',
  headers: { 'List-Unsubscribe': '<https://techbridge.example/unsubscribe?t=1>' },
  key: 'notification:42',
};

interface Peer {
  mailer: Mailer;
  received(): Promise<ParsedMail[]>;
  close(): Promise<void>;
}

async function folderPeer(): Promise<Peer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mailbox-'));
  return {
    mailer: new MailboxFolder(folder, FROM),
    received: () =>
      Promise.all(
        fs
          .readdirSync(folder)
          .sort()
          .map((file) => simpleParser(fs.readFileSync(path.join(folder, file)))),
      ),
    close: async () => fs.rmSync(folder, { recursive: true }),
  };
}

async function smtpPeer(): Promise<Peer> {
  const letters: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => done(null, void letters.push(mail)), done);
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  const mailer = new SmtpMailer(`smtp://127.0.0.1:${port}`, FROM);
  return {
    mailer,
    received: async () => letters,
    close: async () => {
      mailer.onModuleDestroy();
      await new Promise<void>((closed) => server.close(closed));
    },
  };
}

describe.each([
  ['the mailbox folder', folderPeer],
  ['an SMTP server', smtpPeer],
])('mail through %s', (_name, start) => {
  let peer: Peer;
  beforeEach(async () => {
    peer = await start();
  });
  afterEach(() => peer.close());

  it('arrives whole, in Thai and Chinese', async () => {
    await peer.mailer.send(letter);
    const [mail] = await peer.received();
    expect(mail?.subject).toBe(letter.subject);
    expect(mail?.text?.trim()).toBe(letter.text.trim());
    expect(mail?.html).toContain('技术提供方已收到您的请求');
    expect(mail?.from?.text).toContain('no-reply@techbridge.example');
    expect(JSON.stringify(mail?.to)).toContain(letter.to);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headerLines.some(({ line }) => /^list-unsubscribe: <https:/i.test(line))).toBe(true);
  });

  it('is recognisably the same letter when handed over twice', async () => {
    await peer.mailer.send(letter);
    await peer.mailer.send(letter);
    await peer.mailer.send({ ...letter, key: 'notification:43' });
    const ids = (await peer.received()).map((mail) => mail.messageId);
    expect(new Set(ids).size).toBe(2);
  });

  it('cannot be given further headers by a subject', async () => {
    await peer.mailer.send({ ...letter, subject: 'Hello\r\nBcc: everyone@people.example' });
    const [mail] = await peer.received();
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.subject).toContain('Hello');
  });
});

describe('the mailbox folder', () => {
  it('keeps one file for a letter however often and however fast it is sent', async () => {
    const peer = await folderPeer();
    await Promise.all([peer.mailer.send(letter), peer.mailer.send(letter), peer.mailer.send(letter)]);
    expect(await peer.received()).toHaveLength(1);
    await peer.close();
  });

  it('keeps letters apart whose keys look alike in a file name', async () => {
    const peer = await folderPeer();
    await peer.mailer.send({ ...letter, key: 'a:1' });
    await peer.mailer.send({ ...letter, key: 'a/1' });
    expect(await peer.received()).toHaveLength(2);
    await peer.close();
  });
});

describe('a mail server that refuses', () => {
  it('is told as a permanent refusal that names no address', async () => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const mailer = new SmtpMailer(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, FROM);
    const refusal: unknown = await mailer.send(letter).catch((error: unknown) => error);
    mailer.onModuleDestroy();
    await new Promise<void>((closed) => server.close(closed));
    expect(refusal).toBeInstanceOf(MailRefused);
    expect((refusal as MailRefused).permanent).toBe(true);
    expect(String(refusal)).not.toContain('somchai');
  });

  it('is tried again later when nobody answers', async () => {
    const mailer = new SmtpMailer('smtp://127.0.0.1:9', FROM);
    const refusal: unknown = await mailer.send(letter).catch((error: unknown) => error);
    mailer.onModuleDestroy();
    expect(refusal).toBeInstanceOf(MailRefused);
    expect((refusal as MailRefused).permanent).toBe(false);
  });
});

it('mail goes to the folder unless a server is named', () => {
  const env = { MAIL_FROM: FROM, DATA_DIR: '/nowhere' };
  expect(createMailer({ ...env, SMTP_URL: undefined })).toBeInstanceOf(MailboxFolder);
  expect(createMailer({ ...env, SMTP_URL: 'smtp://127.0.0.1:25' })).toBeInstanceOf(SmtpMailer);
});
