import { Download, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { catalogueRoutes, type Locale, type TechnologyPage as Technology } from '@techbridge/contracts';
import { addressOf } from '../../shared/api';
import { langOf, useLocale, useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { Button, buttonClass } from '../../shared/ui/button';
import { AnchorButton } from '../../shared/ui/link-button';
import { PageHeader } from '../../shared/ui/page-header';
import { Facts, Section } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { SdgMarks } from '../../shared/ui/sdg-mark';
import { CompareBar } from './compare-bar';
import { addressOfSearch } from './criteria';
import { compareAction } from './compare-choice';
import styles from './listing.module.css';
import { Attachments, ListingMeta, Provenance, TextSection, Topics } from './listing-parts';
import { shownText } from './listing-text';
import type { ListingWords } from './listing-words';
import { Patents } from './patents';
import { ResultList } from './result';
import scripted from './scripted.module.css';
import { ShareButton } from './share-button';
import { TechnologyFacts } from './technology-facts';
import { TextSwitch } from './text-switch';

interface TechnologyPageProps {
  page: Technology;
  words: ListingWords;
  /** The language the text was asked for in. */
  text: Locale | undefined;
  /** How to ask for an introduction; another feature's. */
  ask: ReactNode;
  /** What may fit it, for its owner and staff; another feature's. */
  candidates?: ReactNode;
  /** The public address of this page, for the printed copy. */
  address: string;
  /** Shown to its owner before it is public: without the way here and what only a public page can do. */
  preview?: { addressOf: (locale: Locale) => string };
}

/** A technology, whole: the facts one decides by, then the text, then what to do next. */
export function TechnologyPage({ page, words, text: asked, ask, candidates, address, preview }: TechnologyPageProps) {
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
            { label: t('search.title.technology'), to: '/technologies' },
            ...(sector
              ? [{ label: label('sector', sector), to: addressOfSearch('technology', { sector: [sector] }) }]
              : []),
          ],
        })}
        meta={
          <ListingMeta
            page={page}
            country={page.organisation?.country ?? null}
            region={page.organisation?.region ?? ''}
          />
        }
        {...(!preview && { actions: <Actions page={page} locale={locale} title={text.title} /> })}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <TextSwitch
            kind="technology"
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
          <TechnologyFacts page={page} words={words} />
          <TextSection title={t('section.description')} text={text.description} locale={locale} />
          <TextSection title={t('section.advantages')} text={text.advantages} locale={locale} />
          <TextSection title={t('section.partnerBrings')} text={text.partnerBrings} locale={locale} />
          <Patents patents={content.patents} />
          <Details page={page} words={words} />
          <Attachments attachments={page.attachments} />
        </div>
        <div className={styles.aside}>
          <div id="ask" className={styles.ask}>
            {ask}
          </div>
          {page.actions.includes('see_candidates') && candidates}
          <Provenance page={page} />
        </div>
      </div>
      {page.similar.length > 0 && (
        <div className={styles.similar}>
          <Section title={t('similar.technology')}>
            <ResultList hits={page.similar} label={t('similar.technology')} brief action={compareAction} />
          </Section>
        </div>
      )}
      <CompareBar />
      <p className={styles.printed}>{t('printed', { reference: page.reference, address })}</p>
    </article>
  );
}

function Actions({ page, locale, title }: { page: Technology; locale: Locale; title: string }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const brochure = addressOf(catalogueRoutes.brochure, { params: { reference: page.reference }, query: { locale } });
  return (
    <>
      {page.actions.includes('ask_introduction') && (
        <a href="#ask" className={`${buttonClass({ variant: 'primary' })} ${styles.jump}`}>
          {t('ask.technology')}
        </a>
      )}
      {page.actions.includes('edit') && (
        <PlainLink to={`/work/listings/${page.id}`} className={buttonClass({ variant: 'secondary' })}>
          {t('common:action.edit')}
        </PlainLink>
      )}
      <AnchorButton href={brochure} download icon={<Download />} variant="secondary">
        {t('brochure')}
      </AnchorButton>
      <span className={`${scripted.scripted} ${styles.wide}`}>
        <Button variant="quiet" icon={<Printer />} onClick={() => window.print()}>
          {t('common:action.print')}
        </Button>
      </span>
      <ShareButton title={title} />
    </>
  );
}

/** What does not decide but is asked next. */
function Details({ page, words }: { page: Technology; words: ListingWords }) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  const { content } = page;
  const { climate, feedstock, voltage, waterQuality } = content.localConditions;
  return (
    <Section title={t('section.details')}>
      <Facts
        facts={[
          { label: t('condition.climate'), value: climate },
          { label: t('condition.feedstock'), value: feedstock },
          { label: t('condition.voltage'), value: voltage },
          { label: t('condition.waterQuality'), value: waterQuality },
          { label: t('fact.form'), value: content.form && label('technology-form', content.form) },
          { label: t('fact.ipc'), value: content.ipcCodes.join(', ') },
          {
            label: t('fact.sdg'),
            value:
              content.sdgs.length > 0 ? (
                <SdgMarks goals={content.sdgs} nameOf={(goal) => label('sdg', goal)} size="lg" />
              ) : null,
          },
          { label: t('fact.topics'), value: <Topics content={content} kind="technology" terms={words.terms} /> },
          {
            label: t('fact.link'),
            value: content.link && (
              <a href={content.link} rel="nofollow noopener">
                {content.link}
              </a>
            ),
          },
        ]}
      />
    </Section>
  );
}
