import type { Locale } from '@techbridge/contracts';
import type { Namespace } from '@techbridge/i18n';

export type MessageFile = Record<string, string>;

const FOLDER = '../../../../packages/i18n/messages';

const files = import.meta.glob<MessageFile>('../../../../packages/i18n/messages/*/*.json', { import: 'default' });

/** One file of messages, fetched when a page asks for it; empty where a language does not have that namespace yet. */
export async function fetchMessages(locale: Locale, namespace: Namespace): Promise<MessageFile> {
  return (await files[`${FOLDER}/${locale}/${namespace}.json`]?.()) ?? {};
}
