import type { Locale } from '@techbridge/contracts';
import { foldAccents, normalise } from '@techbridge/lexicon';
import { terms } from '@techbridge/taxonomy';

interface Wording {
  label: string;
  folded: string;
}

const fold = (text: string) => foldAccents(normalise(text));
let wordings: Record<'en' | 'zh', Wording[]> | undefined;

function allWordings(): Record<'en' | 'zh', Wording[]> {
  const of = (language: 'en' | 'zh') =>
    terms().map(({ label }) => ({ label: label[language], folded: fold(label[language]) }));
  return (wordings ??= { en: of('en'), zh: of('zh') });
}

/** Labels of technology terms that begin like the text, or have a word that does; in Chinese for Chinese text. */
export function termsLike(text: string, locale: Locale, limit: number): string[] {
  const sought = fold(text).trim();
  if (sought.length < (/\p{Script=Han}/u.test(sought) ? 1 : 2)) return [];
  const language = /\p{Script=Han}/u.test(sought) || (locale === 'zh' && !/[a-z]/.test(sought)) ? 'zh' : 'en';
  const all = allWordings()[language];
  const begins = all.filter(({ folded }) => folded.startsWith(sought));
  const within = all.filter(
    ({ folded }) => !folded.startsWith(sought) && folded.includes(language === 'zh' ? sought : ` ${sought}`),
  );
  return [...new Set([...begins, ...within].map(({ label }) => label))].slice(0, limit);
}
