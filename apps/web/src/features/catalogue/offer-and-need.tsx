import { LOCALE_INFO } from '@techbridge/i18n';
import { termLabel } from '@techbridge/taxonomy';
import type { CSSProperties, ReactNode } from 'react';
import type { DemandContent, TechnologyContent } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { langOf, useLocale, useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { SdgMarks } from '../../shared/ui/sdg-mark';
import styles from './compare-page.module.css';
import { Deadline, MoneyRange, Trl, useCountryName } from './listing-facts';
import { shownText } from './listing-text';
import { Budget, hasBudget, TrlRange } from './need-facts';

interface Pair {
  offer: TechnologyContent;
  need: DemandContent;
}

type Row = [label: string, offered: ReactNode, needed: ReactNode];

/** What is offered beside what is needed, line by line: where the two meet and where they do not. */
export function OfferAndNeed({ offer, need }: Pair) {
  const { t } = useTranslation(['catalogue', 'common']);
  const rows = [...useWords({ offer, need }), ...useTerms({ offer, need })];
  const nothing = <span className={styles.missing}>{t('common:answer.notSaid')}</span>;
  return (
    <div className={styles.scroll} role="group" aria-label={t('aligned.title')} tabIndex={0}>
      <table className={styles.table} style={{ '--columns': 2 } as CSSProperties}>
        <caption className={styles.caption}>{t('aligned.title')}</caption>
        <thead>
          <tr>
            <td className={styles.corner} />
            <th scope="col">{t('aligned.offered')}</th>
            <th scope="col">{t('aligned.needed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, offered, needed]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{offered || nothing}</td>
              <td>{needed || nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What each says in its own words, in the reader's language where there is one. */
function useWords({ offer, need }: Pair): Row[] {
  const { t } = useTranslation('catalogue');
  const reader = useLocale();
  const offered = shownText(offer.texts, reader, undefined);
  const needed = shownText(need.texts, reader, undefined);
  const said = (locale: string | undefined, words: string | undefined) =>
    locale && words && <span lang={langOf(locale as typeof reader, reader)}>{words}</span>;
  return [
    [
      t('aligned.inShort'),
      said(offered?.locale, offered?.text.summary || offered?.text.description),
      said(needed?.locale, needed?.text.summary || needed?.text.problem),
    ],
    [
      t('aligned.conditions'),
      said(offered?.locale, offered?.text.partnerBrings),
      said(needed?.locale, needed?.text.mustHaves),
    ],
  ];
}

function useTerms({ offer, need }: Pair): Row[] {
  const { t } = useTranslation('catalogue');
  const reader = useLocale();
  const { label, place } = useLabels();
  const format = useFormat();
  const country = useCountryName();
  const fields = ({ sectors, terms }: TechnologyContent | DemandContent) =>
    format.list([...sectors.map((code) => label('sector', code)), ...terms.map((code) => termLabel(code, reader))]);
  const goals = ({ sdgs }: TechnologyContent | DemandContent) =>
    sdgs.length > 0 && <SdgMarks goals={sdgs} nameOf={(goal) => label('sdg', goal)} />;
  const ways = ({ cooperation }: TechnologyContent | DemandContent) =>
    format.list(cooperation.map((type) => label('cooperation-type', type)));
  const languages = need.languages.map((locale) => format.language(LOCALE_INFO[locale].tag));
  const written = Object.keys(offer.texts).map((locale) =>
    format.language(LOCALE_INFO[locale as keyof typeof LOCALE_INFO].tag),
  );
  const wantsTrl = need.trlMin !== null || need.trlMax !== null;
  return [
    [t('aligned.field'), fields(offer), fields(need)],
    [t('fact.trl'), offer.trl && <Trl level={offer.trl} />, wantsTrl && <TrlRange content={need} />],
    [t('fact.cooperation'), ways(offer), ways(need)],
    [t('aligned.money'), <Price key="price" offer={offer} />, hasBudget(need) && <Budget content={need} />],
    [
      t('aligned.place'),
      format.list([...new Set(offer.deployments.map((deployment) => country(deployment.country)))]),
      place(need.siteCountry, need.siteRegion),
    ],
    [t('fact.sdg'), goals(offer), goals(need)],
    [t('fact.languages'), format.list(written), format.list(languages)],
    [
      t('aligned.time'),
      offer.paybackMonths !== null && `${t('fact.payback')}: ${t('fact.months', { count: offer.paybackMonths })}`,
      need.deadline && <Deadline on={need.deadline} />,
    ],
  ];
}

function Price({ offer: { priceBand, minimumInvestment } }: { offer: TechnologyContent }) {
  const { t } = useTranslation(['catalogue', 'common']);
  if (!priceBand && !minimumInvestment) return t('common:answer.notSaid');
  return (
    <>
      {priceBand && <MoneyRange band={priceBand} of="price-band" />}
      {minimumInvestment && (
        <span className={styles.detail}>
          {t('fact.investment')}: <MoneyRange band={minimumInvestment} of="money-band" />
        </span>
      )}
    </>
  );
}
