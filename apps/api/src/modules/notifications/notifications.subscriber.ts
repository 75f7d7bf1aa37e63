import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isLocale } from '@techbridge/i18n';
import { Clock } from '../../platform/clock';
import { Config } from '../../platform/config';
import { Database } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { Mailer } from '../../platform/mail/mail.port';
import { Secrets } from '../../platform/secrets';
import { composeMail } from '../../platform/mail/compose-mail';
import { type DueMail, NotificationsRepository } from './notifications.repository';
import { MAIL_TASK } from './notifications.service';
import { unsubscribeToken } from './unsubscribe';

const BATCH = 20;

/** Sends the mails that are due. Each is marked in the transaction that locked it; a repeat after a crash carries the same key. */
@Injectable()
export class NotificationsSubscriber implements OnModuleInit {
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
        await this.send(mail);
        await this.repository.markMailed(tx, [mail.id], this.clock.now());
      }
      return mails.length;
    }, 120_000);
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
