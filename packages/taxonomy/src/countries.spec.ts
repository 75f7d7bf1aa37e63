import { COUNTRIES, LOCALES } from '@techbridge/contracts';
import { aseanMembers, countries, countryName } from './countries';
import { locales } from './locales';
import {
  currentSubdivision,
  findSubdivision,
  subdivisionName,
  subdivisions,
  subdivisionsOf,
  subdivisionsWithin,
} from './subdivisions';

describe('countries', () => {
  it('ASEAN has eleven members since Timor-Leste joined on 26 October 2025', () => {
    expect(aseanMembers()).toHaveLength(11);
    expect(aseanMembers('2025-10-26')).toContain('TL');
    expect(aseanMembers('2025-10-25')).toHaveLength(10);
    expect(aseanMembers('1967-08-08')).toEqual(['ID', 'MY', 'PH', 'SG', 'TH']);
    expect(aseanMembers()).not.toContain('CN');
  });

  it('every country has languages, a real currency and a real time zone', () => {
    for (const code of COUNTRIES) {
      const country = countries[code];
      expect(country.code).toBe(code);
      expect(country.locales.length).toBeGreaterThan(0);
      expect(Intl.supportedValuesOf('currency')).toContain(country.currency);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: country.timeZone })).not.toThrow();
    }
  });

  it('a country outside the region is named too', () => {
    expect(countryName('TH', 'lo')).toBe('ໄທ');
    expect(countryName('DE', 'zh')).toBe('德国');
    expect(countryName('Atlantis', 'en')).toBe('Atlantis');
  });
});

describe('locales', () => {
  it('each formats dates and numbers in its own language with Latin digits', () => {
    for (const code of LOCALES) {
      const { intl, tag, ownName } = locales[code];
      expect(Intl.DateTimeFormat.supportedLocalesOf(intl)).toEqual([intl]);
      expect(new Intl.NumberFormat(intl).format(1234)).toMatch(/^1.?234$/);
      expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
      expect(ownName).toBeTruthy();
    }
  });

  it('Thai readers see Buddhist years', () => {
    expect(new Intl.DateTimeFormat(locales.th.intl, { dateStyle: 'long' }).format(new Date('2026-11-22'))).toContain(
      '2569',
    );
  });
});

describe('subdivisions', () => {
  const counts = {
    CN: 34,
    BN: 4,
    KH: 25,
    ID: 38,
    LA: 18,
    MY: 16,
    MM: 15,
    PH: 17,
    SG: 5,
    TH: 78,
    TL: 13,
    VN: 34,
  } as const;

  it.each(Object.entries(counts))('%s has %i today', (country, count) => {
    expect(subdivisionsOf(country as keyof typeof counts)).toHaveLength(count);
  });

  it('codes are unique and in the form of ISO 3166-2', () => {
    const codes = subdivisions.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, country } of subdivisions) expect(code).toMatch(new RegExp(`^${country}-[A-Z0-9]{1,3}$`));
  });

  it('names are in the scripts they should be in', () => {
    const scripts = {
      TH: /^[\p{Script=Thai}]+$/u,
      KH: /^[\p{Script=Khmer}]+$/u,
      LA: /^[\p{Script=Lao}]+$/u,
      MM: /^[\p{Script=Myanmar}]+$/u,
    };
    for (const [country, script] of Object.entries(scripts)) {
      for (const one of subdivisionsOf(country as keyof typeof scripts)) expect(one.name.local).toMatch(script);
    }
    for (const { name } of subdivisions) {
      expect(name.en).toMatch(/^[\p{Script=Latin}'. -]+$/u);
      if (name.zh) expect(name.zh).toMatch(/^[\p{Script=Han}()-]+$/u);
    }
    expect(subdivisionsOf('CN').every(({ name }) => name.zh)).toBe(true);
  });

  it('Viet Nam had 63 provinces until July 2025, and each that is gone has a successor that is not', () => {
    expect(subdivisionsOf('VN', '2025-06-30')).toHaveLength(63);
    for (const gone of subdivisions.filter(({ until }) => until)) {
      expect(findSubdivision(gone.successor!)).toMatchObject({ country: 'VN' });
      expect(findSubdivision(gone.successor!)!.until).toBeUndefined();
    }
    expect(currentSubdivision('VN-57')).toBe('VN-SG');
    expect(currentSubdivision('TH-50')).toBe('TH-50');
  });

  it('every Philippine province lies in a region', () => {
    const inRegions = subdivisionsOf('PH').flatMap(({ code }) => subdivisionsWithin(code));
    expect(inRegions).toHaveLength(82);
    expect(findSubdivision('PH-CEB')?.parent).toBe('PH-07');
  });

  it('a reader sees the name in Chinese, in the local language, or in English', () => {
    expect(subdivisionName('TH-50', 'zh')).toBe('清迈府');
    expect(subdivisionName('TH-50', 'th')).toBe('เชียงใหม่');
    expect(subdivisionName('TH-50', 'vi')).toBe('Chiang Mai');
    expect(subdivisionName('VN-HN', 'vi')).toBe('Hà Nội');
    expect(subdivisionName('CN-GX', 'en')).toBe('Guangxi');
    expect(subdivisionName('XX-1', 'en')).toBe('XX-1');
  });
});
