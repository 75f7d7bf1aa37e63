import type { Locale } from '@techbridge/contracts';
import { documentLanguage, translator } from '@techbridge/i18n/server';

export interface MailParts {
  locale: Locale;
  /** Names a pair of messages, `mail:<template>.subject` and `mail:<template>.body`. */
  template: string;
  params: Record<string, string | number>;
  /** The one thing to do next; its words are `mail:<template>.action`. */
  actionUrl: string;
  unsubscribeUrl?: string;
}

/** Words a mail in the reader's language, as plain text and as simple HTML. */
export function composeMail({ locale, template, params, actionUrl, unsubscribeUrl }: MailParts) {
  const t = translator(locale);
  const subject = t(`mail:${template}.subject`, params);
  const body = t(`mail:${template}.body`, params);
  const action = t(`mail:${template}.action`, params);
  const footer = unsubscribeUrl ? `${t('mail:footer.unsubscribe')}: ${unsubscribeUrl}` : t('mail:footer.unasked');
  const text = [
    t('mail:greeting', params),
    body,
    `${action}:\n${actionUrl}`,
    t('mail:signature'),
    `--\n${footer}`,
  ].join('\n\n');
  const paragraphs = [t('mail:greeting', params), body].map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  const html = `<!doctype html><html lang="${documentLanguage(locale)}"><body style="font:16px/1.6 sans-serif;color:#1b2430;max-width:36rem">${paragraphs}
<p><a href="${escapeHtml(actionUrl)}" style="display:inline-block;padding:.6rem 1rem;background:#0b5c6b;color:#fff;border-radius:6px;text-decoration:none">${escapeHtml(action)}</a></p>
<p>${escapeHtml(t('mail:signature'))}</p><p style="font-size:13px;color:#5a6673">${
    unsubscribeUrl
      ? `<a href="${escapeHtml(unsubscribeUrl)}" style="color:#5a6673">${escapeHtml(t('mail:footer.unsubscribe'))}</a>`
      : escapeHtml(footer)
  }</p></body></html>`;
  return { subject, text, html };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '<br>');
}
