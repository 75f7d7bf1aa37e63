import type { FixedValue, ImportView } from '@techbridge/contracts';
import { Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../shared/ui/button';
import { Combobox } from '../../shared/ui/multi-select';
import { Section } from '../../shared/ui/panel';
import { ChoiceInput } from './choice-input';
import { placeOf, useFieldWords } from './import-words';
import styles from './imports.module.css';

/** What each row says for itself. */
const ROW_BY_ROW = ['ownReference', 'reference', 'originalLocale'];

interface FixedValuesProps {
  job: ImportView;
  values: readonly FixedValue[];
  onValuesChange: (values: FixedValue[]) => void;
}

/** What is true of every row though no column says it: the sector of a catalogue, the currency of a list of budgets. */
export function FixedValues({ job, values, onValuesChange }: FixedValuesProps) {
  const { t } = useTranslation(['imports', 'common']);
  const words = useFieldWords();
  const taken = values.map(({ field }) => field);
  const options = job.fields
    .map(({ field }) => field)
    .filter((field) => placeOf(field).locale === null && !ROW_BY_ROW.includes(field))
    .map((value) => ({ value, label: words(value) }));
  const list = useFocusOnAdded(values.length);
  const change = (index: number, value: FixedValue) =>
    onValuesChange(values.map((each, at) => (at === index ? value : each)));
  return (
    <Section title={t('fixed.title')}>
      <p className={styles.lead}>{t('fixed.lead')}</p>
      {values.length === 0 && <p className={styles.muted}>{t('fixed.none')}</p>}
      {values.length > 0 && (
        <ul ref={list} className={styles.fixed}>
          {values.map((fixed, index) => (
            <li key={index} className={styles.fixedRow}>
              <Combobox
                label={t('fixed.field')}
                options={options.filter(({ value }) => value === fixed.field || !taken.includes(value))}
                value={fixed.field || null}
                onValueChange={(field) => change(index, { field, value: '' })}
              />
              {fixed.field !== '' && (
                <ChoiceInput
                  field={fixed.field}
                  label={t('fixed.value')}
                  value={fixed.value}
                  onValueChange={(value) => change(index, { ...fixed, value })}
                />
              )}
              <IconButton
                label={t('common:action.removeNamed', { name: fixed.field ? words(fixed.field) : t('fixed.field') })}
                icon={<X />}
                onClick={() => onValuesChange(values.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button icon={<Plus />} onClick={() => onValuesChange([...values, { field: '', value: '' }])}>
          {t('fixed.add')}
        </Button>
      </div>
    </Section>
  );
}

/** The button that added rows may be gone by then: focus goes on to the first of them. */
function useFocusOnAdded(count: number) {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) list.current?.children[before.current]?.querySelector('button')?.focus();
    before.current = count;
  }, [count]);
  return list;
}
