import type { Locale } from '@techbridge/contracts';
import type { Namespace } from '@techbridge/i18n';

export type MessageFile = Record<string, string>;

const FOLDER = '../../../../packages/i18n/messages';

/** Addresses, not modules: words are data, and reading them as JSON is quicker than running them as script. */
const addresses = import.meta.glob<string>('../../../../packages/i18n/messages/*/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** One file of messages, fetched when a page asks for it; empty where a language does not have that namespace yet. */
export async function fetchMessages(locale: Locale, namespace: Namespace): Promise<MessageFile> {
  const address = addresses[`${FOLDER}/${locale}/${namespace}.json`];
  if (!address) return {};
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as MessageFile;
}
