import { description, label, optionsOf, type CodeOf, type VocabularyName } from '@techbridge/taxonomy';
import { useMemo } from 'react';
import { useLocale } from './i18n';
import type { Option } from './ui/select';

/** Wording of codes in the reader's language. Brings every vocabulary along, so only for pages behind the sign-in. */
export function useVocabulary() {
  const locale = useLocale();
  return useMemo(
    () => ({
      /** `word('sector', 'water')` */
      word: (vocabulary: VocabularyName, code: string | number) => label(vocabulary, code, locale),
      /** One sentence for people who have not met the word. */
      help: (vocabulary: VocabularyName, code: string | number) => description(vocabulary, code, locale),
      /** For selects and groups of choices, in the customary order. */
      options: <Name extends VocabularyName>(vocabulary: Name, withHelp = false): Option<`${CodeOf<Name>}`>[] =>
        optionsOf(vocabulary, locale).map(({ code, label: wording, description: help }) => ({
          value: String(code) as `${CodeOf<Name>}`,
          label: wording,
          ...(withHelp && help ? { hint: help } : {}),
        })),
    }),
    [locale],
  );
}

export type VocabularyWords = ReturnType<typeof useVocabulary>;
