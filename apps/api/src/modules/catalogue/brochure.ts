/** What a brochure says, as plain data in the reader's language; how it looks is in brochure-layout.ts. */
import type { Locale, TechnologyContent } from '@techbridge/contracts';
import { LOCALE_INFO, pick, pickWithLocale } from '@techbridge/i18n';
import type { Translate } from '@techbridge/i18n/server';
import { countryName, label, locales, subdivisionName } from '@techbridge/taxonomy';
import type { PublishedListing } from '../listings';

export interface Brochure {
  language: string;
  profile: string;
  reference: string;
  title: string;
  organisation: string;
  /** That the text is in another language or translated by a machine; empty where neither. */
  notes: string[];
  summary: string;
  factsHeading: string;
  facts: { label: string; value: string }[];
  benefitsHeading: string;
  benefits: { measure: string; result: string }[];
  sections: { heading: string; text: string }[];
  invitation: string;
  confirmed: string;
  page: (page: number, pages: number) => string;
}

interface Reader {
  locale: Locale;
  translate: Translate;
  /** Address of the technology's page. */
  address: string;
}

export function brochureOf(listing: PublishedListing, content: TechnologyContent, reader: Reader): Brochure {
  const { locale, translate } = reader;
  const titles = Object.fromEntries(Object.entries(content.texts).map(([key, text]) => [key, text.title]));
  const shown = pickWithLocale(titles, locale) ?? { text: listing.reference, locale: content.originalLocale };
  const text = content.texts[shown.locale];
  const say = (key: string, params?: Record<string, string | number>) => translate(`brochure:${key}`, params);
  return {
    language: LOCALE_INFO[shown.locale].tag,
    profile: say('profile'),
    reference: listing.reference,
    title: shown.text,
    organisation: organisationLine(listing, reader),
    notes: notesOn(listing, content, shown.locale, reader),
    summary: text?.summary ?? '',
    factsHeading: say('facts'),
    facts: factsOf(content, reader),
    benefitsHeading: say('benefits'),
    benefits: benefitsOf(content, reader),
    sections: [
      { heading: say('description'), text: text?.description ?? '' },
      { heading: say('advantages'), text: text?.advantages ?? '' },
      { heading: say('partnerBrings'), text: text?.partnerBrings ?? '' },
      { heading: say('conditions'), text: conditionsOf(content, say) },
    ].filter((section) => section.text !== ''),
    invitation: listing.openForRequests ? say('introduction', { address: reader.address }) : say('closed'),
    confirmed: say('confirmed', { date: dateIn(locale, listing.lastConfirmedAt) }),
    page: (page, pages) => say('page', { page, pages }),
  };
}

function organisationLine({ organisation }: PublishedListing, { locale, translate }: Reader): string {
  const place = [
    organisation.region && subdivisionName(organisation.region, locale),
    countryName(organisation.country, locale),
  ];
  const verified = organisation.verified ? translate('brochure:verified') : '';
  return [pick(organisation.name, locale), ...place, verified].filter(Boolean).join(' · ');
}

function notesOn(
  listing: PublishedListing,
  content: TechnologyContent,
  shown: Locale,
  { locale, translate }: Reader,
): string[] {
  const named = (language: Locale) => ({ language: label('locale', language, locale) });
  const machine = content.texts[shown]?.status === 'machine-translated';
  return [
    shown === locale ? '' : translate('brochure:shownIn', named(shown)),
    machine ? translate('brochure:machineTranslated', named(content.originalLocale)) : '',
    listing.sample ? translate('brochure:sample') : '',
  ].filter(Boolean);
}

function factsOf(content: TechnologyContent, { locale, translate }: Reader): Brochure['facts'] {
  const listed = (items: string[]) => new Intl.ListFormat(locales[locale].intl, { style: 'narrow' }).format(items);
  const words = (vocabulary: Parameters<typeof label>[0], codes: readonly (string | number)[]) =>
    listed(codes.map((code) => label(vocabulary, code, locale)));
  const one = (vocabulary: Parameters<typeof label>[0], code: string | null) =>
    code ? label(vocabulary, code, locale) : '';
  const inForce = [...new Set(content.patents.flatMap((patent) => patent.inForceIn))];
  const payback =
    content.paybackMonths === null ? '' : translate('brochure:paybackMonths', { months: content.paybackMonths });
  const facts: [string, string][] = [
    ['trl', content.trl === null ? '' : `${content.trl} · ${label('trl', content.trl, locale)}`],
    ['ip', one('ip-status', content.ipStatus)],
    ['patents', content.patents.map(({ office, number }) => `${office} ${number}`).join(', ')],
    ['inForce', listed(inForce.map((code) => countryName(code, locale)))],
    ['cooperation', words('cooperation-type', content.cooperation)],
    ['price', one('price-band', content.priceBand)],
    ['minimumInvestment', one('money-band', content.minimumInvestment)],
    ['exclusivity', one('exclusivity', content.exclusivity)],
    ['notOfferedIn', words('country', content.excludedCountries)],
    ['payback', payback],
    ['form', one('technology-form', content.form)],
    ['sectors', words('sector', content.sectors)],
    ['sdgs', listed(content.sdgs.map((goal) => `${goal}\u00a0${label('sdg', goal, locale)}`))],
    ['deployed', content.deployments.map((place) => deploymentLine(place, locale)).join('\n')],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ label: translate(`brochure:${key}`), value }));
}

function deploymentLine({ country, site, year }: TechnologyContent['deployments'][number], locale: Locale): string {
  return [site, countryName(country, locale), year].filter(Boolean).join(', ');
}

function benefitsOf(content: TechnologyContent, { locale, translate }: Reader): Brochure['benefits'] {
  const number = new Intl.NumberFormat(locales[locale].intl, { maximumFractionDigits: 3 });
  const amount = (value: number | null, unit: string) =>
    value === null ? '' : `${number.format(value)} ${unit}`.trim();
  return content.benefits.map(({ measure, value, unit, baselineValue, baseline }) => {
    const against = [amount(baselineValue, unit), pick(baseline, locale)].filter(Boolean).join(' · ');
    const own = amount(value, unit);
    const result =
      own && against ? translate('brochure:benefitAgainst', { value: own, baseline: against }) : own || against;
    return { measure: pick(measure, locale), result };
  });
}

function conditionsOf(
  { localConditions }: TechnologyContent,
  say: (key: string, params?: Record<string, string>) => string,
): string {
  return (['climate', 'feedstock', 'voltage', 'waterQuality'] as const)
    .filter((key) => localConditions[key] !== '')
    .map((key) => say('condition', { label: say(key), value: localConditions[key] }))
    .join('\n');
}

function dateIn(locale: Locale, date: Date): string {
  return new Intl.DateTimeFormat(locales[locale].intl, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
