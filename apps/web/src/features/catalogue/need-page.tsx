import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DemandPage, Locale } from '@techbridge/contracts';
import { langOf, useLocale, useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { Button, buttonClass } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { Facts, Section } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { SdgMarks } from '../../shared/ui/sdg-mark';
import { addressOfSearch } from './criteria';
import styles from './listing.module.css';
import { Attachments, ListingMeta, Provenance, TextSection, Topics } from './listing-parts';
import { shownText } from './listing-text';
import type { ListingWords } from './listing-words';
import { NeedFacts } from './need-facts';
import { ResultList } from './result';
import scripted from './scripted.module.css';
import { ShareButton } from './share-button';
import { TextSwitch } from './text-switch';

interface NeedPageProps {
  page: DemandPage;
  words: ListingWords;
  text: Locale | undefined;
  /** How to offer a technology; another feature's. */
  offer: ReactNode;
  /** What may fit it, for its owner and staff; another feature's. */
  candidates?: ReactNode;
  address: string;
  /** Shown to its owner before it is public: without the way here and what only a public page can do. */
  preview?: { addressOf: (locale: Locale) => string };
}

const TEXTS = ['problem', 'scale', 'presentSolution', 'mustHaves', 'niceToHaves', 'notWanted'] as const;

/** A need, whole: what goes wrong, at what scale, within which limits, and until when. */
export function NeedPage({ page, words, text: asked, offer, candidates, address, preview }: NeedPageProps) {
  const { t } = useTranslation('catalogue');
  const reader = useLocale();
  const { label } = useLabels();
  const { content } = page;
  const shown = shownText(content.texts, reader, asked);
  if (!shown) return null;
  const { locale, text } = shown;
  const [sector] = content.sectors;
  return (
    <article>
      <PageHeader
        level={preview ? 2 : 1}
        lang={langOf(locale, reader)}
        title={text.title}
        {...(!preview && {
          crumbs: [
            { label: t('search.title.demand'), to: '/needs' },
            ...(sector
              ? [{ label: label('sector', sector), to: addressOfSearch('demand', { sector: [sector] }) }]
              : []),
          ],
        })}
        meta={<ListingMeta page={page} country={content.siteCountry} region={content.siteRegion} />}
        {...(!preview && { actions: <Actions page={page} title={text.title} /> })}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <TextSwitch
            kind="demand"
            reference={page.reference}
            texts={content.texts}
            original={content.originalLocale}
            shown={locale}
            addressOf={preview?.addressOf}
          />
          {text.summary && (
            <p lang={langOf(locale, reader)} className={styles.lead}>
              {text.summary}
            </p>
          )}
          <NeedFacts page={page} words={words} />
          {TEXTS.map((name) => (
            <TextSection key={name} title={t(`section.${name}`)} text={text[name]} locale={locale} />
          ))}
          <Details page={page} words={words} />
          <Attachments attachments={page.attachments} />
        </div>
        <div className={styles.aside}>
          <div id="ask" className={styles.ask}>
            {offer}
          </div>
          {page.actions.includes('see_candidates') && candidates}
          <Provenance page={page} />
        </div>
      </div>
      {page.similar.length > 0 && (
        <div className={styles.similar}>
          <Section title={t('similar.demand')}>
            <ResultList hits={page.similar} label={t('similar.demand')} brief />
          </Section>
        </div>
      )}
      <p className={styles.printed}>{t('printed', { reference: page.reference, address })}</p>
    </article>
  );
}

function Actions({ page, title }: { page: DemandPage; title: string }) {
  const { t } = useTranslation(['catalogue', 'common']);
  return (
    <>
      {page.actions.includes('offer_technology') && (
        <a href="#ask" className={`${buttonClass({ variant: 'primary' })} ${styles.jump}`}>
          {t('ask.demand')}
        </a>
      )}
      {page.actions.includes('edit') && (
        <PlainLink to={`/work/listings/${page.id}`} className={buttonClass({ variant: 'secondary' })}>
          {t('common:action.edit')}
        </PlainLink>
      )}
      <span className={`${scripted.scripted} ${styles.wide}`}>
        <Button variant="quiet" icon={<Printer />} onClick={() => window.print()}>
          {t('common:action.print')}
        </Button>
      </span>
      <ShareButton title={title} />
    </>
  );
}

function Details({ page: { content }, words }: { page: DemandPage; words: ListingWords }) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  const goals = <SdgMarks goals={content.sdgs} nameOf={(goal) => label('sdg', goal)} size="lg" />;
  return (
    <Section title={t('section.more')}>
      <Facts
        facts={[
          { label: t('fact.sdg'), value: content.sdgs.length > 0 ? goals : null },
          { label: t('fact.topics'), value: <Topics content={content} kind="demand" terms={words.terms} /> },
        ]}
      />
    </Section>
  );
}
