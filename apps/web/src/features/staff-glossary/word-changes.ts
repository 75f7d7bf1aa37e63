import { LOCALES, type GlossaryWords, type Locale } from '@techbridge/contracts';
import { writeWord } from './word-notation';

export interface WordChange {
  language: Locale;
  /** In the order in which they stand afterwards, those taken out last. */
  words: { text: string; change: 'kept' | 'added' | 'removed' }[];
}

/** What a change does, language by language; only those where something does. */
export function wordChanges(before: GlossaryWords | null, after: GlossaryWords | null): WordChange[] {
  return LOCALES.flatMap((language) => {
    const old = (before?.[language] ?? []).map(writeWord);
    const now = (after?.[language] ?? []).map(writeWord);
    if (old.join('\n') === now.join('\n')) return [];
    const words = [
      ...now.map((text) => ({ text, change: old.includes(text) ? ('kept' as const) : ('added' as const) })),
      ...old.filter((text) => !now.includes(text)).map((text) => ({ text, change: 'removed' as const })),
    ];
    return [{ language, words }];
  });
}
