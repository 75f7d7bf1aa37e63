import { useQueries } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import type { TechnologyPage } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { langOf, useLocale, usePick, useTranslation } from '../../shared/i18n';
import { useLabels, type LabelWords } from '../../shared/labels';
import { buttonClass } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { PlainLink } from '../../shared/ui/plain-link';
import { SdgMarks } from '../../shared/ui/sdg-mark';
import { EmptyState } from '../../shared/ui/states';
import { LanguageMark } from '../../shared/ui/text';
import { Benefit } from './benefit';
import { technologyQuery } from './catalogue.queries';
import styles from './compare-page.module.css';
import { addressOfComparison, MOST_COMPARED } from './compared';
import { addressOfListing } from './criteria';
import { MoneyRange, OwnerAndPlace, Trl, useCountryName } from './listing-facts';
import { shownText } from './listing-text';
import { ShareButton } from './share-button';

/** Up to four technologies beside each other, fact by fact. What is no longer public is said and left out. */
export function ComparePage({ references }: { references: readonly string[] }) {
  const { t } = useTranslation('catalogue');
  const locale = useLocale();
  const answers = useQueries({ queries: references.map((reference) => technologyQuery(reference, locale)) });
  const pages = answers.flatMap(({ data }) => (data ? [data] : []));
  const gone = references.filter((_, index) => answers[index]?.isError);
  if (references.length === 0) return <NothingToCompare />;
  return (
    <>
      <PageHeader
        title={t('compare.title')}
        lead={t('compare.lead')}
        actions={
          <>
            {pages.length < MOST_COMPARED && (
              <PlainLink to="/technologies" className={buttonClass({ variant: 'secondary' })}>
                {t('compare.add')}
              </PlainLink>
            )}
            <ShareButton title={t('compare.title')} />
          </>
        }
      />
      {gone.length > 0 && <p className={styles.gone}>{t('compare.gone', { references: gone.join(', ') })}</p>}
      {pages.length > 0 && <Comparison pages={pages} />}
    </>
  );
}

function NothingToCompare() {
  const { t } = useTranslation('catalogue');
  return (
    <EmptyState
      level={1}
      title={t('compare.nothing')}
      actions={
        <PlainLink to="/technologies" className={buttonClass({ variant: 'primary' })}>
          {t('search.technologies')}
        </PlainLink>
      }
    >
      {t('compare.nothingText')}
    </EmptyState>
  );
}

type Cell = (page: TechnologyPage) => ReactNode;
type Row = [key: string, label: string, cell: Cell];

function Comparison({ pages }: { pages: readonly TechnologyPage[] }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const rows = useRows(pages);
  return (
    <div className={styles.scroll} role="group" aria-label={t('compare.title')} tabIndex={0}>
      <table className={styles.table} style={{ '--columns': pages.length } as CSSProperties}>
        <caption className={styles.caption}>{t('compare.caption')}</caption>
        <thead>
          <tr>
            <td className={styles.corner} />
            {pages.map((page) => (
              <ColumnHead key={page.id} page={page} pages={pages} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, label, cell]) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {pages.map((page) => (
                <td key={page.id}>
                  {cell(page) || <span className={styles.missing}>{t('common:answer.notSaid')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ page, pages }: { page: TechnologyPage; pages: readonly TechnologyPage[] }) {
  const { t } = useTranslation('catalogue');
  const reader = useLocale();
  const shown = shownText(page.content.texts, reader, undefined);
  const title = shown?.text.title ?? page.reference;
  const others = pages.filter(({ id }) => id !== page.id).map(({ reference }) => reference);
  return (
    <th scope="col">
      <span lang={shown ? langOf(shown.locale, reader) : undefined}>
        <PlainLink to={addressOfListing('technology', page.reference)}>{title}</PlainLink>
      </span>
      {shown && <LanguageMark locale={shown.locale} />}
      <PlainLink
        to={addressOfComparison(others)}
        resetScroll={false}
        className={styles.remove}
        aria-label={t('compare.remove', { title })}
      >
        <X aria-hidden="true" />
        {t('compare.takeOut')}
      </PlainLink>
    </th>
  );
}

function Lines({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className={styles.lines}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

const lines = (items: readonly ReactNode[]) => items.length > 0 && <Lines items={items} />;

function useRows(pages: readonly TechnologyPage[]): Row[] {
  const { t } = useTranslation('catalogue');
  const words = useLabels();
  const { label } = words;
  const { text } = usePick();
  const format = useFormat();
  const nameOf = useCountryName();
  return [
    [
      'owner',
      t('compare.owner'),
      ({ organisation }) =>
        organisation && (
          <OwnerAndPlace {...{ organisation, country: organisation.country, region: organisation.region }} link />
        ),
    ],
    ['trl', t('fact.trl'), ({ content: { trl } }) => trl && <Trl level={trl} />],
    ['evidence', t('fact.evidence'), ({ content }) => content.trlEvidence],
    [
      'benefit',
      t('fact.benefit'),
      ({ content }) =>
        lines(
          content.benefits.map((one) => (
            <Benefit benefit={{ ...one, measure: text(one.measure), baseline: text(one.baseline) }} />
          )),
        ),
    ],
    [
      'payback',
      t('fact.payback'),
      ({ content: { paybackMonths } }) => paybackMonths !== null && t('fact.months', { count: paybackMonths }),
    ],
    [
      'price',
      t('fact.price'),
      ({ content: { priceBand } }) => priceBand && <MoneyRange band={priceBand} of="price-band" />,
    ],
    [
      'investment',
      t('fact.investment'),
      ({ content: { minimumInvestment } }) =>
        minimumInvestment && <MoneyRange band={minimumInvestment} of="money-band" />,
    ],
    ...dealRows(t, words),
    // Most are offered everywhere: a row of nothing would only be read.
    ...(pages.some(({ content }) => content.excludedCountries.length > 0)
      ? [
          [
            'notOfferedIn',
            t('fact.notOfferedIn'),
            (page) => format.list(page.content.excludedCountries.map(nameOf)) || '–',
          ] satisfies Row,
        ]
      : []),
    [
      'deployed',
      t('fact.deployed'),
      ({ content }) =>
        lines(
          content.deployments.map(({ country, site, year }) =>
            [site, nameOf(country), year].filter(Boolean).join(', '),
          ),
        ),
    ],
    ['form', t('fact.form'), ({ content: { form } }) => form && label('technology-form', form)],
    [
      'sdg',
      t('fact.sdg'),
      ({ content }) =>
        content.sdgs.length > 0 && <SdgMarks goals={content.sdgs} nameOf={(goal) => label('sdg', goal)} />,
    ],
    ['confirmed', t('provenance.confirmed'), ({ lastConfirmedAt }) => format.date(lastConfirmedAt)],
  ];
}

type Words = ReturnType<typeof useTranslation<'catalogue'>>['t'];

function dealRows(t: Words, { label }: LabelWords): Row[] {
  return [
    [
      'cooperation',
      t('fact.cooperation'),
      ({ content }) => lines(content.cooperation.map((type) => label('cooperation-type', type))),
    ],
    [
      'exclusivity',
      t('fact.exclusivity'),
      ({ content: { exclusivity } }) => exclusivity && label('exclusivity', exclusivity),
    ],
    ['ip', t('fact.ip'), (page) => <RightsInShort page={page} />],
    ['export', t('fact.export'), ({ exportClass }) => label('export-class', exportClass)],
  ];
}

function RightsInShort({ page: { content } }: { page: TechnologyPage }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const { label } = useLabels();
  const format = useFormat();
  const country = useCountryName();
  const inForce = [...new Set(content.patents.flatMap(({ inForceIn }) => inForceIn))];
  if (!content.ipStatus && inForce.length === 0) return t('common:answer.notSaid');
  return (
    <>
      {content.ipStatus && label('ip-status', content.ipStatus)}
      {inForce.length > 0 && (
        <span className={styles.detail}>{t('fact.inForce', { countries: format.list(inForce.map(country)) })}</span>
      )}
    </>
  );
}
