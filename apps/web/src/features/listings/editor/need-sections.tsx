import { COUNTRIES, LOCALES } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { FormRow } from '../../../shared/form';
import { useLocale } from '../../../shared/i18n';
import { useVocabulary } from '../../../shared/vocabulary';
import { useContent } from './editor-context';
import {
  ChoiceField,
  DateField,
  FindField,
  ManyField,
  NumberField,
  Remarked,
  SeveralField,
  useControl,
} from './fields';
import { regionOptions } from './places';
import { Select } from '../../../shared/ui/select';

/** Where it is to stand. */
export function SiteSection() {
  const { t } = useTranslation('listings');
  const locale = useLocale();
  const { word } = useVocabulary();
  const { siteCountry } = useContent('demand');
  return (
    <FormRow>
      <ChoiceField
        path="siteCountry"
        label={t('field.siteCountry')}
        options={COUNTRIES.map((code) => ({ value: code, label: word('country', code) }))}
      />
      {siteCountry && (
        <FindField path="siteRegion" label={t('field.siteRegion')} options={regionOptions(siteCountry, locale)} />
      )}
    </FormRow>
  );
}

/** What would be accepted. */
export function WantedSection() {
  const { t } = useTranslation('listings');
  const { options } = useVocabulary();
  return (
    <>
      <FormRow>
        <LevelField path="trlMin" label={t('field.trlMin')} />
        <LevelField path="trlMax" label={t('field.trlMax')} />
      </FormRow>
      <ManyField
        path="cooperation"
        label={t('field.cooperation')}
        options={options('cooperation-type', true)}
        max={8}
      />
      <SeveralField
        path="languages"
        label={t('field.languages')}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_INFO[locale].name }))}
      />
    </>
  );
}

function LevelField({ path, label }: { path: 'trlMin' | 'trlMax'; label: string }) {
  const { t } = useTranslation('listings');
  const { options } = useVocabulary();
  const { field, common } = useControl<number | null>({ path, label });
  const levels = options('trl').map((level) => ({
    ...level,
    label: t('editor.trl', { level: level.value, label: level.label }),
  }));
  return (
    <Remarked path={path} label={label}>
      <Select
        {...common}
        options={levels}
        placeholder={t('editor.notSaid')}
        value={field.value === null ? '' : (String(field.value) as (typeof levels)[number]['value'])}
        onValueChange={(level) => field.set(level ? Number(level) : null)}
      />
    </Remarked>
  );
}

/** Money and time. */
export function BudgetSection() {
  const { t } = useTranslation('listings');
  const { options } = useVocabulary();
  return (
    <>
      <FormRow>
        <ChoiceField
          path="budgetBand"
          label={t('field.budgetBand')}
          help={t('help.budgetBand')}
          options={options('money-band')}
        />
        <ChoiceField path="fundingSource" label={t('field.fundingSource')} options={options('funding-source')} />
      </FormRow>
      <FormRow>
        <NumberField path="budgetMin" label={t('field.budgetMin')} />
        <NumberField path="budgetMax" label={t('field.budgetMax')} />
        <ChoiceField path="currency" label={t('field.currency')} options={options('currency')} />
      </FormRow>
      <DateField path="deadline" label={t('field.deadline')} help={t('help.deadline')} />
    </>
  );
}
