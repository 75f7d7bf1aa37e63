import { CalendarClock } from 'lucide-react';
import type { Currency, MoneyBand, OrganisationFace, PriceBand } from '@techbridge/contracts';
import { bandOf } from './trl-band';
import { daysUntil, useFormat } from '../../shared/format';
import { useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { classNames } from '../../shared/ui/class-names';
import { PlainLink } from '../../shared/ui/plain-link';
import { DateText, useNow } from '../../shared/ui/relative-time';
import { Text } from '../../shared/ui/text';
import styles from './listing-facts.module.css';

/** "TRL 8 · On the market" */
export function Trl({ level }: { level: number }) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  return (
    <span>
      {t('trl.level', { level })} · {label('trl-band', bandOf(level))}
    </span>
  );
}

/** Whose it is and where; an anonymous need has a place alone. */
export function OwnerAndPlace({
  organisation,
  country,
  region,
  link,
}: {
  organisation: OrganisationFace | null;
  country: string | null;
  region: string;
  link?: boolean;
}) {
  const { t } = useTranslation('catalogue');
  const { place } = useLabels();
  const where = place(country, region);
  const name = organisation ? <Text value={organisation.name} /> : t('organisation.anonymous');
  return (
    <span>
      {organisation && link ? <PlainLink to={`/organisations/${organisation.slug}`}>{name}</PlainLink> : name}
      {where && <span className={styles.place}> · {where}</span>}
    </span>
  );
}

const SOON_DAYS = 30;

/** A need's deadline with the days that are left. Before the script runs: the date alone. */
export function Deadline({ on }: { on: string }) {
  const { t } = useTranslation('catalogue');
  const now = useNow();
  const left = now && daysUntil(on, now);
  return (
    <span className={classNames(styles.deadline, left !== null && left <= SOON_DAYS && styles.soon)}>
      <CalendarClock aria-hidden="true" className={styles.sign} />
      <span>
        <DateText at={on} />
        {left !== null && (
          <>
            {' '}
            · {left < 0 ? t('deadline.over') : left === 0 ? t('deadline.today') : t('deadline.left', { count: left })}
          </>
        )}
      </span>
    </span>
  );
}

/** A range of amounts, with the currency where one is known. */
export function MoneyRange({
  band,
  of: vocabulary,
  currency,
}: {
  band: MoneyBand | PriceBand;
  of: 'money-band' | 'price-band';
  currency?: Currency | null;
}) {
  const { label } = useLabels();
  return <span>{[label(vocabulary, band), currency].filter(Boolean).join(' ')}</span>;
}

/** Any country's name: our own word for those of the alliance, the reader's usual one for the others. */
export function useCountryName(): (code: string) => string {
  const { label } = useLabels();
  const format = useFormat();
  return (code) => {
    const own = label('country', code);
    return own === code ? format.country(code) : own;
  };
}

export function useCooperationWords(): (types: readonly string[]) => string {
  const { label } = useLabels();
  const format = useFormat();
  return (types) => format.list(types.map((type) => label('cooperation-type', type)));
}
