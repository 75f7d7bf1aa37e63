import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { isLocale } from '@techbridge/i18n';
import { addDays, Clock } from '../../platform/clock';
import { Config } from '../../platform/config';
import { Database, type Tx } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { MailRefused, Mailer } from '../../platform/mail/mail.port';
import { Secrets } from '../../platform/secrets';
import { composeMail } from '../../platform/mail/compose-mail';
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
      const mails = await this.repository.dueMails(tx, this.clock.now(), BATCH);
      for (const mail of mails) {
        const refusal = await this.send(mail).then(
          () => null,
          (error: unknown) => error,
        );
        if (refusal === null) await this.repository.markMailed(tx, [mail.id], this.clock.now());
        else await this.stepBack(tx, mail, refusal);
        // The mail server may be away: the others are not made to wait for it one by one, their turn is the next minute.
        if (refusal !== null && !(refusal instanceof MailRefused && refusal.permanent)) return 0;
      }
      return mails.length;
    }, 120_000);
  }

  private async stepBack(tx: Tx, mail: DueMail, refusal: unknown): Promise<void> {
    const until = addDays(this.clock.now(), TRY_AGAIN_DAYS);
    const over = until > addDays(mail.createdAt, GIVE_UP_DAYS);
    const reason = refusal instanceof Error ? refusal.message : 'unknown';
    this.logger.warn(`mail ${mail.id} is ${over ? 'given up' : 'tried again later'}: ${reason}`);
    await this.repository.putOff(tx, mail.id, over ? null : until);
  }

  private async send(mail: DueMail): Promise<void> {
    const base = this.config.env.BASE_URL;
    const unsubscribeUrl = `${base}/unsubscribe?token=${unsubscribeToken(this.secrets, mail.userId, mail.kind)}`;
    const parts = composeMail({
      locale: isLocale(mail.locale) ? mail.locale : 'en',
      template: mail.kind,
      params: mail.params,
      actionUrl: `${base}${mail.link}`,
      unsubscribeUrl,
    });
    await this.mailer.send({
      to: mail.email,
      key: mail.id,
      headers: { 'List-Unsubscribe': `<${unsubscribeUrl}>` },
      ...parts,
    });
  }
}
