import type { Locale } from '@techbridge/contracts';
import type { Namespace } from '@techbridge/i18n';
import { readMessages } from '@techbridge/i18n/server';

export type MessageFile = Record<string, string>;

/** Stands in for shared/message-files.ts: the same files, read from the disk. */
export function fetchMessages(locale: Locale, namespace: Namespace): Promise<MessageFile> {
  return Promise.resolve(readMessages(locale, namespace));
}
