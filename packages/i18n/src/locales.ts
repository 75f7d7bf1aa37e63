import { LOCALES, type Locale } from '@techbridge/contracts';

export interface LocaleInfo {
  /** The language's name in itself, as a language switch shows it. */
  name: string;
  /** BCP 47 tag for `lang` attributes and Intl formats. `zh` means simplified Chinese. */
  tag: string;
  /** Tall scripts stack marks above and below: they need line-height ≥ 1.6 and no letter-spacing. */
  tallScript: boolean;
  /** Whether every interface message exists in this language; the others show English where one is missing. */
  complete: boolean;
}

export const LOCALE_INFO: Record<Locale, LocaleInfo> = {
  en: { name: 'English', tag: 'en', tallScript: false, complete: true },
  zh: { name: '简体中文', tag: 'zh-Hans', tallScript: false, complete: true },
  id: { name: 'Bahasa Indonesia', tag: 'id', tallScript: false, complete: false },
  ms: { name: 'Bahasa Melayu', tag: 'ms', tallScript: false, complete: false },
  vi: { name: 'Tiếng Việt', tag: 'vi', tallScript: false, complete: false },
  th: { name: 'ไทย', tag: 'th', tallScript: true, complete: false },
  km: { name: 'ខ្មែរ', tag: 'km', tallScript: true, complete: false },
  lo: { name: 'ລາວ', tag: 'lo', tallScript: true, complete: false },
  my: { name: 'မြန်မာ', tag: 'my', tallScript: true, complete: false },
  fil: { name: 'Filipino', tag: 'fil', tallScript: false, complete: false },
};

export const DEFAULT_LOCALE: Locale = 'en';

export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value);
}

/** The languages to try for an interface message, best first: the reader's, then English unless theirs is complete. */
export function messageChain(locale: Locale): Locale[] {
  return LOCALE_INFO[locale].complete ? [locale] : [locale, DEFAULT_LOCALE];
}

/** The languages to try for a listing's text: any language is better than an empty page. */
export function contentChain(locale: Locale): readonly Locale[] {
  return CHAINS[locale] ?? chainFrom(locale);
}

const chainFrom = (locale: Locale): readonly Locale[] => [...new Set<Locale>([locale, 'en', 'zh', ...LOCALES])];
const CHAINS: Readonly<Record<string, readonly Locale[]>> = Object.fromEntries(
  LOCALES.map((locale) => [locale, chainFrom(locale)]),
);

const ALIASES: Record<string, Locale> = { in: 'id', tl: 'fil', cmn: 'zh', yue: 'zh' };

/** The best of our languages for an Accept-Language header; English when none fits or there is no header. */
export function negotiateLocale(header: string | null | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => language !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const locale = ALIASES[language] ?? language;
    if (isLocale(locale)) return locale;
  }
  return DEFAULT_LOCALE;
}
