import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { accountRoutes, LOCALES, type Locale } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, FormRow, useForm, type FormState } from '../../shared/form';
import { callWith } from '../../shared/query';
import { sessionQuery } from '../../shared/session';
import { Button } from '../../shared/ui/button';
import { Fieldset } from '../../shared/ui/field';
import { LeaveGuard } from '../../shared/ui/leave-guard';
import { Select } from '../../shared/ui/select';
import { TextInput } from '../../shared/ui/text-input';
import { useToast } from '../../shared/ui/toast';
import styles from './account.module.css';
import { profileQuery } from './account.queries';

interface Values {
  name: string;
  phone: string;
  messaging: { service: string; id: string }[];
  locale: Locale;
}

const MOST_IDS = 5;

/** Who one is, and in which language mails come. */
export function ProfileForm() {
  const { t } = useTranslation(['account', 'common']);
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const { data } = useSuspenseQuery(profileQuery);
  const { email, ...own } = data;
  const form = useForm<Values>({
    initial: own,
    labels: { name: t('profile.name'), phone: t('profile.phone'), messaging: t('profile.messaging') },
    submit: async (body) => {
      const messaging = body.messaging.filter(({ service, id }) => service || id);
      const after = await callWith(client, accountRoutes.saveProfile, { body: { ...body, messaging } });
      client.setQueryData(profileQuery.queryKey, after);
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await router.invalidate();
      toast({ text: t('profile.saved') });
    },
  });
  return (
    <Form form={form} label={t('profile.title')}>
      <TextInput label={t('profile.name')} autoComplete="name" {...form.field('name')} />
      <div>
        <p className={styles.label}>{t('profile.email')}</p>
        <p>{email}</p>
        <p className={styles.small}>{t('profile.emailHelp')}</p>
      </div>
      <TextInput
        label={t('profile.phone')}
        help={t('profile.contactHelp')}
        type="tel"
        autoComplete="tel"
        optional
        {...form.field('phone')}
      />
      <Messaging form={form} />
      <Select
        label={t('profile.locale')}
        help={t('profile.localeHelp')}
        options={LOCALES.map((value) => ({ value, label: LOCALE_INFO[value].name }))}
        {...form.field('locale')}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('common:action.save')}
        </Button>
      </FormActions>
      <LeaveGuard when={form.changed} />
    </Form>
  );
}

function Messaging({ form }: { form: FormState<Values> }) {
  const { t } = useTranslation(['account', 'common']);
  const { messaging } = form.values;
  const put = (index: number, part: Partial<Values['messaging'][number]>) =>
    form.set(
      'messaging',
      messaging.map((each, at) => (at === index ? { ...each, ...part } : each)),
    );
  return (
    <Fieldset
      id={form.idOf('messaging')}
      legend={t('profile.messaging')}
      help={t('profile.messagingHelp')}
      error={form.errorAt('messaging')}
      optional
    >
      {messaging.map(({ service, id }, index) => (
        <FormRow key={index}>
          <TextInput
            label={t('profile.service', { number: index + 1 })}
            placeholder="WeChat, Line, WhatsApp"
            value={service}
            onValueChange={(value) => put(index, { service: value })}
          />
          <TextInput
            label={t('profile.id', { number: index + 1 })}
            value={id}
            onValueChange={(value) => put(index, { id: value })}
          />
          <Button
            variant="quiet"
            onClick={() =>
              form.set(
                'messaging',
                messaging.filter((_, at) => at !== index),
              )
            }
            aria-label={t('common:action.removeNamed', {
              name: service || t('profile.service', { number: index + 1 }),
            })}
          >
            {t('common:action.remove')}
          </Button>
        </FormRow>
      ))}
      {messaging.length < MOST_IDS && (
        <div>
          <Button icon={<Plus />} onClick={() => form.set('messaging', [...messaging, { service: '', id: '' }])}>
            {t('profile.addMessaging')}
          </Button>
        </div>
      )}
    </Fieldset>
  );
}
