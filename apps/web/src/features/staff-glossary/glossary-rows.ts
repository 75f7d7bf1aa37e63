import { LOCALES, type Locale } from '@techbridge/contracts';
import {
  codesOf,
  description,
  entryOf,
  findLabel,
  terms,
  VOCABULARY_NAMES,
  type VocabularyName,
} from '@techbridge/taxonomy';

export type GlossaryVocabulary = VocabularyName | 'term';

/** What staff look up most stands first. */
const FIRST: readonly GlossaryVocabulary[] = ['sector', 'term', 'trl', 'trl-band', 'cooperation-type', 'reason'];
export const GLOSSARY_VOCABULARIES: readonly GlossaryVocabulary[] = [
  ...FIRST,
  ...VOCABULARY_NAMES.filter((name) => !FIRST.includes(name)),
];

export interface GlossaryRow {
  vocabulary: GlossaryVocabulary;
  code: string;
  /** Only the languages that have a word of their own. */
  labels: Partial<Record<Locale, string>>;
  also: readonly string[];
  meaning: (locale: Locale) => string;
}

function vocabularyRows(vocabulary: VocabularyName): GlossaryRow[] {
  return codesOf(vocabulary).map((code) => ({
    vocabulary,
    code: String(code),
    labels: Object.fromEntries(
      LOCALES.flatMap((locale) => {
        const found = findLabel(vocabulary, code, locale);
        return found?.locale === locale ? [[locale, found.text]] : [];
      }),
    ),
    also: entryOf(vocabulary, code)?.also ?? [],
    meaning: (locale) => description(vocabulary, code, locale) ?? '',
  }));
}

function termRows(): GlossaryRow[] {
  return terms().map(({ code, label, also }) => ({
    vocabulary: 'term',
    code,
    labels: label,
    also: [...also.en, ...also.zh],
    meaning: () => '',
  }));
}

let rows: readonly GlossaryRow[] | undefined;

/** Every code of the product with its words. */
export function glossaryRows(): readonly GlossaryRow[] {
  rows ??= GLOSSARY_VOCABULARIES.flatMap((name) => (name === 'term' ? termRows() : vocabularyRows(name)));
  return rows;
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Rows where a word in any language, a synonym or the code holds what was typed; marks over letters do not matter. */
export function findWords(q: string, vocabulary?: GlossaryVocabulary): GlossaryRow[] {
  const wanted = folded(q.trim());
  return glossaryRows().filter((row) => {
    if (vocabulary && row.vocabulary !== vocabulary) return false;
    if (wanted === '') return true;
    return [row.code, ...Object.values(row.labels), ...row.also].some((text) => folded(text).includes(wanted));
  });
}
