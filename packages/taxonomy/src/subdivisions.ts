import type { Country, Locale } from '@techbridge/contracts';
import { CHINA } from './subdivisions/china';
import { CAMBODIA, LAOS, MYANMAR, THAILAND } from './subdivisions/mainland';
import { BRUNEI, INDONESIA, MALAYSIA, SINGAPORE, TIMOR_LESTE } from './subdivisions/maritime';
import { PHILIPPINE_PROVINCES, PHILIPPINE_REGIONS } from './subdivisions/philippines';
import type { Row } from './subdivisions/row';
import { VIET_NAM, VIET_NAM_DISSOLVED } from './subdivisions/viet-nam';

/** A province, state, region or municipality. */
export interface Subdivision {
  /** ISO 3166-2. */
  code: string;
  country: Country;
  /** The first-level subdivision it lies in; only the Philippine provinces have one. */
  parent?: string;
  /** `local` is the name in the country's own main language and script. */
  name: { en: string; zh?: string; local?: string };
  /** The first day on which it no longer existed, and the code of its successor. */
  until?: string;
  successor?: string;
}

const ROWS: Readonly<Record<Country, readonly Row[]>> = {
  CN: CHINA,
  BN: BRUNEI,
  KH: CAMBODIA,
  ID: INDONESIA,
  LA: LAOS,
  MY: MALAYSIA,
  MM: MYANMAR,
  PH: PHILIPPINE_REGIONS,
  SG: SINGAPORE,
  TH: THAILAND,
  TL: TIMOR_LESTE,
  VN: VIET_NAM,
};

/** The locale whose readers expect the `local` name. */
const LOCAL_LOCALE: Partial<Record<Country, Locale>> = {
  BN: 'ms',
  KH: 'km',
  ID: 'id',
  LA: 'lo',
  MY: 'ms',
  MM: 'my',
  PH: 'fil',
  TH: 'th',
  VN: 'vi',
};

function subdivision(country: Country, [part, en, zh, local]: Row, parent?: string): Subdivision {
  const code = `${country}-${part}`;
  const gone = VIET_NAM_DISSOLVED[code];
  return {
    code,
    country,
    ...(parent ? { parent } : {}),
    name: { en, ...(zh ? { zh } : {}), ...(local ? { local } : {}) },
    ...(gone ? { until: gone.until, successor: gone.into } : {}),
  };
}

const firstLevel = (Object.entries(ROWS) as [Country, readonly Row[]][]).flatMap(([country, rows]) =>
  rows.map((row) => subdivision(country, row)),
);

const philippineProvinces = Object.entries(PHILIPPINE_PROVINCES).flatMap(([region, rows]) =>
  rows.map((row) => subdivision('PH', row, `PH-${region}`)),
);

/** Every subdivision known here, dissolved ones and second-level ones too. */
export const subdivisions: readonly Subdivision[] = [...firstLevel, ...philippineProvinces];

const byCode = new Map(subdivisions.map((one) => [one.code, one]));

/** A country's first-level subdivisions on a day (`YYYY-MM-DD`), by default those of today's map, in customary order. */
export function subdivisionsOf(country: Country, on = '9999-12-31'): Subdivision[] {
  return firstLevel.filter((one) => one.country === country && (one.until === undefined || on < one.until));
}

/** The subdivisions that lie in another one. */
export function subdivisionsWithin(parent: string): Subdivision[] {
  return subdivisions.filter((one) => one.parent === parent);
}

/** A subdivision by its ISO 3166-2 code, whether or not it still exists. */
export function findSubdivision(code: string): Subdivision | undefined {
  return byCode.get(code);
}

/** The code itself while it exists, else that of its successor. */
export function currentSubdivision(code: string): string {
  return byCode.get(code)?.successor ?? code;
}

/** A subdivision's name for a reader: in Chinese, in the country's own language, or else in English; unknown codes as they are. */
export function subdivisionName(code: string, locale: Locale): string {
  const one = byCode.get(code);
  if (!one) return code;
  if (locale === 'zh') return one.name.zh ?? one.name.en;
  if (locale === LOCAL_LOCALE[one.country]) return one.name.local ?? one.name.en;
  return one.name.en;
}
