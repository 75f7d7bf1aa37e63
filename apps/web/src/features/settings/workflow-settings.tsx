import type { Settings } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { Button } from '../../shared/ui/button';
import { Facts, Section } from '../../shared/ui/panel';
import { NumberInput, TextInput } from '../../shared/ui/text-input';
import { useToast } from '../../shared/ui/toast';
import { useSaveSettings } from './settings.queries';

const NUMBERS = [
  'openRequestsPerOrganisation',
  'staffDays',
  'requesterDays',
  'counterpartyDays',
  'talksDays',
  'listingValidDays',
  'listingRenewableDays',
] as const satisfies readonly (keyof Settings)[];

interface WorkflowSettingsProps {
  settings: Settings;
  version: number;
  canEdit: boolean;
}

/** The numbers of the workflow. Without the right to change them they are read. */
export function WorkflowSettings({ settings, version, canEdit }: WorkflowSettingsProps) {
  const { t } = useTranslation('desk');
  const reminders = settings.counterpartyReminderDays.join(', ');
  return (
    <Section title={t('settings.workflow')}>
      {canEdit ? (
        <SettingsForm key={version} settings={settings} version={version} />
      ) : (
        <Facts
          columns
          facts={[
            ...NUMBERS.map((name) => ({ label: t(`settings.${name}`), value: settings[name] })),
            { label: t('settings.counterpartyReminderDays'), value: reminders },
          ]}
        />
      )}
    </Section>
  );
}

function SettingsForm({ settings, version }: Omit<WorkflowSettingsProps, 'canEdit'>) {
  const { t } = useTranslation(['desk', 'common']);
  const save = useSaveSettings();
  const toast = useToast();
  const labels = Object.fromEntries(
    [...NUMBERS, 'counterpartyReminderDays' as const].map((name) => [`settings.${name}`, t(`settings.${name}`)]),
  );
  const form = useForm({
    initial: {
      ...(Object.fromEntries(NUMBERS.map((name) => [name, String(settings[name])])) as Record<
        (typeof NUMBERS)[number],
        string
      >),
      counterpartyReminderDays: settings.counterpartyReminderDays.join(', '),
    },
    labels,
    submit: async (values) => {
      const numbers = Object.fromEntries(NUMBERS.map((name) => [name, Number(values[name])])) as Omit<
        Settings,
        'counterpartyReminderDays'
      >;
      const counterpartyReminderDays = values.counterpartyReminderDays
        .split(/[,;，；\s]+/)
        .filter(Boolean)
        .map(Number);
      await save.mutateAsync({ body: { version, settings: { ...numbers, counterpartyReminderDays } } });
      toast({ text: t('settings.saved') });
    },
  });
  return (
    <Form form={form}>
      {NUMBERS.map((name) => (
        <NumberInput
          key={name}
          label={t(`settings.${name}`)}
          help={t(`settings.${name}.help`)}
          unit={name === 'openRequestsPerOrganisation' ? undefined : t('settings.days')}
          {...form.field(name)}
          error={form.errorAt(`settings.${name}`)}
        />
      ))}
      <TextInput
        label={t('settings.counterpartyReminderDays')}
        help={t('settings.counterpartyReminderDays.help')}
        {...form.field('counterpartyReminderDays')}
        error={form.errorAt('settings.counterpartyReminderDays')}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('common:action.save')}
        </Button>
      </FormActions>
    </Form>
  );
}
