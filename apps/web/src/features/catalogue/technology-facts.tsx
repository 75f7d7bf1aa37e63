import { COUNTRIES, type TechnologyPage } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { usePick, useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { Facts, Panel, type Fact } from '../../shared/ui/panel';
import { Benefit } from './benefit';
import styles from './facts.module.css';
import { MoneyRange, Trl, useCountryName } from './listing-facts';
import type { ListingWords } from './listing-words';
import { TrlScale } from './trl-scale';

interface Props {
  page: TechnologyPage;
  words: ListingWords;
}

/** What a buyer decides by, in one place. What the owner has not said is shown as not said. */
export function TechnologyFacts({ page, words }: Props) {
  const { t } = useTranslation(['catalogue', 'common']);
  const { content, exportClass } = page;
  const { label } = useLabels();
  const format = useFormat();
  const country = useCountryName();
  const facts: Fact[] = [
    { key: 'trl', label: t('fact.trl'), value: content.trl && <Readiness content={content} words={words} /> },
    { key: 'benefit', label: t('fact.benefit'), value: content.benefits.length > 0 && <Benefits content={content} /> },
    {
      key: 'payback',
      label: t('fact.payback'),
      value: content.paybackMonths === null ? null : t('fact.months', { count: content.paybackMonths }),
    },
    {
      key: 'price',
      label: t('fact.price'),
      value: content.priceBand && (
        <>
          <MoneyRange band={content.priceBand} of="price-band" />
          {!['free', 'negotiable'].includes(content.priceBand) && (
            <span className={styles.help}>{t('fact.bandHelp')}</span>
          )}
        </>
      ),
    },
    {
      key: 'investment',
      label: t('fact.investment'),
      value: content.minimumInvestment && <MoneyRange band={content.minimumInvestment} of="money-band" />,
    },
    {
      key: 'cooperation',
      label: t('fact.cooperation'),
      value: content.cooperation.length > 0 && (
        <ul className={styles.list}>
          {content.cooperation.map((type) => (
            <Explained
              key={type}
              word={label('cooperation-type', type)}
              help={words.help[`cooperation-type ${type}`]}
            />
          ))}
        </ul>
      ),
    },
    {
      key: 'exclusivity',
      label: t('fact.exclusivity'),
      value: content.exclusivity && label('exclusivity', content.exclusivity),
    },
    { key: 'ip', label: t('fact.ip'), value: content.ipStatus && <Rights content={content} /> },
    {
      key: 'deployed',
      label: t('fact.deployed'),
      value: content.deployments.length > 0 && <Sites content={content} />,
    },
    {
      key: 'export',
      label: t('fact.export'),
      value: (
        <Explained
          as="span"
          word={label('export-class', exportClass)}
          help={words.help[`export-class ${exportClass}`]}
        />
      ),
    },
    ...(content.excludedCountries.length > 0
      ? [
          {
            key: 'notOfferedIn',
            label: t('fact.notOfferedIn'),
            value: format.list(content.excludedCountries.map(country)),
          },
        ]
      : []),
  ];
  return (
    <Panel title={t('facts.technology')} className={styles.facts}>
      <Facts
        facts={facts.map((fact) => ({ ...fact, value: fact.value || null }))}
        missing={t('common:answer.notSaid')}
      />
    </Panel>
  );
}

type Content = { content: TechnologyPage['content'] };

export function Explained({
  word,
  help,
  as: Tag = 'li',
}: {
  word: string;
  help?: string | undefined;
  as?: 'li' | 'span';
}) {
  return (
    <Tag>
      {word}
      {help && <span className={styles.help}>{help}</span>}
    </Tag>
  );
}

function Readiness({ content, words }: Content & Pick<Props, 'words'>) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  if (content.trl === null) return null;
  const help = words.help[`trl ${content.trl}`];
  return (
    <>
      <span className={styles.readiness}>
        <Trl level={content.trl} />
        <TrlScale level={content.trl} />
      </span>
      <span className={styles.help}>{help ?? label('trl', content.trl)}</span>
      {content.trlEvidence && (
        <span className={styles.block}>
          {t('fact.evidence')}: {content.trlEvidence}
        </span>
      )}
    </>
  );
}

function Benefits({ content }: Content) {
  const { text } = usePick();
  return (
    <ul className={styles.list}>
      {content.benefits.map((benefit, index) => (
        <li key={index}>
          <Benefit benefit={{ ...benefit, measure: text(benefit.measure), baseline: text(benefit.baseline) }} />
        </li>
      ))}
    </ul>
  );
}

const ASEAN: readonly string[] = COUNTRIES.filter((country) => country !== 'CN');

/** Where the rights hold: a patent in force in China alone gives no right in ASEAN, and readers there must see that. */
function Rights({ content }: Content) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  const format = useFormat();
  const country = useCountryName();
  const inForce = [
    ...new Set(content.patents.flatMap(({ status, inForceIn }) => (status === 'lapsed' ? [] : inForceIn))),
  ];
  return (
    <>
      {content.ipStatus && label('ip-status', content.ipStatus)}
      {inForce.length > 0 && (
        <span className={styles.block}>{t('fact.inForce', { countries: format.list(inForce.map(country)) })}</span>
      )}
      {content.patents.length > 0 && !inForce.some((code) => ASEAN.includes(code)) && (
        <span className={styles.help}>{t('fact.notInAsean')}</span>
      )}
    </>
  );
}

function Sites({ content }: Content) {
  const nameOf = useCountryName();
  return (
    <ul className={styles.list}>
      {content.deployments.map(({ country, site, year }, index) => (
        <li key={index}>{[site, nameOf(country), year].filter(Boolean).join(', ')}</li>
      ))}
    </ul>
  );
}
