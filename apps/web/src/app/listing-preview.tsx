import type { ListingContent, ListingRecord } from '@techbridge/contracts';
import { needWords, technologyWords } from '../features/catalogue/listing-words';
import { NeedPage } from '../features/catalogue/need-page';
import { TechnologyPage } from '../features/catalogue/technology-page';
import { needPreview, technologyPreview } from '../features/listings/preview';
import { useLocale } from '../shared/i18n';

/** What is being written, drawn by the very page the public will read. */
export function ListingPreview({ record, content }: { record: ListingRecord; content: ListingContent }) {
  const locale = useLocale();
  const technology = technologyPreview(record, content);
  if (technology)
    return (
      <TechnologyPage
        page={technology}
        words={technologyWords(technology, locale)}
        text={undefined}
        ask={null}
        address=""
      />
    );
  const need = needPreview(record, content);
  return need && <NeedPage page={need} words={needWords(need, locale)} text={undefined} offer={null} address="" />;
}
