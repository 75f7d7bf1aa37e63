import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { isLocale } from '@techbridge/i18n';
import { addDays, Clock } from '../../platform/clock';
import { Config } from '../../platform/config';
import { Database, type Tx } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { MailRefused, Mailer } from '../../platform/mail/mail.port';
import { Secrets } from '../../platform/secrets';
import { composeMailOf } from '../../platform/mail/compose-mail';
import { DIGEST_KINDS } from './notification.kinds';
import { type DueMail, NotificationsRepository } from './notifications.repository';
import { MAIL_TASK } from './notifications.service';
import { unsubscribeToken } from './unsubscribe';

const BATCH = 20;
const TRY_AGAIN_DAYS = 1 / 48;
const GIVE_UP_DAYS = 3;

/**
 * Sends the mails that are due. Each is marked in the transaction that locked it; a repeat after a crash carries the same
 * key. One that is refused steps back, so that it holds up nobody else's.
 */
@Injectable()
export class NotificationsSubscriber implements OnModuleInit {
  private readonly logger = new Logger('notifications');

  constructor(
    private readonly repository: NotificationsRepository,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(MAIL_TASK, () => this.sendDue());
    this.jobs.schedule(MAIL_TASK, '* * * * *');
  }

  async sendDue(): Promise<void> {
    while ((await this.sendBatch()) === BATCH);
  }

  private sendBatch(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const mails = await this.repository.dueMails(tx, now, BATCH);
      const news = mails.filter(({ kind }) => DIGEST_KINDS.includes(kind));
      const letters = lettersOf([...mails, ...(await this.repository.dueBeside(tx, now, news, DIGEST_KINDS))]);
      for (const letter of letters) {
        const refusal = await this.send(letter).then(
          () => null,
          (error: unknown) => error,
        );
        const ids = letter.map(({ id }) => id);
        if (refusal === null) await this.repository.markMailed(tx, ids, this.clock.now());
        else await this.stepBack(tx, letter, refusal);
        // The mail server may be away: the others are not made to wait for it one by one, their turn is the next minute.
        if (refusal !== null && !(refusal instanceof MailRefused && refusal.permanent)) return 0;
      }
      return mails.length;
    }, 120_000);
  }

  private async stepBack(tx: Tx, letter: Letter, refusal: unknown): Promise<void> {
    const [first] = letter;
    const until = addDays(this.clock.now(), TRY_AGAIN_DAYS);
    const over = until > addDays(first.createdAt, GIVE_UP_DAYS);
    const reason = refusal instanceof Error ? refusal.message : 'unknown';
    this.logger.warn(`mail ${first.id} is ${over ? 'given up' : 'tried again later'}: ${reason}`);
    const ids = letter.map(({ id }) => id);
    await this.repository.putOff(tx, ids, over ? null : until);
  }

  private async send(letter: Letter): Promise<void> {
    const [{ userId, email, locale }] = letter;
    const base = this.config.env.BASE_URL;
    const kinds = [...new Set(letter.map(({ kind }) => kind))];
    const unsubscribeUrl = `${base}/unsubscribe?token=${unsubscribeToken(this.secrets, userId, kinds)}`;
    const sections = letter.map(({ kind, params, link, details }) => ({
      template: kind,
      params,
      actionUrl: `${base}${link}`,
      items: details?.items.map((item) => ({ ...item, link: `${base}${item.link}` })) ?? [],
      note: details?.note ?? '',
    }));
    const parts = composeMailOf(sections, { locale: isLocale(locale) ? locale : 'en', unsubscribeUrl });
    await this.mailer.send({
      to: email,
      key: letter.map(({ id }) => id).join(' '),
      headers: { 'List-Unsubscribe': `<${unsubscribeUrl}>` },
      ...parts,
    });
  }
}

type Letter = [DueMail, ...DueMail[]];

/** What is due, as it leaves: news for one reader together, everything else by itself. */
function lettersOf(mails: readonly DueMail[]): Letter[] {
  const letters = new Map<string, Letter>();
  for (const mail of mails) {
    const key = DIGEST_KINDS.includes(mail.kind) ? mail.userId : mail.id;
    const begun = letters.get(key);
    if (begun) begun.push(mail);
    else letters.set(key, [mail]);
  }
  for (const letter of letters.values())
    letter.sort((a, b) => DIGEST_KINDS.indexOf(a.kind) - DIGEST_KINDS.indexOf(b.kind));
  return [...letters.values()];
}
