import { useQueryClient } from '@tanstack/react-query';
import { organisationRoutes, type OrganisationRecord, type Route, type RouteRequest } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { Form, FormActions, FormRow, useForm } from '../../shared/form';
import { usePick } from '../../shared/i18n';
import { callWith } from '../../shared/query';
import { useActor } from '../../shared/session';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { ConfirmDialog } from '../../shared/ui/dialog';
import { Section } from '../../shared/ui/panel';
import { DateText } from '../../shared/ui/relative-time';
import { Select } from '../../shared/ui/select';
import { TextInput } from '../../shared/ui/text-input';
import { useToast } from '../../shared/ui/toast';
import { LeaveOrganisation } from './leave-organisation';
import styles from './organisations.module.css';
import { ownOrganisationQuery } from './organisations.queries';

type Person = OrganisationRecord['people'][number];
const ROLES = ['owner', 'editor'] as const;
type Role = (typeof ROLES)[number];

/** Every write here answers with the organisation as it is now. */
function useWrite() {
  const client = useQueryClient();
  return async <R extends Route>(route: R, request: RouteRequest<R>) => {
    const organisation = (await callWith(client, route, request)) as OrganisationRecord;
    client.setQueryData(ownOrganisationQuery.queryKey, { organisation });
  };
}

/** Colleagues and what each may do; owners decide. */
export function People({ organisation }: { organisation: OrganisationRecord }) {
  const { t } = useTranslation('organisations');
  const { text } = usePick();
  const actor = useActor();
  return (
    <Section title={t('people.title')}>
      <ul className={styles.people} aria-label={t('people.title')}>
        {organisation.people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            own={person.id === actor?.userId}
            organisationName={text(organisation.name)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface PersonRowProps {
  person: Person;
  own: boolean;
  organisationName: string;
}

function PersonRow({ person, own, organisationName }: PersonRowProps) {
  const { t } = useTranslation(['organisations', 'common']);
  const toast = useToast();
  const message = useErrorMessage();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const params = { id: person.id };
  const act = async (work: () => Promise<void>, text: string) => {
    setBusy(true);
    try {
      await work();
      toast({ text });
    } catch (error) {
      toast({ text: message(error), danger: true });
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };
  const setRole = (role: Role) =>
    act(
      () => write(organisationRoutes.setPersonRole, { params, body: { role } }),
      t(`people.is.${role}`, { name: person.name }),
    );
  const remove = () =>
    act(() => write(organisationRoutes.removePerson, { params }), t('people.removed', { name: person.name }));
  return (
    <li className={styles.person}>
      <div>
        <p className={styles.name}>
          {person.name} {own && <span className={styles.small}>{t('people.you')}</span>}
        </p>
        <p className={styles.small}>{person.email}</p>
      </div>
      <Badge tone={person.role === 'owner' ? 'accent' : 'neutral'}>{t(`role.${person.role}`)}</Badge>
      <div className={styles.tools}>
        {person.actions.includes('make_owner') && (
          <Button
            size="sm"
            busy={busy}
            onClick={() => void setRole('owner')}
            aria-label={t('people.makeOwnerNamed', { name: person.name })}
          >
            {t('people.makeOwner')}
          </Button>
        )}
        {person.actions.includes('make_editor') && (
          <Button
            size="sm"
            busy={busy}
            onClick={() => void setRole('editor')}
            aria-label={t('people.makeEditorNamed', { name: person.name })}
          >
            {t('people.makeEditor')}
          </Button>
        )}
        {person.actions.includes('remove') && (
          <Button
            size="sm"
            variant="quiet"
            onClick={() => setAsking(true)}
            aria-label={t('common:action.removeNamed', { name: person.name })}
          >
            {t('common:action.remove')}
          </Button>
        )}
        {person.actions.includes('leave') && <LeaveOrganisation name={organisationName} />}
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('people.removeTitle', { name: person.name })}
        description={t('people.removeText')}
        confirmLabel={t('common:action.remove')}
        onConfirm={() => void remove()}
        busy={busy}
        danger
      />
    </li>
  );
}

/** Open invitations, and the form for another one. */
export function Invitations({ organisation }: { organisation: OrganisationRecord }) {
  const { t } = useTranslation('organisations');
  const mayInvite = organisation.actions.includes('invite');
  if (!mayInvite && organisation.invitations.length === 0) return null;
  return (
    <Section title={t('invitations.title')}>
      {organisation.invitations.length > 0 && (
        <ul className={styles.people} aria-label={t('invitations.title')}>
          {organisation.invitations.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} mayRevoke={mayInvite} />
          ))}
        </ul>
      )}
      {mayInvite && <InviteForm />}
    </Section>
  );
}

function InvitationRow({
  invitation,
  mayRevoke,
}: {
  invitation: OrganisationRecord['invitations'][number];
  mayRevoke: boolean;
}) {
  const { t } = useTranslation('organisations');
  const toast = useToast();
  const message = useErrorMessage();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const revoke = async () => {
    setBusy(true);
    try {
      await write(organisationRoutes.revokeInvitation, { params: { id: invitation.id } });
      toast({ text: t('invitations.revoked', { email: invitation.email }) });
    } catch (error) {
      toast({ text: message(error), danger: true });
      setBusy(false);
    }
  };
  return (
    <li className={styles.person}>
      <div>
        <p className={styles.name}>{invitation.email}</p>
        <p className={styles.small}>
          {t('invitations.until')} <DateText at={invitation.expiresAt} />
        </p>
      </div>
      <Badge>{t(`role.${invitation.role}`)}</Badge>
      {mayRevoke && (
        <div className={styles.tools}>
          <Button
            size="sm"
            variant="quiet"
            busy={busy}
            onClick={() => void revoke()}
            aria-label={t('invitations.revokeNamed', { email: invitation.email })}
          >
            {t('invitations.revoke')}
          </Button>
        </div>
      )}
    </li>
  );
}

function InviteForm() {
  const { t } = useTranslation('organisations');
  const toast = useToast();
  const write = useWrite();
  const form = useForm({
    initial: { email: '', role: 'editor' as Role },
    labels: { email: t('invitations.email'), role: t('invitations.role') },
    submit: async (body) => {
      await write(organisationRoutes.invite, { body });
      toast({ text: t('invitations.sent', { email: body.email }) });
      form.setAll({ email: '', role: 'editor' });
    },
  });
  return (
    <Form form={form} label={t('invitations.invite')}>
      <FormRow>
        <TextInput label={t('invitations.email')} type="email" autoComplete="off" {...form.field('email')} />
        <Select
          label={t('invitations.role')}
          options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...form.field('role')}
          onValueChange={(role) => form.set('role', role)}
        />
      </FormRow>
      <p className={styles.small}>{t(`roleHelp.${form.values.role}`)}</p>
      <FormActions>
        <Button type="submit" busy={form.busy}>
          {t('invitations.invite')}
        </Button>
      </FormActions>
    </Form>
  );
}
