import { LOCALES, type ImportColumn, type ImportView, type Locale } from '@techbridge/contracts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { Badge, type Tone } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Combobox } from '../../shared/ui/multi-select';
import { Notice } from '../../shared/ui/notice';
import { Section } from '../../shared/ui/panel';
import { Select } from '../../shared/ui/select';
import { NumberInput } from '../../shared/ui/text-input';
import { useVocabulary } from '../../shared/vocabulary';
import { FixedValues } from './fixed-values';
import { APPEND, IGNORE, inLocale, placeOf, unfilled, useFieldWords } from './import-words';
import { useImportStep, useSaveMapping } from './imports.queries';
import { importRoutes } from '@techbridge/contracts';
import styles from './imports.module.css';

/** What each column fills, to be confirmed or corrected before the rows are checked. */
export function ImportColumns({ job }: { job: ImportView }) {
  const { t } = useTranslation('imports');
  const message = useErrorMessage();
  const save = useSaveMapping();
  const check = useImportStep(importRoutes.check);
  const [fields, setFields] = useState<Record<number, string>>({});
  const [textLocale, setTextLocale] = useState<Locale>(job.textLocale);
  const [fixedValues, setFixedValues] = useState(job.fixedValues);
  const [headerRow, setHeaderRow] = useState<number | null>(job.format.headerRow);
  const moved = headerRow !== null && headerRow !== job.format.headerRow;

  const columns = useMemo(
    () => job.columns.map((column) => ({ ...column, field: fields[column.index] ?? column.field })),
    [job.columns, fields],
  );
  const changeLocale = (locale: Locale) => {
    setFields(Object.fromEntries(columns.map(({ index, field }) => [index, movedTo(field, textLocale, locale)])));
    setTextLocale(locale);
  };
  const complaints = useComplaints(columns);
  const send = async (thenCheck: boolean) => {
    const body = {
      columns: columns.map(({ index, field }) => ({ index, field })),
      textLocale,
      fixedValues: fixedValues.filter(({ field, value }) => field !== '' && value.trim() !== ''),
      ...(moved ? { headerRow } : {}),
    };
    await save.mutateAsync({ params: { id: job.id }, body });
    setFields({});
    if (thenCheck) await check.mutateAsync({ params: { id: job.id } });
  };
  const failure = save.error ?? check.error;
  const filled = [...columns.map(({ field }) => field), ...fixedValues.map(({ field }) => field)];
  return (
    <>
      <Section title={t('columns.title')}>
        <p className={styles.lead}>{t('columns.lead')}</p>
        <div className={styles.settings}>
          <TextLocale value={textLocale} onValueChange={changeLocale} />
          <NumberInput
            label={t('columns.headerRow')}
            help={t('columns.headerRowHelp')}
            value={headerRow === null ? '' : String(headerRow)}
            onValueChange={(value) => setHeaderRow(Number.parseInt(value, 10) || null)}
            min={1}
          />
        </div>
        {moved ? (
          <Button busy={save.isPending} onClick={() => void send(false).catch(() => undefined)}>
            {t('columns.readAgain')}
          </Button>
        ) : (
          <ColumnTable
            job={job}
            columns={columns}
            textLocale={textLocale}
            onFieldChange={(index, field) => setFields({ ...fields, [index]: field })}
          />
        )}
      </Section>
      <FixedValues job={job} values={fixedValues} onValuesChange={setFixedValues} />
      <Needed
        names={unfilled(job.kind, filled)}
        onAdd={(names) => setFixedValues([...fixedValues, ...names.map((field) => ({ field, value: '' }))])}
      />
      {complaints.map((complaint) => (
        <Notice key={complaint} tone="danger">
          {complaint}
        </Notice>
      ))}
      {failure && (
        <Notice tone="danger" live>
          {message(failure)}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button
          variant="primary"
          busy={save.isPending || check.isPending}
          onClick={() => void send(true).catch(() => undefined)}
          {...(complaints[0] ? { disabledReason: complaints[0] } : {})}
        >
          {t('columns.check')}
        </Button>
      </div>
    </>
  );
}

/** Texts in the language of the list follow it; those a heading gave a language of its own stay. */
function movedTo(field: string, from: Locale, to: Locale): string {
  return placeOf(field).locale === from ? inLocale(field, to) : field;
}

const REPEATABLE = new Set([
  'keywords',
  'sectors',
  'terms',
  'sdgs',
  'cooperation',
  'excludedCountries',
  'ipcCodes',
  'patents',
  'benefits',
  'deployments',
  'languages',
]);

function useComplaints(columns: readonly ImportColumn[]): string[] {
  const { t } = useTranslation('imports');
  const words = useFieldWords();
  const seen = new Set<string>();
  const complaints: string[] = [];
  for (const { field } of columns) {
    if (field === APPEND || field === IGNORE || REPEATABLE.has(placeOf(field).name)) continue;
    if (seen.has(field)) complaints.push(t('columns.twice', { field: words(field) }));
    seen.add(field);
  }
  if (!columns.some(({ field }) => placeOf(field).name === 'title')) complaints.push(t('columns.titleMissing'));
  return [...new Set(complaints)];
}

function TextLocale({ value, onValueChange }: { value: Locale; onValueChange: (locale: Locale) => void }) {
  const { t } = useTranslation('imports');
  const { options } = useVocabulary();
  return (
    <Select
      label={t('columns.textLocale')}
      help={t('columns.textLocaleHelp')}
      options={options('locale')}
      value={value}
      onValueChange={onValueChange}
    />
  );
}

interface ColumnTableProps {
  job: ImportView;
  columns: readonly ImportColumn[];
  textLocale: Locale;
  onFieldChange: (index: number, field: string) => void;
}

function ColumnTable({ job, columns, textLocale, onFieldChange }: ColumnTableProps) {
  const { t } = useTranslation('imports');
  const options = useFieldOptions(job, columns, textLocale);
  return (
    <ul className={styles.columns} aria-label={t('columns.title')}>
      {columns.map((column) => {
        const heading = column.heading || t('columns.noHeading');
        return (
          <li key={column.index} className={styles.column} data-ignored={column.field === IGNORE || undefined}>
            <div className={styles.columnHead}>
              <h3 className={styles.columnName}>{heading}</h3>
              <Certainty column={column} changed={column.field !== job.columns[column.index]?.field} />
            </div>
            <Samples samples={column.samples} />
            <Combobox
              label={t('columns.fieldOf', { heading })}
              hideLabel
              options={options}
              value={column.field}
              onValueChange={(field) => onFieldChange(column.index, field)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Samples({ samples }: { samples: readonly string[] }) {
  const { t } = useTranslation('imports');
  if (samples.length === 0) return <p className={styles.muted}>{t('columns.noSamples')}</p>;
  return (
    <ul className={styles.samples} aria-label={t('columns.samples')}>
      {samples.map((sample) => (
        <li key={sample}>{sample}</li>
      ))}
    </ul>
  );
}

function Certainty({ column, changed }: { column: ImportColumn; changed: boolean }) {
  const { t } = useTranslation('imports');
  if (changed) return null;
  const [tone, words]: [Tone, string] = column.remembered
    ? ['success', t('columns.chosen')]
    : column.confidence >= 0.9
      ? ['success', t('columns.certain')]
      : column.confidence >= 0.6
        ? ['accent', t('columns.likely')]
        : column.confidence > 0
          ? ['attention', t('columns.guessed')]
          : ['neutral', t('columns.unknown')];
  return <Badge tone={tone}>{words}</Badge>;
}

/** Texts are offered in the languages at hand: the list's own, English, Chinese and those its columns use. */
function useFieldOptions(job: ImportView, columns: readonly ImportColumn[], textLocale: Locale) {
  const words = useFieldWords();
  return useMemo(() => {
    const used = columns.map(({ field }) => placeOf(field).locale);
    const locales = new Set<Locale | null>([textLocale, 'en', 'zh', ...used]);
    const order = (path: string) => {
      const { locale } = placeOf(path);
      return locale === null ? 1 : locale === textLocale ? 0 : 2 + LOCALES.indexOf(locale);
    };
    const fields = job.fields
      .map(({ field }) => field)
      .filter((path) => {
        const { locale } = placeOf(path);
        return locale === null || locales.has(locale);
      });
    const sorted = [...fields].sort((a, b) => order(a) - order(b));
    return [APPEND, IGNORE, ...sorted].map((value) => ({ value, label: words(value) }));
    // The words change with the language alone, and then the page is drawn anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [job.fields, columns, textLocale]);
}

function Needed({ names, onAdd }: { names: readonly string[]; onAdd: (names: readonly string[]) => void }) {
  const { t } = useTranslation('imports');
  const words = useFieldWords();
  if (names.length === 0) return null;
  return (
    <Notice tone="attention" action={<Button onClick={() => onAdd(names)}>{t('fixed.addThese')}</Button>}>
      {t('fixed.needed', { fields: names.map(words).join(' · ') })}
    </Notice>
  );
}
