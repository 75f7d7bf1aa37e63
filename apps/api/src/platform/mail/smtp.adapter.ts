import { createTransport } from 'nodemailer';
import { envelope } from './envelope';
import { Mailer, MailRefused, type Mail } from './mail.port';

/** Hands letters to the mail server of SMTP_URL over a few kept connections. */
export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: 3,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 60_000,
    });
  }

  async send(mail: Mail): Promise<void> {
    try {
      await this.transport.sendMail(envelope(mail, this.from));
    } catch (error) {
      throw refusal(error);
    }
  }

  onModuleDestroy(): void {
    this.transport.close();
  }
}

/** The library's messages quote addresses and answers of the server; only codes are passed on. */
function refusal(error: unknown): MailRefused {
  const { code, responseCode } = (error ?? {}) as { code?: string; responseCode?: number };
  const reason = [code ?? 'unknown', responseCode].filter((part) => part !== undefined).join(' ');
  return new MailRefused(reason, responseCode !== undefined && responseCode >= 500);
}
