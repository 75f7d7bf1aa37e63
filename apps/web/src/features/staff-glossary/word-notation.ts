import { LOCALES, type FieldError, type GlossaryWord, type GlossaryWords, type Locale } from '@techbridge/contracts';

/** The words of each language as one writes them: "pump; pumping station*0.4". */
export type WrittenWords = Record<Locale, string>;

const WEIGHT = /\s*[*×]\s*(\d*[.,]?\d+)\s*$/;

/** Words parted by semicolons, the usual one first; behind a star the share of its uses that mean this concept. */
export function readCell(written: string): GlossaryWord[] {
  const parts = written.split(/[;；\n]/).map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    const [, weight] = WEIGHT.exec(part) ?? [];
    return { text: part.replace(WEIGHT, ''), weight: weight ? Number(weight.replace(',', '.')) : 1 };
  });
}

export function writeWord({ text, weight }: GlossaryWord): string {
  return weight === 1 ? text : `${text}*${weight}`;
}

export const writeCell = (words: readonly GlossaryWord[]): string => words.map(writeWord).join('; ');

const byLanguage = <T>(make: (language: Locale) => T) =>
  Object.fromEntries(LOCALES.map((language) => [language, make(language)])) as Record<Locale, T>;

export const readWords = (written: WrittenWords): GlossaryWords =>
  byLanguage((language) => readCell(written[language]));

export const writeWords = (words: GlossaryWords | null): WrittenWords =>
  byLanguage((language) => (words ? writeCell(words[language]) : ''));

/** Complaints about words, by the field they are written in; `words` alone is about all of them. */
export function byField(problems: readonly FieldError[]): FieldError[] {
  return problems.map((problem) => {
    const [first, language] = problem.path.split('.');
    return first === 'words' && language ? { ...problem, path: language } : problem;
  });
}
