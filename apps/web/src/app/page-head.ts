import { LOCALES } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import type { RouterContext } from './router';

const DESCRIPTION_LENGTH = 200;

interface PageHead {
  /** Without the product's name; it is added. */
  title: string;
  description?: string;
  /** Path with the part of the query that makes it another page: `/needs/DE-TH-2026-00001`. */
  path: string;
  /** Absolute, or a path on this site. */
  image?: string;
  type?: 'website' | 'article';
  /** Structured data in schema.org's words. */
  jsonLd?: object;
  /** Only for some: forms, searches with filters, everything behind the sign-in. */
  noIndex?: boolean;
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const characters = [...plain];
  return characters.length <= DESCRIPTION_LENGTH ? plain : `${characters.slice(0, DESCRIPTION_LENGTH - 1).join('')}…`;
}

/**
 * Title, description, canonical and alternate addresses, Open Graph and JSON-LD of a page:
 * `head: ({ match, loaderData }) => pageHead(match.context, { title, path })`
 */
export function pageHead({ messages, origin, locale }: RouterContext, page: PageHead) {
  const product = messages.t('common:product');
  const title = page.title === product ? product : `${page.title} · ${product}`;
  const address = (language?: string) => {
    const url = new URL(page.path, origin);
    if (language) url.searchParams.set('lang', language);
    return url.href;
  };
  const description = shortened(page.description ?? messages.t('common:description'));
  return {
    meta: [
      { title },
      { name: 'description', content: description },
      ...(page.noIndex ? [{ name: 'robots', content: 'noindex' }] : []),
      { property: 'og:site_name', content: product },
      { property: 'og:title', content: page.title },
      { property: 'og:description', content: description },
      { property: 'og:type', content: page.type ?? 'website' },
      { property: 'og:url', content: address() },
      { property: 'og:locale', content: LOCALE_INFO[locale].tag.replace('-', '_') },
      ...(page.image ? [{ property: 'og:image', content: new URL(page.image, origin).href }] : []),
      { name: 'twitter:card', content: page.image ? 'summary_large_image' : 'summary' },
      ...(page.jsonLd ? [{ 'script:ld+json': { '@context': 'https://schema.org', ...page.jsonLd } }] : []),
    ],
    links: page.noIndex
      ? []
      : [
          { rel: 'canonical', href: address() },
          ...LOCALES.map((language) => ({
            rel: 'alternate',
            hrefLang: LOCALE_INFO[language].tag,
            href: address(language),
          })),
          { rel: 'alternate', hrefLang: 'x-default', href: address() },
        ],
  };
}
