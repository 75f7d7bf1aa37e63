import { createInstance, type BackendModule, type i18n as I18n } from 'i18next';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '@techbridge/contracts';
import {
  LOCALE_INFO,
  MESSAGE_SYNTAX,
  messageChain,
  pick,
  pickWithLocale,
  type Namespace,
  type PickedText,
  type TextByLocale,
} from '@techbridge/i18n';
import { env } from './env';
import { fetchMessages, type MessageFile } from './message-files';

const fromFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    fetchMessages(language as Locale, namespace as Namespace).then(
      (messages) => done(null, messages),
      (error: Error) => done(error, null),
    );
  },
};

/** Messages by language and namespace. */
export type MessageResources = Record<string, Record<string, MessageFile>>;

/** Messages in one language: given all of them on the server, fetched file by file in the browser. */
export function createMessages(locale: Locale, resources?: MessageResources): I18n {
  const instance = createInstance({
    ...MESSAGE_SYNTAX,
    lng: locale,
    fallbackLng: messageChain(locale).slice(1),
    ns: [],
    initAsync: false,
    showSupportNotice: false,
    partialBundledLanguages: true,
    resources: resources ?? {},
    react: { useSuspense: true },
  });
  if (!resources) instance.use(fromFiles);
  void instance.init();
  return instance;
}

/**
 * For a route's `beforeLoad`: has the messages of a page there before it is drawn and before its title is made.
 * `beforeLoad: needs('catalogue', 'listings')`
 */
export function needs(...namespaces: Namespace[]) {
  return async ({ context }: { context: { messages: I18n; namespaces: Set<Namespace> } }): Promise<void> => {
    for (const namespace of namespaces) context.namespaces.add(namespace);
    if (!env.server) await context.messages.loadNamespaces(namespaces);
  };
}

/** What is told apart: the language the reader chose, and the one the interface can speak. */
export const LocaleContext = createContext<Locale>('en');

/** The language the reader chose: for listings' texts, dates and numbers. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The `lang` of the document: English for readers whose language the interface does not speak in full. */
export function documentLanguage(locale: Locale): string {
  return LOCALE_INFO[locale].complete ? LOCALE_INFO[locale].tag : LOCALE_INFO.en.tag;
}

/** The `lang` attribute for a text, or undefined when it is in the language of the document around it. */
export function langOf(textLocale: Locale, locale: Locale): string | undefined {
  const tag = LOCALE_INFO[textLocale].tag;
  return tag === documentLanguage(locale) ? undefined : tag;
}

/** Chooses from texts by language: `text(listing.title)`, and with `from` the language it was found in. */
export function usePick() {
  const locale = useLocale();
  return {
    locale,
    text: (value: TextByLocale | null | undefined): string => pick(value, locale),
    from: (value: TextByLocale | null | undefined): PickedText | null => pickWithLocale(value, locale),
  };
}

export { useTranslation };
export type { I18n };
