import type { Locale } from '@techbridge/contracts';
import { isLocale, negotiateLocale } from '@techbridge/i18n';
import { isTheme, type Theme } from '../shared/theme';

/** As Node and Fastify hold them, or as fetch does. */
export type RequestHeaders = Headers | Record<string, string | string[] | undefined>;

export function asHeaders(headers: RequestHeaders): Headers {
  if (headers instanceof Headers) return headers;
  const present = Object.entries(headers).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined,
  );
  return new Headers(present.map(([name, value]): [string, string] => [name, String(value)]));
}

function cookieOf(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

/** The reader's language: `?lang=`, then the cookie, then what the browser prefers. */
export function localeOf(url: string, headers: Headers): Locale {
  const asked = new URL(url, 'http://page').searchParams.get('lang');
  if (isLocale(asked)) return asked;
  const chosen = cookieOf(headers, 'locale');
  return isLocale(chosen) ? chosen : negotiateLocale(headers.get('accept-language'));
}

export function themeOf(headers: Headers): Theme {
  const chosen = cookieOf(headers, 'theme');
  return isTheme(chosen) ? chosen : 'system';
}
