import type { DictionaryEntry } from '../dictionary';
import type { Language } from '../languages';
import { foldAccents } from '../vietnamese';
import { pointerOf, quotedEnglish, readGloss, weighSenses, type Gloss, type ReadGloss } from './glosses';

/** A word of a dictionary as it stands in the file: its spellings and its senses, unread. */
export interface WrittenEntry {
  words: readonly string[];
  glosses: readonly Gloss[];
}

const SCRIPTS: Partial<Record<Language, RegExp>> = {
  zh: /^[\p{Script=Han}\p{Script=Latin}\d·-]*\p{Script=Han}[\p{Script=Han}\p{Script=Latin}\d·-]*$/u,
  th: /^[\p{Script=Thai}\d ]*\p{Script=Thai}[\p{Script=Thai}\d ]*$/u,
  km: /^[\p{Script=Khmer}\d \u200b]*\p{Script=Khmer}[\p{Script=Khmer}\d \u200b]*$/u,
  lo: /^[\p{Script=Lao}\d ]*\p{Script=Lao}[\p{Script=Lao}\d ]*$/u,
  my: /^[\p{Script=Myanmar}\d ]*\p{Script=Myanmar}[\p{Script=Myanmar}\d ]*$/u,
};
const LATIN = /^(?=.*\p{Script=Latin}.*\p{Script=Latin})[\p{Script=Latin}\p{M}\d '’-]+$/u;
const LONGEST_WORD = 60;
/** English behind a pointer says what the word stands for, at some remove. */
const QUOTED_WEIGHT = 0.7;
const POINTED_WEIGHT = 0.7;

function isWordOf(language: Language, word: string): boolean {
  if (word.length > LONGEST_WORD || /^[-–]|[-–]$/.test(word)) return false;
  return (SCRIPTS[language] ?? LATIN).test(word);
}

/** Other spellings and forms; what stands there besides (a classifier, a transcription) is no form of the word. */
function formsOf({ words: [head = '', ...rest] }: WrittenEntry, language: Language): string[] {
  const root = foldAccents(head.toLowerCase()).replace(/[^\p{L}\p{M}\d]/gu, '');
  const isForm = (word: string) =>
    language === 'zh' ||
    foldAccents(word.toLowerCase())
      .replace(/[^\p{L}\p{M}\d]/gu, '')
      .includes(root);
  return [head, ...rest.filter(isForm)].filter((word) => isWordOf(language, word));
}

/**
 * Entries for a dictionary pack from what a file says: notes, names and inflections are dropped or weigh little, a word
 * that only points to another takes over its senses, and doubles are joined.
 */
export function readEntries(written: readonly WrittenEntry[], language: Language): DictionaryEntry[] {
  const glosses = new Map<string, ReadGloss[]>();
  const pointers = new Map<string, Set<string>>();
  for (const entry of written) {
    const forms = formsOf(entry, language);
    if (forms.length === 0) continue;
    const read = entry.glosses.flatMap((gloss) => {
      const pointer = pointerOf(gloss.text);
      if (!pointer) return readGloss(gloss) ?? [];
      const english = quotedEnglish(gloss.text);
      if (english.length > 0) return { english, weight: QUOTED_WEIGHT, name: gloss.name ?? false };
      for (const form of forms) if (pointer.to) pointers.set(form, (pointers.get(form) ?? new Set()).add(pointer.to));
      return [];
    });
    for (const form of forms) glosses.set(form, (glosses.get(form) ?? []).concat(read));
  }
  for (const [form, targets] of pointers) {
    const own = glosses.get(form) ?? [];
    if (own.length > 0) continue;
    const found = [...targets].flatMap((target) => (target === form ? [] : (glosses.get(target) ?? [])));
    glosses.set(
      form,
      found.map((gloss) => ({ ...gloss, weight: gloss.weight * POINTED_WEIGHT })),
    );
  }
  return [...glosses].flatMap(([word, read]) => (read.length > 0 ? [{ word, senses: weighSenses(read) }] : []));
}
