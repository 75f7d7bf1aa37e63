import type { Locale } from '@techbridge/contracts';
import { documentLanguage, translator, type Translate } from '@techbridge/i18n/server';

/** One of the things a mail lists. */
export interface MailItem {
  title: string;
  lines: string[];
  link: string;
}

export interface MailSection {
  /** Names the messages `mail:<template>.subject`, `.body` and `.action`. */
  template: string;
  params: Record<string, string | number>;
  /** The one thing to do next. */
  actionUrl: string;
  items?: MailItem[];
  /** A line below the items, in the reader's words. */
  note?: string;
}

interface MailFrame {
  locale: Locale;
  unsubscribeUrl?: string;
}

const GREY = 'color:#5a6673';
const BUTTON =
  'display:inline-block;padding:.6rem 1rem;background:#0b5c6b;color:#fff;border-radius:6px;text-decoration:none';

/** Words a mail in the reader's language, as plain text and as simple HTML. */
export function composeMail({ locale, unsubscribeUrl, ...section }: MailFrame & MailSection) {
  return composeMailOf([section], { locale, ...(unsubscribeUrl ? { unsubscribeUrl } : {}) });
}

/** The same of several things at once; then the subject is that of a digest. */
export function composeMailOf(sections: readonly MailSection[], { locale, unsubscribeUrl }: MailFrame) {
  const t = translator(locale);
  const params = sections[0]?.params ?? {};
  const subject = t(sections.length > 1 ? 'mail:digest.subject' : `mail:${sections[0]?.template}.subject`, params);
  const stop = t('mail:footer.unsubscribe');
  const footer = unsubscribeUrl ? `${stop}: ${unsubscribeUrl}` : t('mail:footer.unasked');
  const text = [
    t('mail:greeting', params),
    ...sections.flatMap((section) => asText(section, t)),
    t('mail:signature'),
    `--\n${footer}`,
  ].join('\n\n');
  const html = `<!doctype html><html lang="${documentLanguage(locale)}"><body style="font:16px/1.6 sans-serif;color:#1b2430;max-width:36rem"><p>${escapeHtml(t('mail:greeting', params))}</p>${sections.map((section) => asHtml(section, t)).join('')}
<p>${escapeHtml(t('mail:signature'))}</p><p style="font-size:13px;${GREY}">${
    unsubscribeUrl
      ? `<a href="${escapeHtml(unsubscribeUrl)}" style="${GREY}">${escapeHtml(stop)}</a>`
      : escapeHtml(footer)
  }</p></body></html>`;
  return { subject, text, html };
}

function asText({ template, params, actionUrl, items = [], note = '' }: MailSection, t: Translate): string[] {
  return [
    t(`mail:${template}.body`, params),
    ...items.map(({ title, lines, link }) => [title, ...lines, link].join('\n')),
    ...(note ? [note] : []),
    `${t(`mail:${template}.action`, params)}:\n${actionUrl}`,
  ];
}

function asHtml({ template, params, actionUrl, items = [], note = '' }: MailSection, t: Translate): string {
  const list = items.map(({ title, lines, link }) => {
    const below = lines.map((line) => `<br>${escapeHtml(line)}`).join('');
    return `<li style="margin-bottom:.8rem"><a href="${escapeHtml(link)}" style="color:#0b5c6b">${escapeHtml(title)}</a>${below}</li>`;
  });
  return `<p>${escapeHtml(t(`mail:${template}.body`, params))}</p>${list.length > 0 ? `<ul style="padding-left:1.2rem">${list.join('')}</ul>` : ''}${
    note ? `<p>${escapeHtml(note)}</p>` : ''
  }
<p><a href="${escapeHtml(actionUrl)}" style="${BUTTON}">${escapeHtml(t(`mail:${template}.action`, params))}</a></p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, '<br>');
}
