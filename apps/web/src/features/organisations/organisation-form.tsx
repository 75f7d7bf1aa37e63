import {
  COUNTRIES,
  type Country,
  type Locale,
  type OrganisationInput,
  type OrganisationKind,
  type OrganisationRecord,
} from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { countries, subdivisionName, subdivisionsOf } from '@techbridge/taxonomy';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, FormRow, useForm } from '../../shared/form';
import { useFormat } from '../../shared/format';
import { useLocale } from '../../shared/i18n';
import { useVocabulary } from '../../shared/vocabulary';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/choice';
import { Fieldset } from '../../shared/ui/field';
import { LeaveGuard } from '../../shared/ui/leave-guard';
import { Combobox } from '../../shared/ui/multi-select';
import { Select } from '../../shared/ui/select';
import { TextArea } from '../../shared/ui/text-area';
import { TextInput } from '../../shared/ui/text-input';

type Texts = Partial<Record<Locale, string>>;

interface Values {
  name: Texts;
  about: Texts;
  kind: OrganisationKind | '';
  country: Country | '';
  region: string;
  website: string;
  registrationNumber: string;
  supplier: boolean;
  seeker: boolean;
}

interface Props {
  /** What is there already; nothing when it is being set up. */
  organisation?: OrganisationRecord | undefined;
  submit: (input: OrganisationInput) => Promise<unknown>;
  submitLabel: string;
  onCancel?: () => void;
}

const EMPTY: Values = {
  name: {},
  about: {},
  kind: '',
  country: '',
  region: '',
  website: '',
  registrationNumber: '',
  supplier: false,
  seeker: false,
};

/** English, Chinese and the language of the country: what the two sides and the neighbours read. */
function localesFor(country: Country | ''): Locale[] {
  const own = country ? countries[country].locales : [];
  return [...new Set<Locale>(['en', 'zh', ...own])].slice(0, 3);
}

function filled(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([locale, text]) => [locale, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

/** Sets an organisation up, or changes it. */
export function OrganisationForm({ organisation, submit, submitLabel, onCancel }: Props) {
  const { t } = useTranslation(['organisations', 'common']);
  const { options } = useVocabulary();
  const form = useForm<Values>({
    initial: organisation ? valuesOf(organisation) : EMPTY,
    labels: {
      name: t('field.name'),
      about: t('field.about'),
      kind: t('field.kind'),
      country: t('field.country'),
      region: t('field.region'),
      website: t('field.website'),
      registrationNumber: t('field.registrationNumber'),
    },
    submit: ({ name, about, ...rest }) =>
      submit({ ...rest, name: filled(name), about: filled(about) } as OrganisationInput),
  });
  const { values, set } = form;
  const chooseCountry = (country: Country) => {
    set('country', country);
    set('region', '');
  };
  return (
    <Form form={form} label={t('form.title')}>
      <FormRow>
        <Select
          label={t('field.country')}
          options={COUNTRIES.map((code) => options('country').find(({ value }) => value === code)!)}
          placeholder={t('common:select.one')}
          {...form.field('country')}
          onValueChange={(country) => country && chooseCountry(country)}
        />
        {values.country && <RegionField country={values.country} {...form.field('region')} />}
      </FormRow>
      <Localised path="name" legend={t('field.name')} form={form} locales={localesFor(values.country)} />
      <Select
        label={t('field.kind')}
        options={options('organisation-kind')}
        placeholder={t('common:select.one')}
        {...form.field('kind')}
      />
      <Fieldset legend={t('field.side')} help={t('field.side.help')}>
        <Checkbox label={t('field.supplier')} checked={values.supplier} onCheckedChange={(on) => set('supplier', on)} />
        <Checkbox label={t('field.seeker')} checked={values.seeker} onCheckedChange={(on) => set('seeker', on)} />
      </Fieldset>
      <TextInput
        label={t('field.website')}
        help={t('field.website.help')}
        type="url"
        placeholder="https://"
        optional
        {...form.field('website')}
      />
      <TextInput
        label={t('field.registrationNumber')}
        help={t('field.registrationNumber.help')}
        optional
        {...form.field('registrationNumber')}
      />
      <Localised path="about" legend={t('field.about')} form={form} locales={localesFor(values.country)} />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {submitLabel}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('common:action.cancel')}</Button>}
      </FormActions>
      <LeaveGuard when={form.changed} />
    </Form>
  );
}

function valuesOf(organisation: OrganisationRecord): Values {
  const { name, about, kind, country, region, website, registrationNumber, supplier, seeker } = organisation;
  return { name, about, kind, country, region, website, registrationNumber, supplier, seeker };
}

interface RegionProps {
  id: string;
  country: Country;
  value: string;
  onValueChange: (region: string) => void;
  error: string | undefined;
}

function RegionField({ country, value, ...control }: RegionProps) {
  const { t } = useTranslation('organisations');
  const locale = useLocale();
  const options = useMemo(() => {
    const order = new Intl.Collator(locale);
    return subdivisionsOf(country)
      .map(({ code }) => ({ value: code, label: subdivisionName(code, locale) }))
      .sort((a, b) => order.compare(a.label, b.label));
  }, [country, locale]);
  return <Combobox {...control} label={t('field.region')} optional options={options} value={value || null} />;
}

interface LocalisedProps {
  path: 'name' | 'about';
  legend: string;
  form: ReturnType<typeof useForm<Values>>;
  locales: Locale[];
}

/** One text in the languages that matter; one of them is enough. */
function Localised({ path, legend, form, locales }: LocalisedProps) {
  const { t } = useTranslation('organisations');
  const format = useFormat();
  const texts = form.values[path];
  const written = Object.keys(texts).filter((locale) => !locales.includes(locale as Locale)) as Locale[];
  return (
    <Fieldset
      id={form.idOf(path)}
      legend={legend}
      help={t(`field.${path}.help`)}
      error={form.errorAt(path)}
      optional={path === 'about'}
    >
      {[...locales, ...written].map((locale) => {
        const control = {
          label: format.language(LOCALE_INFO[locale].tag),
          lang: LOCALE_INFO[locale].tag,
          value: texts[locale] ?? '',
          onValueChange: (text: string) => form.set(path, { ...texts, [locale]: text }),
          optional: true,
        };
        return path === 'name' ? (
          <TextInput key={locale} {...control} />
        ) : (
          <TextArea key={locale} {...control} limit={500} rows={3} />
        );
      })}
    </Fieldset>
  );
}
