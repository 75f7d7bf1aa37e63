import type { Country } from '@techbridge/contracts';

export type LawSubject =
  'export-catalogue' | 'export-control' | 'technology-contract' | 'transfer-registration' | 'clauses' | 'personal-data';

/** A rule with its dates and source. Shown to staff to look further; never legal advice. */
export interface LawRule {
  id: string;
  country: Country;
  subject: LawSubject;
  /** `YYYY-MM-DD`, or the year alone where only that is certain. */
  effectiveFrom: string;
  /** The first day on which it no longer held. */
  effectiveTo?: string;
  /** What it asks for, as stable words. */
  rules: readonly string[];
  name: { en: string; zh: string };
  source: string;
  note: { en: string; zh: string };
}
