import type { ListingContent, ListingRecord, Locale } from '@techbridge/contracts';
import { needWords, technologyWords } from '../features/catalogue/listing-words';
import { NeedPage } from '../features/catalogue/need-page';
import { TechnologyPage } from '../features/catalogue/technology-page';
import { needPreview, technologyPreview } from '../features/listings/preview';
import { useLocale } from '../shared/i18n';

interface Props {
  record: ListingRecord;
  content: ListingContent;
  /** The language it is looked at in. */
  text: Locale | undefined;
  /** Where the editor stands. */
  path: string;
}

/** What is being written, drawn by the very page the public will read. */
export function ListingPreview({ record, content, text, path }: Props) {
  const locale = useLocale();
  const preview = { addressOf: (language: Locale) => `${path}?view=preview&text=${language}` };
  const technology = technologyPreview(record, content);
  if (technology) {
    const words = technologyWords(technology, locale);
    return <TechnologyPage page={technology} words={words} text={text} ask={null} address="" preview={preview} />;
  }
  const need = needPreview(record, content);
  if (!need) return null;
  return <NeedPage page={need} words={needWords(need, locale)} text={text} offer={null} address="" preview={preview} />;
}
