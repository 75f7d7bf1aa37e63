import type { Locale, Sector } from '@techbridge/contracts';
import { agricultureFoodTerms } from './terms/agriculture-food';
import { buildingsTerms } from './terms/buildings';
import { digitalAiTerms } from './terms/digital-ai';
import { disasterClimateAdaptationTerms } from './terms/disaster-climate-adaptation';
import { energyTerms } from './terms/energy';
import { forestryFisheriesEcosystemsTerms } from './terms/forestry-fisheries-ecosystems';
import { healthBiomedicineTerms } from './terms/health-biomedicine';
import { manufacturingTerms } from './terms/manufacturing';
import { materialsChemicalsTerms } from './terms/materials-chemicals';
import type { SectorTerms, TermRow } from './terms/term';
import { transportTerms } from './terms/transport';
import { wastePollutionTerms } from './terms/waste-pollution';
import { waterTerms } from './terms/water';

/** A technology term of the thesaurus. Codes are unique across sectors and never change. */
export interface Term {
  code: string;
  sector: Sector;
  /** The group it belongs to; groups themselves have none. */
  broader?: string;
  label: { en: string; zh: string };
  /** Other words for it, as authors and seekers write them. */
  also: { en: readonly string[]; zh: readonly string[] };
}

/** In the order of the sectors. */
const SECTORS_TERMS: readonly SectorTerms[] = [
  energyTerms,
  buildingsTerms,
  transportTerms,
  waterTerms,
  wastePollutionTerms,
  agricultureFoodTerms,
  forestryFisheriesEcosystemsTerms,
  materialsChemicalsTerms,
  manufacturingTerms,
  healthBiomedicineTerms,
  digitalAiTerms,
  disasterClimateAdaptationTerms,
];

const words = (list = '') => (list === '' ? [] : list.split(';'));

function term(sector: Sector, [code, en, zh, alsoEn, alsoZh]: TermRow, broader?: string): Term {
  return {
    code,
    sector,
    ...(broader ? { broader } : {}),
    label: { en, zh },
    also: { en: words(alsoEn), zh: words(alsoZh) },
  };
}

const all: readonly Term[] = SECTORS_TERMS.flatMap(({ sector, groups }) =>
  groups.flatMap(([group, ...narrower]) => [
    term(sector, group),
    ...narrower.map((row) => term(sector, row, group[0])),
  ]),
);

const byCode = new Map(all.map((one) => [one.code, one]));

/** The terms of a sector, or all of them: each group followed by the terms below it. */
export function terms(sector?: Sector): readonly Term[] {
  return sector ? all.filter((one) => one.sector === sector) : all;
}

/** The groups of a sector, each with the terms below it. */
export function termTree(sector: Sector): { term: Term; narrower: Term[] }[] {
  return terms(sector)
    .filter((one) => !one.broader)
    .map((group) => ({ term: group, narrower: narrowerOf(group.code) }));
}

/** The terms below a group; none below a term that is no group. */
export function narrowerOf(code: string): Term[] {
  return all.filter((one) => one.broader === code);
}

/** A term by its code. */
export function findTerm(code: string): Term | undefined {
  return byCode.get(code);
}

/** Whether a string is the code of a term. */
export function isTerm(code: string): boolean {
  return byCode.has(code);
}

/** A term's wording: Chinese for Chinese readers, English for all others; unknown codes as they are. */
export function termLabel(code: string, locale: Locale): string {
  const one = byCode.get(code);
  if (!one) return code;
  return locale === 'zh' ? one.label.zh : one.label.en;
}
