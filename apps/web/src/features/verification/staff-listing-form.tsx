import { useQueryClient } from '@tanstack/react-query';
import {
  DEMAND_ORIGINS,
  LOCALES,
  listingRoutes,
  TEXT_LIMITS,
  type ListingKind,
  type ListingRecord,
  type Locale,
} from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { ApiError, isApiError } from '../../shared/api';
import { Form, FormActions, useForm } from '../../shared/form';
import { useLocale } from '../../shared/i18n';
import { callWith, keyOf } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { Select } from '../../shared/ui/select';
import { TextArea } from '../../shared/ui/text-area';
import { TextInput } from '../../shared/ui/text-input';
import { useVocabulary } from '../../shared/vocabulary';

/** How staff come by a need; what an enterprise enters itself is none of theirs. */
const ORIGINS = DEMAND_ORIGINS.filter((origin) => origin !== 'self');

interface Start {
  locale: Locale;
  title: string;
  summary: string;
  origin: (typeof DEMAND_ORIGINS)[number];
}

interface StaffListingFormProps {
  organisationId: string;
  kind: ListingKind;
  onStarted: (record: ListingRecord) => void;
}

/** Starts a draft on behalf of an organisation; the editor takes over from there. */
export function StaffListingForm({ organisationId, kind, onStarted }: StaffListingFormProps) {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const { word } = useVocabulary();
  const labels = {
    locale: t('verification.listing.language'),
    title: t('verification.listing.text'),
    summary: t('verification.listing.summary'),
    origin: t('verification.listing.origin'),
  };
  const form = useForm<Start>({
    initial: { locale: useLocale(), title: '', summary: '', origin: kind === 'demand' ? 'event' : 'self' },
    labels,
    submit: async ({ locale, title, summary, origin }) => {
      const content = { kind, originalLocale: locale, texts: { [locale]: { title, summary } } };
      const body = { content, organisationId, origin };
      const record = await callWith(client, listingRoutes.create, { body }).catch(rethrowWithOwnPaths);
      await client.invalidateQueries({ queryKey: keyOf(listingRoutes.list) });
      onStarted(record);
    },
  });
  const lang = LOCALE_INFO[form.values.locale].tag;
  return (
    <Form form={form} label={t(kind === 'demand' ? 'verification.enterNeed' : 'verification.enterTechnology')}>
      <Select
        label={labels.locale}
        options={LOCALES.map((value) => ({ value, label: LOCALE_INFO[value].name }))}
        {...form.field('locale')}
      />
      {kind === 'demand' && (
        <Select
          label={labels.origin}
          options={ORIGINS.map((value) => ({ value, label: word('demand-origin', value) }))}
          {...form.field('origin')}
        />
      )}
      <TextInput
        label={labels.title}
        help={t('verification.listing.textHelp')}
        lang={lang}
        maxLength={TEXT_LIMITS.title}
        {...form.field('title')}
      />
      <TextArea
        label={labels.summary}
        help={t('verification.listing.summaryHelp')}
        optional
        lang={lang}
        rows={4}
        limit={TEXT_LIMITS.summary}
        {...form.field('summary')}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('verification.listing.start')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** The texts lie deep in the content; the form knows them by their own names. */
function rethrowWithOwnPaths(error: unknown): never {
  if (!isApiError(error)) throw error;
  const fields = error.fields.map((field) => ({ ...field, path: field.path.split('.').at(-1) ?? field.path }));
  throw new ApiError(error.code, { ...error, fields });
}
