import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountRoutes, LOCALES, type Locale } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { Form, FormActions, useForm } from '../../shared/form';
import { useLocale } from '../../shared/i18n';
import { callWith } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/choice';
import { Notice } from '../../shared/ui/notice';
import { PlainLink } from '../../shared/ui/plain-link';
import { Select } from '../../shared/ui/select';
import { TextInput } from '../../shared/ui/text-input';
import { PasswordInput } from './password-input';

interface SignUpFormProps {
  /** From a colleague's invitation: who registers with it joins that organisation. */
  invitationToken?: string | undefined;
  email?: string | undefined;
}

const LANGUAGES = LOCALES.map((locale) => ({ value: locale, label: LOCALE_INFO[locale].name }));

export function SignUpForm({ invitationToken, email = '' }: SignUpFormProps) {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const locale = useLocale();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    initial: {
      name: '',
      email,
      password: '',
      locale: locale as Locale,
      acceptTerms: false,
      ...(invitationToken ? { invitationToken } : {}),
    },
    labels: {
      name: t('field.name'),
      email: t('field.email'),
      password: t('field.password'),
      locale: t('field.locale'),
      acceptTerms: t('field.terms'),
    },
    submit: async (values) => {
      await callWith(client, accountRoutes.register, { body: { ...values, acceptTerms: true } });
      setSentTo(values.email);
    },
  });
  if (sentTo) {
    return (
      <Notice tone="success" title={t('signUp.sentTitle')} live>
        <p>{t('signUp.sentText', { email: sentTo })}</p>
        <p>{t('signUp.sentHint')}</p>
      </Notice>
    );
  }
  const terms = form.field('acceptTerms');
  return (
    <Form form={form} label={t('signUp.title')}>
      <TextInput label={t('field.name')} help={t('field.nameHelp')} autoComplete="name" {...form.field('name')} />
      <TextInput
        label={t('field.email')}
        type="email"
        autoComplete="email"
        readOnly={email !== ''}
        {...form.field('email')}
      />
      <PasswordInput
        label={t('field.password')}
        help={t('field.passwordHelp')}
        autoComplete="new-password"
        {...form.field('password')}
      />
      <Select label={t('field.locale')} options={LANGUAGES} {...form.field('locale')} />
      <Checkbox
        id={terms.id}
        label={t('field.terms')}
        help={<PlainLink to="/privacy">{t('privacy.link')}</PlainLink>}
        checked={terms.value}
        onCheckedChange={terms.onValueChange}
        error={terms.error}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('signUp.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}
