import { FileText } from 'lucide-react';
import type { DemandPage, Locale, TechnologyPage } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useFormat } from '../../shared/format';
import { langOf, useLocale, usePick, useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { useSession } from '../../shared/session';
import { Badge } from '../../shared/ui/badge';
import { Facts, Section } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { DateText, RelativeTime } from '../../shared/ui/relative-time';
import { addressOfSearch } from './criteria';
import { OwnerAndPlace } from './listing-facts';
import styles from './listing.module.css';
import { paragraphsOf } from './listing-text';

type Listing = TechnologyPage | DemandPage;

/** Under the title: whose, where, the reference. The sample mark only where the site is not all samples anyway. */
export function ListingMeta({ page, country, region }: { page: Listing; country: string | null; region: string }) {
  const { t } = useTranslation('catalogue');
  const { sampleData } = useSession();
  return (
    <>
      <OwnerAndPlace organisation={page.organisation} country={country} region={region} link />
      {page.organisation?.verified && <Badge tone="success">{t('organisation.verified')}</Badge>}
      <span>{page.reference}</span>
      {!page.openForRequests && <Badge tone="attention">{t('state.closed')}</Badge>}
      {page.sample && !sampleData && <Badge>{t('state.sample')}</Badge>}
    </>
  );
}

/** One text of a listing under its heading; nothing where its owner wrote nothing. */
export function TextSection({ title, text, locale }: { title: string; text: string; locale: Locale }) {
  const reader = useLocale();
  if (!text) return null;
  return (
    <Section title={title}>
      <div lang={langOf(locale, reader)} className={styles.text}>
        {paragraphsOf(text).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </Section>
  );
}

/** Sectors, words of the thesaurus and keywords, each leading to what else there is. */
export function Topics({
  content,
  kind,
  terms,
}: {
  content: Listing['content'];
  kind: 'technology' | 'demand';
  terms: Record<string, string>;
}) {
  const { label } = useLabels();
  const { from } = usePick();
  const reader = useLocale();
  const said = new Set([
    ...content.sectors.map((sector) => label('sector', sector)),
    ...content.terms.map((term) => terms[term] ?? term),
  ]);
  const isNew = (keyword: string) => ![...said].some((word) => word.toLowerCase() === keyword.toLowerCase());
  const keywords = Object.keys(content.keywords).length > 0 ? from(joined(content.keywords)) : null;
  return (
    <ul className={styles.topics}>
      {content.sectors.map((sector) => (
        <li key={sector}>
          <PlainLink to={addressOfSearch(kind, { sector: [sector] })}>{label('sector', sector)}</PlainLink>
        </li>
      ))}
      {content.terms.map((term) => (
        <li key={term}>
          <PlainLink to={addressOfSearch(kind, { q: terms[term] ?? term })}>{terms[term] ?? term}</PlainLink>
        </li>
      ))}
      {keywords &&
        keywords.text
          .split(SEPARATOR)
          .filter(isNew)
          .map((keyword) => (
            <li key={keyword} lang={langOf(keywords.locale, reader)}>
              <PlainLink to={addressOfSearch(kind, { q: keyword })}>{keyword}</PlainLink>
            </li>
          ))}
    </ul>
  );
}

const SEPARATOR = '\n';

function joined(keywords: Listing['content']['keywords']): Partial<Record<Locale, string>> {
  const lists = Object.entries(keywords).filter(([, words]) => words.length > 0);
  return Object.fromEntries(lists.map(([locale, words]) => [locale, words.join(SEPARATOR)]));
}

/** How fresh it is and who entered it. */
export function Provenance({ page }: { page: Listing }) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  const { text } = usePick();
  const format = useFormat();
  return (
    <section aria-labelledby="provenance" className={styles.provenance}>
      <h2 id="provenance">{t('provenance.title')}</h2>
      <Facts
        facts={[
          { label: t('provenance.confirmed'), value: <Confirmed at={page.lastConfirmedAt} /> },
          { label: t('provenance.published'), value: <DateText at={page.publishedAt} /> },
          { label: t('provenance.until'), value: <DateText at={page.expiresAt} /> },
          { label: t('provenance.enteredBy'), value: label('provenance', page.provenance) },
          {
            label: t('provenance.original'),
            value: format.language(LOCALE_INFO[page.content.originalLocale].tag),
          },
          {
            label: t('provenance.collections'),
            value: page.collections.length > 0 && (
              <ul className={styles.collections}>
                {page.collections.map(({ slug, name }) => (
                  <li key={slug}>
                    <PlainLink to={`/collections/${slug}`}>{text(name)}</PlainLink>
                  </li>
                ))}
              </ul>
            ),
          },
        ].map((fact) => ({ ...fact, value: fact.value || null }))}
      />
    </section>
  );
}

/** Both ways of saying it: how long ago for the reader, the date for the printed copy. */
function Confirmed({ at }: { at: string }) {
  return (
    <>
      <RelativeTime at={at} />
      <span className={styles.exact}>
        <DateText at={at} />
      </span>
    </>
  );
}

/** Pictures first, then papers to download. */
export function Attachments({ attachments }: { attachments: Listing['attachments'] }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const pictures = attachments.filter(({ thumbnailUrl }) => thumbnailUrl !== null);
  const papers = attachments.filter(({ thumbnailUrl }) => thumbnailUrl === null);
  if (attachments.length === 0) return null;
  return (
    <Section title={t('attachments.title')}>
      {pictures.length > 0 && (
        <ul className={styles.pictures}>
          {pictures.map(({ id, name, url, thumbnailUrl }) => (
            <li key={id}>
              <a href={url}>
                <img src={thumbnailUrl ?? ''} alt={name} loading="lazy" className={styles.picture} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {papers.length > 0 && (
        <ul className={styles.papers}>
          {papers.map(({ id, name, url, bytes }) => (
            <li key={id}>
              <a href={url} className={styles.paper}>
                <FileText aria-hidden="true" />
                {name}
              </a>{' '}
              <span className={styles.bytes}>{format.bytes(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
