import type { ListingRecord, Locale } from '@techbridge/contracts';
import { useContentLines } from '../features/listings/content-words';
import { textDiff } from '../features/listings/text-diff';
import type { ReviewLine } from '../features/review/line';

/** Texts before facts, and the original before translations, as one reads it. */
function textsFirst(original: Locale) {
  const place = (path: string) => (path.startsWith(`texts.${original}.`) ? 0 : path.startsWith('texts.') ? 1 : 2);
  return (a: string, b: string) => place(a) - place(b);
}

/** The revision at hand, answer by answer, beside the one that is public; what neither says is left out. */
export function useReviewLines(): (record: ListingRecord) => ReviewLine[] {
  const lines = useContentLines();
  return ({ working, published }) => {
    const now = new Map(lines(working.content).map((line) => [line.path, line]));
    const before = new Map((published ? lines(published.content) : []).map((line) => [line.path, line]));
    const notRelevant = working.content.sdgNotRelevant || published?.content.sdgNotRelevant;
    const paths = [...new Set([...now.keys(), ...before.keys()])].filter(
      (path) => notRelevant || path !== 'sdgNotRelevant',
    );
    return paths.sort(textsFirst(working.content.originalLocale)).flatMap((path) => {
      const line = now.get(path) ?? before.get(path);
      const [is, was] = [now.get(path)?.text ?? '', before.get(path)?.text ?? ''];
      if (!line || (is === '' && was === '')) return [];
      const pieces = published && is !== was ? textDiff(was, is) : null;
      return [
        { path, label: line.label, now: is, before: was, pieces, ...(line.locale ? { locale: line.locale } : {}) },
      ];
    });
  };
}
