import type { ListingContent, Locale } from '@techbridge/contracts';

const EMPTY_TECHNOLOGY = { title: '', summary: '', description: '', advantages: '', partnerBrings: '' };
const EMPTY_NEED = {
  title: '',
  summary: '',
  problem: '',
  presentSolution: '',
  mustHaves: '',
  niceToHaves: '',
  notWanted: '',
  scale: '',
};

type Texts = Record<string, string>;

/** The texts of a language, empty where nothing is written yet. */
export function textsIn(content: ListingContent, locale: Locale): Texts {
  const empty = content.kind === 'technology' ? EMPTY_TECHNOLOGY : EMPTY_NEED;
  return { ...empty, ...((content.texts[locale] as Texts | undefined) ?? {}) };
}

export function hasTexts(content: ListingContent, locale: Locale): boolean {
  const { status: _, ...texts } = textsIn(content, locale);
  return Object.values(texts).some((text) => text !== '');
}

/** The language beside the original: what the other side reads, unless another one is asked for. */
export function secondLocaleOf(content: ListingContent, wanted?: Locale): Locale {
  if (wanted && wanted !== content.originalLocale) return wanted;
  const written = (Object.keys(content.texts) as Locale[]).filter(
    (locale) => locale !== content.originalLocale && hasTexts(content, locale),
  );
  const usual: Locale = content.originalLocale === 'en' ? 'zh' : 'en';
  return written.length === 0 || written.includes(usual) ? usual : (written[0] ?? usual);
}

/** Writes one text; a language somebody begins to write in counts as reviewed by a person until they say otherwise. */
export function withText(content: ListingContent, locale: Locale, name: string, text: string): ListingContent {
  const status = locale === content.originalLocale ? 'original' : 'human-reviewed';
  const texts = { status, ...textsIn(content, locale), [name]: text };
  return { ...content, texts: { ...content.texts, [locale]: texts } } as ListingContent;
}

/** Another language is the one it was written in: its texts are the original, the former original a reviewed translation. */
export function withOriginal(content: ListingContent, locale: Locale): ListingContent {
  const entries = Object.entries(content.texts).map(([each, texts]) => {
    if (each === locale) return [each, { ...texts, status: 'original' }];
    return [each, texts?.status === 'original' ? { ...texts, status: 'human-reviewed' } : texts];
  });
  return { ...content, originalLocale: locale, texts: Object.fromEntries(entries) } as ListingContent;
}

/** Takes a language away with its keywords. */
export function withoutLanguage(content: ListingContent, locale: Locale): ListingContent {
  const { [locale]: _texts, ...texts } = content.texts as Record<string, unknown>;
  const { [locale]: _words, ...keywords } = content.keywords as Record<string, unknown>;
  return { ...content, texts, keywords } as ListingContent;
}

/** Undoes that: the language comes back as it was, beside whatever was written since. */
export function withLanguageBack(content: ListingContent, before: ListingContent, locale: Locale): ListingContent {
  const texts = { ...content.texts, [locale]: before.texts[locale] };
  const words = before.keywords[locale];
  return {
    ...content,
    texts,
    ...(words ? { keywords: { ...content.keywords, [locale]: words } } : {}),
  } as ListingContent;
}
