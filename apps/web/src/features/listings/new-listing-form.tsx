import {
  LISTING_KINDS,
  LOCALES,
  needAbout,
  needWith,
  type DemandContent,
  type ListingKind,
  type ListingRecord,
  type Locale,
  type NeedProposal,
  type Sector,
} from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, isApiError } from '../../shared/api';
import { Form, FormActions, useForm } from '../../shared/form';
import { useLocale } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { RadioGroup } from '../../shared/ui/choice';
import { Notice } from '../../shared/ui/notice';
import { Select } from '../../shared/ui/select';
import { TextInput } from '../../shared/ui/text-input';
import { NeedReader } from './need-reading/need-reader';
import { LONGEST_TITLE, useStartDraft } from './start-draft';

interface Props {
  kind: ListingKind | undefined;
  /** What somebody searched for and did not find. */
  q: string | undefined;
  /** A description somebody brought along: read at once. */
  text?: string | undefined;
  /** The language it was searched for in. */
  locale: Locale | undefined;
  sectors: readonly Sector[];
  onCreated: (record: ListingRecord) => void;
}

interface Values {
  kind: ListingKind;
  locale: Locale;
  title: string;
}

/** The least a draft needs: what it is, in which language, and a first title. Everything else has its place in the editor. */
export function NewListingForm({ kind, q, text: brought, locale, sectors, onCreated }: Props) {
  const { t } = useTranslation('listings');
  const startDraft = useStartDraft();
  const reader = useLocale();
  const [text, setText] = useState(brought ?? '');
  const [confirmed, setConfirmed] = useState<NeedProposal[]>([]);
  const form = useForm<Values>({
    initial: { kind: kind ?? 'technology', locale: locale ?? reader, title: (q ?? '').slice(0, LONGEST_TITLE) },
    labels: { kind: t('field.kind'), locale: t('field.originalLocale'), title: t('field.title') },
    submit: async (values) => {
      const origin = (q || brought) && values.kind === 'demand' ? 'failed-search' : 'self';
      const content = values.kind === 'demand' ? describedNeed(values, { text, confirmed, sectors }) : undefined;
      onCreated(await startDraft({ ...values, sectors, origin, content }).catch(rethrowWithOwnPaths));
    },
  });
  return (
    <Form form={form} label={t('new.title')}>
      {q && form.values.kind === 'demand' && (
        <Notice title={t('new.fromSearch', { q })}>{t('new.fromSearchText')}</Notice>
      )}
      <RadioGroup
        legend={t('field.kind')}
        options={LISTING_KINDS.map((value) => ({ value, label: t(`new.${value}`), hint: t(`new.${value}Hint`) }))}
        {...form.field('kind')}
      />
      <Select
        label={t('field.originalLocale')}
        help={t('new.localeHelp')}
        options={LOCALES.map((value) => ({ value, label: LOCALE_INFO[value].name }))}
        {...form.field('locale')}
      />
      {form.values.kind === 'demand' && (
        <NeedReader
          text={text}
          onText={setText}
          locale={form.values.locale}
          atOnce={Boolean(brought)}
          onChosen={(proposals, written) => {
            setConfirmed(proposals);
            form.set('locale', written);
          }}
        />
      )}
      <TextInput
        label={t('field.title')}
        help={t(`new.${form.values.kind}TitleHelp`)}
        lang={LOCALE_INFO[form.values.locale].tag}
        optional
        {...form.field('title')}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('new.start')}
        </Button>
      </FormActions>
    </Form>
  );
}

interface Described {
  text: string;
  confirmed: readonly NeedProposal[];
  sectors: readonly Sector[];
}

/** The text as the problem, with what was confirmed of it; a title that was typed comes before one that was read. */
function describedNeed({ locale, title }: Values, { text, confirmed, sectors }: Described): DemandContent {
  const about = { ...needAbout(text.trim(), locale), sectors: [...sectors] };
  const typed = title.trim() === '' ? [] : [{ field: 'title' as const, value: title.trim() }];
  return needWith(about, [...confirmed, ...typed]);
}

/** The title lies deep in the content; the form knows it by its own name. */
function rethrowWithOwnPaths(error: unknown): never {
  if (!isApiError(error)) throw error;
  const fields = error.fields.map((field) => ({
    ...field,
    path: field.path.endsWith('.title') ? 'title' : field.path,
  }));
  throw new ApiError(error.code, { ...error, fields });
}
