import type { Sector } from '@techbridge/contracts';

/** One term as its data file lists it. Synonyms are separated by `;`. */
export type TermRow = readonly [code: string, en: string, zh: string, alsoEn?: string, alsoZh?: string];

/** A group is a term itself and stands first; the others lie below it. */
export type TermGroup = readonly [group: TermRow, ...narrower: TermRow[]];

export interface SectorTerms {
  sector: Sector;
  groups: readonly TermGroup[];
}
