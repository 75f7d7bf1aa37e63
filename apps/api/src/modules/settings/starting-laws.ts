import { COUNTRIES, type LawRule } from '@techbridge/contracts';
import { lawsOf, type LawRule as TaxonomyRule } from '@techbridge/taxonomy';

/** The words of the reference data, in the four groups the product sorts rules by. */
const SUBJECTS: Record<TaxonomyRule['subject'], LawRule['subject']> = {
  'export-catalogue': 'export-control',
  'export-control': 'export-control',
  'technology-contract': 'technology-transfer',
  'transfer-registration': 'technology-transfer',
  clauses: 'technology-transfer',
  'personal-data': 'personal-data',
};

/** The rules a new installation starts from; from then on staff keep them. */
export function startingLaws(): LawRule[] {
  return COUNTRIES.flatMap((country) => lawsOf(country)).map((rule) => ({
    id: rule.id,
    country: rule.country,
    subject: SUBJECTS[rule.subject],
    effectiveFrom: firstDay(rule.effectiveFrom),
    effectiveTo: rule.effectiveTo ? firstDay(rule.effectiveTo) : null,
    source: `${rule.name.en}. ${rule.source}`.slice(0, 300),
    note: { en: rule.note.en.slice(0, 500), zh: rule.note.zh.slice(0, 500) },
  }));
}

/** Some laws are known by their year alone. */
function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date;
}
