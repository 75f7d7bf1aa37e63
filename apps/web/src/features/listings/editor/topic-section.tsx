import type { ListingContent, Sector } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { termLabel, terms } from '@techbridge/taxonomy';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldErrorMessage } from '../../../shared/errors';
import { useFormat } from '../../../shared/format';
import { langOf, useLocale } from '../../../shared/i18n';
import { useVocabulary } from '../../../shared/vocabulary';
import { Checkbox } from '../../../shared/ui/choice';
import { MultiSelect } from '../../../shared/ui/multi-select';
import { TextInput } from '../../../shared/ui/text-input';
import styles from '../listings.module.css';
import { useEditor, useField } from './editor-context';
import { ChoiceField, ManyField, Remarked, useControl } from './fields';
import { WordsField } from './words-field';

const MAXIMUM = 5;

/** What it is about, in the words people search by. */
export function TopicSection() {
  const { t } = useTranslation('listings');
  const { options } = useVocabulary();
  const { state } = useEditor();
  const isTechnology = state.content.kind === 'technology';
  return (
    <>
      <ManyField
        path="sectors"
        label={t('field.sectors')}
        help={t('help.sectors')}
        options={options('sector')}
        max={MAXIMUM}
      />
      <TermsField content={state.content} />
      {isTechnology && <ChoiceField path="form" label={t('field.form')} options={options('technology-form')} />}
      <GoalsField />
      <KeywordFields />
      {isTechnology && (
        <WordsField path="ipcCodes" label={t('field.ipcCodes')} help={t('help.ipcCodes')} max={10} length={20} />
      )}
      <LinkField />
    </>
  );
}

/** Terms of the chosen sectors; without a sector, all of them. */
function TermsField({ content }: { content: ListingContent }) {
  const { t } = useTranslation('listings');
  const locale = useLocale();
  const { word } = useVocabulary();
  const { sectors, terms: chosen } = content;
  const options = useMemo(() => {
    const wanted = (sector: Sector) => sectors.length === 0 || sectors.includes(sector);
    return terms()
      .filter(({ code, sector }) => wanted(sector) || chosen.includes(code))
      .map(({ code, sector }) => ({ value: code, label: termLabel(code, locale), hint: word('sector', sector) }));
  }, [sectors, chosen, locale, word]);
  return <ManyField path="terms" label={t('field.terms')} help={t('help.terms')} options={options} max={MAXIMUM} />;
}

function GoalsField() {
  const { t } = useTranslation(['listings', 'common']);
  const { options } = useVocabulary();
  const none = useField<boolean>('sdgNotRelevant');
  const label = t('field.sdgs');
  const { field, common } = useControl<number[]>({ path: 'sdgs', label });
  const goals = options('sdg').map((goal) => ({
    ...goal,
    label: t('common:sdg.named', { number: goal.value, name: goal.label }),
  }));
  return (
    <Remarked path="sdgs" label={label}>
      {!none.value && (
        <MultiSelect
          {...common}
          options={goals}
          values={field.value.map((goal) => String(goal) as (typeof goals)[number]['value'])}
          onValuesChange={(values) => field.set(values.map(Number))}
        />
      )}
      <Checkbox
        label={t('field.sdgNotRelevant')}
        checked={none.value}
        onCheckedChange={(on) => {
          if (on) field.set([]);
          none.set(on);
        }}
      />
    </Remarked>
  );
}

function KeywordFields() {
  const { t } = useTranslation('listings');
  const format = useFormat();
  const reader = useLocale();
  const { state, second } = useEditor();
  return (
    <div className={styles.pair}>
      {[state.content.originalLocale, second].map((locale) => (
        <WordsField
          key={locale}
          path={`keywords.${locale}`}
          label={t('editor.inLanguage', {
            field: t('field.keywords'),
            language: format.language(LOCALE_INFO[locale].tag),
          })}
          help={t('help.keywords')}
          lang={langOf(locale, reader)}
          max={20}
          length={80}
        />
      ))}
    </div>
  );
}

function isWebAddress(text: string): boolean {
  return text === '' || (/^https?:\/\/\S+\.\S+$/i.test(text) && URL.canParse(text));
}

/** Half an address is no error while it is typed; it is kept when it is whole. */
function LinkField() {
  const { t } = useTranslation('listings');
  const word = useFieldErrorMessage();
  const label = t('field.link');
  const { field, common } = useControl<string>({ path: 'link', label, help: t('help.link') });
  const [text, setText] = useState(field.value);
  const [left, setLeft] = useState(false);
  useEffect(() => setText(field.value), [field.value]);
  const type = (typed: string) => {
    setText(typed);
    if (isWebAddress(typed.trim())) field.set(typed.trim());
  };
  return (
    <Remarked path="link" label={label}>
      <TextInput
        {...common}
        type="url"
        inputMode="url"
        placeholder="https://"
        value={text}
        onValueChange={type}
        onBlur={() => setLeft(true)}
        error={left && !isWebAddress(text.trim()) ? word({ code: 'not_a_url' }) : common.error}
      />
    </Remarked>
  );
}
