import type { Benefit, Deployment, Patent } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { FormRow } from '../../../shared/form';
import { useFormat } from '../../../shared/format';
import { langOf, useLocale } from '../../../shared/i18n';
import { useVocabulary } from '../../../shared/vocabulary';
import { RadioGroup } from '../../../shared/ui/choice';
import styles from '../listings.module.css';
import { useContent, useEditor } from './editor-context';
import {
  ChoiceField,
  DateField,
  ExplainedChoiceField,
  FindField,
  LineField,
  ManyField,
  NumberField,
  Remarked,
  TextField,
  useControl,
} from './fields';
import { REGIONAL_OFFICES, useCountryOptions } from './places';
import { Repeated } from './repeated';

const PATENT_STATUSES = ['applied', 'granted', 'lapsed', 'unknown'] as const;
const FRESH_PATENT: Patent = { number: '', office: '', status: 'unknown', expiresOn: null, inForceIn: [] };
const FRESH_BENEFIT: Benefit = { measure: {}, value: null, unit: '', baselineValue: null, baseline: {} };
const FRESH_DEPLOYMENT: Deployment = { country: '', site: '', year: null };
const CONDITIONS = ['climate', 'feedstock', 'voltage', 'waterQuality'] as const;

/** How far it is, and what shows it. */
export function ReadinessSection() {
  const { t } = useTranslation('listings');
  const { deployments } = useContent('technology');
  const countries = useCountryOptions(deployments.map(({ country }) => country));
  return (
    <>
      <ReadinessField />
      <TextField path="trlEvidence" label={t('field.trlEvidence')} help={t('help.trlEvidence')} limit={1000} />
      <Repeated
        path="deployments"
        label={t('field.deployments')}
        itemLabel={(number) => t('editor.deployment', { number })}
        addLabel={t('editor.addDeployment')}
        max={20}
        fresh={FRESH_DEPLOYMENT}
      >
        {(path) => (
          <FormRow>
            <FindField path={`${path}.country`} label={t('field.deployments.country')} options={countries} />
            <LineField path={`${path}.site`} label={t('field.deployments.site')} />
            <NumberField path={`${path}.year`} label={t('field.deployments.year')} whole />
          </FormRow>
        )}
      </Repeated>
    </>
  );
}

function ReadinessField() {
  const { t } = useTranslation('listings');
  const { options } = useVocabulary();
  const label = t('field.trl');
  const { field, common } = useControl<number | null>({ path: 'trl', label });
  const { label: legend, ...group } = common;
  const levels = options('trl', true).map((level) => ({
    ...level,
    label: t('editor.trl', { level: level.value, label: level.label }),
  }));
  return (
    <Remarked path="trl" label={label}>
      <RadioGroup
        {...group}
        legend={legend}
        options={levels}
        value={field.value === null ? null : (String(field.value) as (typeof levels)[number]['value'])}
        onValueChange={(level) => field.set(Number(level))}
      />
    </Remarked>
  );
}

/** What right a partner would get, and where it holds. */
export function RightsSection() {
  const { t } = useTranslation('listings');
  const { options } = useVocabulary();
  return (
    <>
      <ExplainedChoiceField path="ipStatus" label={t('field.ipStatus')} options={options('ip-status', true)} />
      <Repeated
        path="patents"
        label={t('field.patents')}
        itemLabel={(number) => t('editor.patent', { number })}
        addLabel={t('editor.addPatent')}
        max={20}
        fresh={FRESH_PATENT}
      >
        {(path, index) => <PatentFields path={path} index={index} />}
      </Repeated>
    </>
  );
}

function PatentFields({ path, index }: { path: string; index: number }) {
  const { t } = useTranslation('listings');
  const patent = useContent('technology').patents[index];
  const countries = useCountryOptions(
    [...(patent?.inForceIn ?? []), patent?.office ?? ''].filter((code) => !isRegional(code)),
  );
  const offices = [
    ...REGIONAL_OFFICES.map((code) => ({ value: code as string, label: t(`office.${code}`) })),
    ...countries,
  ];
  return (
    <>
      <FormRow>
        <LineField path={`${path}.number`} label={t('field.patents.number')} />
        <FindField path={`${path}.office`} label={t('field.patents.office')} options={offices} />
      </FormRow>
      <FormRow>
        <ChoiceField
          path={`${path}.status`}
          label={t('field.patents.status')}
          options={PATENT_STATUSES.map((value) => ({ value, label: t(`patent_status.${value}`) }))}
        />
        <DateField path={`${path}.expiresOn`} label={t('field.patents.expiresOn')} />
      </FormRow>
      <ManyField path={`${path}.inForceIn`} label={t('field.patents.inForceIn')} options={countries} />
    </>
  );
}

function isRegional(code: string): boolean {
  return (REGIONAL_OFFICES as readonly string[]).includes(code);
}

/** What a partner can have, and at what price. */
export function OfferSection() {
  const { t } = useTranslation('listings');
  const { options } = useVocabulary();
  return (
    <>
      <ManyField
        path="cooperation"
        label={t('field.cooperation')}
        help={t('help.cooperation')}
        options={options('cooperation-type', true)}
        max={3}
      />
      <ChoiceField path="exclusivity" label={t('field.exclusivity')} options={options('exclusivity')} />
      <FormRow>
        <ChoiceField path="priceBand" label={t('field.priceBand')} options={options('price-band')} />
        <ChoiceField path="minimumInvestment" label={t('field.minimumInvestment')} options={options('money-band')} />
      </FormRow>
      <ManyField
        path="excludedCountries"
        label={t('field.excludedCountries')}
        help={t('help.excludedCountries')}
        options={options('country')}
      />
    </>
  );
}

/** Numbers against what is used today. */
export function BenefitsSection() {
  const { t } = useTranslation('listings');
  return (
    <>
      <Repeated
        path="benefits"
        label={t('field.benefits')}
        help={t('help.benefits')}
        itemLabel={(number) => t('editor.benefit', { number })}
        addLabel={t('editor.addBenefit')}
        max={8}
        fresh={FRESH_BENEFIT}
      >
        {(path) => (
          <>
            <InTwoLanguages path={`${path}.measure`} label={t('field.benefits.measure')} help={t('help.measure')} />
            <FormRow>
              <NumberField path={`${path}.value`} label={t('field.benefits.value')} />
              <LineField path={`${path}.unit`} label={t('field.benefits.unit')} />
              <NumberField path={`${path}.baselineValue`} label={t('field.benefits.baselineValue')} />
            </FormRow>
            <InTwoLanguages path={`${path}.baseline`} label={t('field.benefits.baseline')} help={t('help.baseline')} />
          </>
        )}
      </Repeated>
      <NumberField path="paybackMonths" label={t('field.paybackMonths')} whole />
    </>
  );
}

function InTwoLanguages({ path, label, help }: { path: string; label: string; help: string }) {
  const { t } = useTranslation('listings');
  const format = useFormat();
  const reader = useLocale();
  const { state, second } = useEditor();
  return (
    <div className={styles.pair}>
      {[state.content.originalLocale, second].map((locale) => (
        <LineField
          key={locale}
          path={`${path}.${locale}`}
          label={t('editor.inLanguage', { field: label, language: format.language(LOCALE_INFO[locale].tag) })}
          help={help}
          lang={langOf(locale, reader)}
        />
      ))}
    </div>
  );
}

/** What it can stand and what it needs. */
export function ConditionsSection() {
  const { t } = useTranslation('listings');
  return (
    <>
      {CONDITIONS.map((name) => (
        <TextField
          key={name}
          path={`localConditions.${name}`}
          label={t(`field.localConditions.${name}`)}
          help={t(`help.${name}`)}
          limit={300}
          rows={2}
        />
      ))}
    </>
  );
}
