import type { Locale } from '@techbridge/contracts';
import { messageChain, NAMESPACES } from '@techbridge/i18n';
import type { MessageResources } from '../shared/i18n';
import type { MessageFile } from '../shared/message-files';

const FOLDER = '../../../../packages/i18n/messages';

const files = import.meta.glob<MessageFile>('../../../../packages/i18n/messages/*/*.json', {
  import: 'default',
  eager: true,
});

/** Every message a page in this language may use; the server has them all at hand. */
export function messageResources(locale: Locale): MessageResources {
  return Object.fromEntries(
    messageChain(locale).map((language) => [
      language,
      Object.fromEntries(
        NAMESPACES.map((namespace) => [namespace, files[`${FOLDER}/${language}/${namespace}.json`] ?? {}]),
      ),
    ]),
  );
}
