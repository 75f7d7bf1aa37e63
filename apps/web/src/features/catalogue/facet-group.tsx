import { ChevronDown } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { Facet } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { useTranslation } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/choice';
import { classNames } from '../../shared/ui/class-names';
import { TextInput } from '../../shared/ui/text-input';
import { VisuallyHidden } from '../../shared/ui/visually-hidden';
import type { FilterValue } from './criteria';
import styles from './filters.module.css';

/** Longer groups show their beginning, open on demand and can be searched. */
const LONG = 12;
const SHORT = 8;

interface FacetGroupProps {
  facet: Facet;
  title: string;
  values: readonly FilterValue[];
  chosen: readonly string[];
  wordOf: (value: string) => string;
  onToggle: (value: string, on: boolean) => void;
  /** The form the boxes are sent with where no script runs. */
  form?: string | undefined;
  open?: boolean;
}

/** The values of one filter. Several of them mean "or"; a value that finds nothing now is dimmed and stays. */
export function FacetGroup({ facet, title, values, chosen, wordOf, onToggle, form, open = false }: FacetGroupProps) {
  const { t } = useTranslation('catalogue');
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const [openAtFirst] = useState(open || chosen.length > 0);
  const sought = useDeferredValue(search.trim().toLowerCase());
  const fitting = values.filter(({ value }) => wordOf(value).toLowerCase().includes(sought));
  const long = values.length > LONG;
  const short = long ? fitting.filter(({ value }, index) => index < SHORT || chosen.includes(value)) : fitting;
  const shown = all || sought ? fitting : short;
  return (
    <details className={styles.group} open={openAtFirst}>
      <summary className={styles.summary}>
        <span className={styles.title}>{title}</span>
        {chosen.length > 0 && <span className={styles.number}>{t('filters.chosen', { count: chosen.length })}</span>}
        <ChevronDown aria-hidden="true" className={styles.chevron} />
      </summary>
      <div role="group" aria-label={title} className={styles.values}>
        {long && (
          <TextInput
            label={t('filters.searchIn', { group: title })}
            hideLabel
            type="search"
            placeholder={t('filters.searchIn', { group: title })}
            value={search}
            onValueChange={setSearch}
            className={styles.search}
          />
        )}
        {shown.map((value) => (
          <FacetValue
            key={value.value}
            {...{ facet, form, ...value }}
            word={wordOf(value.value)}
            checked={chosen.includes(value.value)}
            onToggle={onToggle}
          />
        ))}
        {sought !== '' && shown.length === 0 && (
          <p className={styles.none}>{t('filters.noneFits', { search: search.trim() })}</p>
        )}
        {!sought && fitting.length > short.length && (
          <Button variant="quiet" size="sm" onClick={() => setAll(!all)} aria-expanded={all} className={styles.more}>
            {all ? t('filters.fewer') : t('filters.all', { count: fitting.length })}
          </Button>
        )}
      </div>
    </details>
  );
}

interface FacetValueProps extends FilterValue {
  facet: Facet;
  word: string;
  checked: boolean;
  form?: string | undefined;
  onToggle: (value: string, on: boolean) => void;
}

function FacetValue({ facet, value, count, word, checked, form, onToggle }: FacetValueProps) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  return (
    <Checkbox
      label={
        <span className={classNames(styles.value, count === 0 && !checked && styles.dim)}>
          <span className={styles.word}>{word}</span>{' '}
          <span aria-hidden="true" className={styles.count}>
            {format.number(count)}
          </span>
          <VisuallyHidden>{t('filters.count', { count, number: format.number(count) })}</VisuallyHidden>
        </span>
      }
      checked={checked}
      onCheckedChange={(on) => onToggle(value, on)}
      {...(form ? { form, name: facet, value } : {})}
      className={styles.choice}
    />
  );
}
