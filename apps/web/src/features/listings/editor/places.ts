import { COUNTRIES, type Locale } from '@techbridge/contracts';
import { countryName, subdivisionName, subdivisionsOf } from '@techbridge/taxonomy';
import { useMemo } from 'react';
import { useLocale } from '../../../shared/i18n';

/** Where else technologies run and patents are in force, beside the twelve countries. */
const OTHERS = [
  'AE',
  'AU',
  'BD',
  'BR',
  'CA',
  'CL',
  'DE',
  'EG',
  'ES',
  'FR',
  'GB',
  'HK',
  'IN',
  'IT',
  'JP',
  'KE',
  'KR',
  'KZ',
  'LK',
  'MO',
  'MX',
  'NL',
  'NP',
  'NZ',
  'PK',
  'RU',
  'SA',
  'TR',
  'TW',
  'US',
  'UZ',
  'ZA',
];
/** Offices that grant or receive patents for several countries; their names are in the messages. */
export const REGIONAL_OFFICES = ['EP', 'WO', 'EA'] as const;

/** The twelve countries first, then others by name; values that are there already are always among them. */
export function useCountryOptions(present: readonly string[] = []) {
  const locale = useLocale();
  return useMemo(() => {
    const named = (code: string) => ({ value: code, label: countryName(code, locale) });
    const others = [...new Set([...OTHERS, ...present.filter((code) => code && !isOurs(code))])].map(named);
    const order = new Intl.Collator(locale);
    return [...COUNTRIES.map(named), ...others.sort((a, b) => order.compare(a.label, b.label))];
  }, [locale, present]);
}

function isOurs(code: string): boolean {
  return (COUNTRIES as readonly string[]).includes(code);
}

/** Provinces or states of a country, by name in the reader's language. */
export function regionOptions(country: (typeof COUNTRIES)[number], locale: Locale) {
  const order = new Intl.Collator(locale);
  return subdivisionsOf(country)
    .map(({ code }) => ({ value: code, label: subdivisionName(code, locale) }))
    .sort((a, b) => order.compare(a.label, b.label));
}
