import { LOCALE_INFO } from '@techbridge/i18n';
import type { DemandPage } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { Facts, Panel, type Fact } from '../../shared/ui/panel';
import styles from './facts.module.css';
import { Deadline, MoneyRange } from './listing-facts';
import type { ListingWords } from './listing-words';
import { Explained } from './technology-facts';

/** What a supplier decides by: is it for us, is it serious, is there time. */
export function NeedFacts({ page: { content }, words }: { page: DemandPage; words: ListingWords }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const { label, place } = useLabels();
  const format = useFormat();
  const languages = content.languages.map((locale) => format.language(LOCALE_INFO[locale].tag));
  const facts: Fact[] = [
    { key: 'deadline', label: t('fact.deadline'), value: content.deadline && <Deadline on={content.deadline} /> },
    { key: 'site', label: t('fact.site'), value: place(content.siteCountry, content.siteRegion) },
    { key: 'budget', label: t('fact.budget'), value: <Budget content={content} /> },
    {
      key: 'funding',
      label: t('fact.funding'),
      value: content.fundingSource && label('funding-source', content.fundingSource),
    },
    { key: 'trl', label: t('fact.trlWanted'), value: <TrlRange content={content} /> },
    {
      key: 'cooperation',
      label: t('fact.cooperationAccepted'),
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
    { key: 'languages', label: t('fact.languages'), value: languages.length > 0 && format.list(languages) },
  ];
  const said = { budget: hasBudget(content), trl: content.trlMin !== null || content.trlMax !== null };
  return (
    <Panel title={t('facts.demand')} className={styles.facts}>
      <Facts
        facts={facts.map((fact) => ({
          ...fact,
          value: (said[fact.key as keyof typeof said] ?? true) && fact.value ? fact.value : null,
        }))}
        missing={t('common:answer.notSaid')}
      />
    </Panel>
  );
}

type Content = { content: DemandPage['content'] };

export function hasBudget({ budgetBand, budgetMin, budgetMax }: DemandPage['content']): boolean {
  return budgetBand !== null || budgetMin !== null || budgetMax !== null;
}

export function Budget({ content: { budgetBand, budgetMin, budgetMax, currency } }: Content) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const amount = (value: number) => (currency ? format.money(value, currency) : format.number(value, 0));
  if (budgetMin !== null && budgetMax !== null)
    return <span>{t('fact.fromTo', { from: amount(budgetMin), to: amount(budgetMax) })}</span>;
  if (budgetMax !== null) return <span>{t('fact.upTo', { to: amount(budgetMax) })}</span>;
  if (budgetMin !== null) return <span>{t('fact.from', { from: amount(budgetMin) })}</span>;
  return budgetBand && <MoneyRange band={budgetBand} of="money-band" currency={currency} />;
}

export function TrlRange({ content: { trlMin, trlMax } }: Content) {
  const { t } = useTranslation('catalogue');
  const level = (value: number) => t('trl.level', { level: value });
  if (trlMin !== null && trlMax !== null && trlMin !== trlMax)
    return <span>{t('fact.fromTo', { from: level(trlMin), to: level(trlMax) })}</span>;
  if (trlMin !== null)
    return <span>{trlMax === trlMin ? level(trlMin) : t('fact.from', { from: level(trlMin) })}</span>;
  return trlMax === null ? null : <span>{t('fact.upTo', { to: level(trlMax) })}</span>;
}
