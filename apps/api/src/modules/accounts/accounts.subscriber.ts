import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isLocale } from '@techbridge/i18n';
import { Config } from '../../platform/config';
import { Database } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { composeMail } from '../../platform/mail/compose-mail';
import { Mailer } from '../../platform/mail/mail.port';
import { Secrets } from '../../platform/secrets';
import { linkToken } from './account-links';
import { AccountsRepository } from './accounts.repository';
import { ACCOUNT_MAIL } from './accounts.service';

interface AccountMail {
  template: 'confirm_email' | 'reset_password' | 'known_address';
  userId: string;
  tokenId?: string;
  invitation?: string;
}

const PAGES = { confirm_email: '/confirm-email', reset_password: '/reset-password' };

/** Sends the links of registration and lost passwords. */
@Injectable()
export class AccountsSubscriber implements OnModuleInit {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define<AccountMail>(ACCOUNT_MAIL, (mail, { job }) => this.send(mail, job.id));
    this.jobs.define('accounts:tidy', () => this.tidy());
    this.jobs.schedule('accounts:tidy', '17 3 * * *');
  }

  private async send(mail: AccountMail, jobId: string): Promise<void> {
    const user = await this.repository.find(this.database.read, mail.userId);
    if (!user || user.closedAt) return;
    const locale = isLocale(user.locale) ? user.locale : 'en';
    const parts = composeMail({
      locale,
      template: mail.template,
      params: { name: user.name },
      actionUrl: this.address(mail),
    });
    await this.mailer.send({ to: user.email, key: `${ACCOUNT_MAIL}-${mail.tokenId ?? jobId}`, headers: {}, ...parts });
  }

  private address(mail: AccountMail): string {
    const base = this.config.env.BASE_URL;
    if (mail.template === 'known_address' || !mail.tokenId) return `${base}/sign-in`;
    const query = new URLSearchParams({ token: linkToken(this.secrets, mail.template, mail.tokenId) });
    if (mail.invitation) query.set('invitation', mail.invitation);
    return `${base}${PAGES[mail.template]}?${query.toString()}`;
  }

  /** Sessions and links that are over need not be kept. */
  private async tidy(): Promise<void> {
    await this.database.pool.query('delete from sessions where expires_at < now()');
    await this.database.pool.query("delete from email_tokens where expires_at < now() - interval '30 days'");
  }
}
