import type { ListingContent, Locale, MarkedText, SharedConcept } from '@techbridge/contracts';

/** Fields in which shared words are shown, in the order they are read. */
const FIELDS = {
  technology: ['title', 'summary', 'description', 'advantages'],
  demand: ['title', 'summary', 'problem', 'mustHaves'],
} as const;

type Word = Pick<SharedConcept, 'term'> & { word: string };

/**
 * The texts of a listing in the language it was written in, with the places of these words. Words of scripts that part words
 * are found as whole words; where they overlap the longer one is marked.
 */
export function markedTexts(content: ListingContent, words: readonly Word[]): MarkedText[] {
  const locale = localeOf(content);
  const text = locale && (content.texts[locale] as Record<string, string> | undefined);
  if (!text) return [];
  const longestFirst = [...words].sort((a, b) => b.word.length - a.word.length);
  return FIELDS[content.kind].flatMap((field) => {
    const written = text[field];
    return written ? [{ field, locale, text: written, marks: marksIn(written, longestFirst) }] : [];
  });
}

function localeOf({ originalLocale, texts }: ListingContent): Locale | undefined {
  if (texts[originalLocale]?.title) return originalLocale;
  return (Object.keys(texts) as Locale[]).find((locale) => texts[locale]?.title);
}

function marksIn(text: string, words: readonly Word[]): MarkedText['marks'] {
  const marks: MarkedText['marks'] = [];
  for (const { word, term } of words) {
    for (const { index } of text.matchAll(patternOf(word))) {
      const end = index + word.length;
      if (!marks.some((mark) => index < mark.end && mark.start < end)) marks.push({ start: index, end, term });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

function patternOf(word: string): RegExp {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const isParted = /[\p{Script=Latin}\d]/u.test(word);
  return new RegExp(isParted ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal, 'giu');
}
