import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance, type i18n } from 'i18next';
import type { Locale } from '@techbridge/contracts';
import { LOCALE_INFO, messageChain } from './locales';
import { MESSAGE_SYNTAX, NAMESPACES, type Namespace } from './namespaces';

export type Messages = Record<string, string>;
export type MessageParams = Record<string, string | number>;
export type Translate = (key: `${Namespace}:${string}`, params?: MessageParams) => string;

const FOLDER = join(__dirname, '..', 'messages');

/** The messages of one file; empty when this language has none of that namespace yet. */
export function readMessages(locale: Locale, namespace: Namespace): Messages {
  const path = join(FOLDER, locale, `${namespace}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Messages) : {};
}

const instances = new Map<Locale, i18n>();

function instanceFor(locale: Locale): i18n {
  const known = instances.get(locale);
  if (known) return known;
  const chain = messageChain(locale);
  const instance = createInstance({
    ...MESSAGE_SYNTAX,
    lng: locale,
    fallbackLng: chain.slice(1),
    ns: [...NAMESPACES],
    initAsync: false,
    showSupportNotice: false,
    resources: Object.fromEntries(
      chain.map((language) => [
        language,
        Object.fromEntries(NAMESPACES.map((name) => [name, readMessages(language, name)])),
      ]),
    ),
  });
  void instance.init();
  instances.set(locale, instance);
  return instance;
}

/**
 * Words a message for mail, PDF and spreadsheets: `translator('zh')('mail:footer.why', { name })`.
 * A key that no language has is returned as it is written.
 */
export function translator(locale: Locale): Translate {
  const instance = instanceFor(locale);
  const words = instance.t as (key: string, params?: MessageParams) => string;
  return (key, params) => words(key, { ...params });
}

/** The language messages will mostly be in, for a document's `lang`: English where the reader's is not complete. */
export function documentLanguage(locale: Locale): string {
  return LOCALE_INFO[locale].complete ? LOCALE_INFO[locale].tag : LOCALE_INFO.en.tag;
}
