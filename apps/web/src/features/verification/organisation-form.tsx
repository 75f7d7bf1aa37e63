import {
  COUNTRIES,
  LOCALES,
  ORGANISATION_KINDS,
  type Country,
  type Locale,
  type OrganisationInput,
  type OrganisationKind,
  type OrganisationRecord,
} from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { subdivisionName, subdivisionsOf } from '@techbridge/taxonomy';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, FormRow, useForm } from '../../shared/form';
import { useLocale } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/choice';
import { LeaveGuard } from '../../shared/ui/leave-guard';
import { Select } from '../../shared/ui/select';
import { TextArea } from '../../shared/ui/text-area';
import { TextInput } from '../../shared/ui/text-input';
import { useVocabulary } from '../../shared/vocabulary';
import { useEnterOrganisation } from './verification.queries';
import styles from './verification.module.css';

const NAME_LIMIT = 500;
const LOCAL = LOCALES.filter((locale) => locale !== 'en' && locale !== 'zh');

interface Values {
  name: string;
  nameZh: string;
  nameLocal: string;
  localLanguage: Locale | '';
  about: string;
  aboutZh: string;
  kind: OrganisationKind | '';
  country: Country | '';
  region: string;
  website: string;
  registrationNumber: string;
  supplier: boolean;
  seeker: boolean;
}

const EMPTY: Values = {
  name: '',
  nameZh: '',
  nameLocal: '',
  localLanguage: '',
  about: '',
  aboutZh: '',
  kind: '',
  country: '',
  region: '',
  website: '',
  registrationNumber: '',
  supplier: false,
  seeker: true,
};

function texts(entries: [Locale | '', string][]): OrganisationInput['name'] {
  return Object.fromEntries(entries.filter(([locale, text]) => locale && text.trim()));
}

function inputOf({ name, nameZh, nameLocal, localLanguage, about, aboutZh, ...rest }: Values): OrganisationInput {
  return {
    ...rest,
    name: texts([
      ['en', name],
      ['zh', nameZh],
      [localLanguage, nameLocal],
    ]),
    about: texts([
      ['en', about],
      ['zh', aboutZh],
    ]),
  } as OrganisationInput;
}

/** An organisation as staff enter it on its behalf. */
export function OrganisationForm({ onEntered }: { onEntered: (record: OrganisationRecord) => void }) {
  const { t } = useTranslation(['desk', 'common']);
  const locale = useLocale();
  const { word } = useVocabulary();
  const enter = useEnterOrganisation();
  const labels = {
    name: t('verification.new.nameEn'),
    nameZh: t('verification.new.nameZh'),
    nameLocal: t('verification.new.nameLocal'),
    localLanguage: t('verification.new.localLanguage'),
    about: t('verification.new.aboutEn'),
    aboutZh: t('verification.new.aboutZh'),
    kind: t('verification.kind'),
    country: t('verification.country'),
    region: t('verification.new.region'),
    website: t('verification.website'),
    registrationNumber: t('verification.registration'),
  };
  const form = useForm<Values>({
    initial: EMPTY,
    labels,
    submit: async (values) => onEntered(await enter(inputOf(values))),
  });
  const { country } = form.values;
  const choose = t('verification.new.choose');
  return (
    <Form form={form} label={t('verification.new.title')}>
      <LeaveGuard when={form.changed && !form.busy} />
      <TextInput
        label={labels.name}
        help={t('verification.new.nameHelp')}
        lang="en"
        maxLength={NAME_LIMIT}
        {...form.field('name')}
      />
      <TextInput label={labels.nameZh} optional lang="zh-Hans" maxLength={NAME_LIMIT} {...form.field('nameZh')} />
      <FormRow>
        <Select
          label={labels.localLanguage}
          optional
          placeholder={choose}
          options={LOCAL.map((value) => ({ value, label: LOCALE_INFO[value].name }))}
          {...form.field('localLanguage')}
        />
        <TextInput label={labels.nameLocal} optional maxLength={NAME_LIMIT} {...form.field('nameLocal')} />
      </FormRow>
      <FormRow>
        <Select
          label={labels.country}
          placeholder={choose}
          options={COUNTRIES.map((value) => ({ value, label: word('country', value) }))}
          {...form.field('country')}
          onValueChange={(value) => {
            form.set('country', value);
            form.set('region', '');
          }}
        />
        <Select
          label={labels.region}
          optional
          placeholder={choose}
          options={
            country
              ? subdivisionsOf(country).map(({ code }) => ({ value: code, label: subdivisionName(code, locale) }))
              : []
          }
          {...form.field('region')}
        />
      </FormRow>
      <Select
        label={labels.kind}
        placeholder={choose}
        options={ORGANISATION_KINDS.map((value) => ({ value, label: word('organisation-kind', value) }))}
        {...form.field('kind')}
      />
      <div className={styles.column}>
        <Checkbox
          label={t('verification.new.offers')}
          checked={form.values.supplier}
          onCheckedChange={(supplier) => form.set('supplier', supplier)}
        />
        <Checkbox
          label={t('verification.new.seeks')}
          checked={form.values.seeker}
          onCheckedChange={(seeker) => form.set('seeker', seeker)}
        />
      </div>
      <TextInput
        label={labels.registrationNumber}
        help={t('verification.new.registrationHelp')}
        optional
        maxLength={80}
        {...form.field('registrationNumber')}
      />
      <TextInput
        label={labels.website}
        help={t('verification.new.websiteHelp')}
        optional
        type="url"
        maxLength={300}
        {...form.field('website')}
      />
      <TextArea label={labels.about} optional lang="en" rows={3} limit={NAME_LIMIT} {...form.field('about')} />
      <TextArea label={labels.aboutZh} optional lang="zh-Hans" rows={3} limit={NAME_LIMIT} {...form.field('aboutZh')} />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('verification.new.save')}
        </Button>
      </FormActions>
    </Form>
  );
}
