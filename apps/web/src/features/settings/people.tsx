import { ROLES, type Role, type UserView } from '@techbridge/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { usePick } from '../../shared/i18n';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { ConfirmDialog, Dialog } from '../../shared/ui/dialog';
import { Pagination } from '../../shared/ui/pagination';
import { Section } from '../../shared/ui/panel';
import { Select } from '../../shared/ui/select';
import { SkeletonList } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { TextInput } from '../../shared/ui/text-input';
import { nodesQuery, useSetClosed, useSetRole, usersQuery, USERS_PER_PAGE } from './settings.queries';

/** Accounts and what they may do; for administrators. */
export function People() {
  const { t } = useTranslation(['desk', 'navigation', 'common']);
  const { text } = usePick();
  const [q, setQ] = useState('');
  const [offset, setOffset] = useState(0);
  const [changing, setChanging] = useState<UserView | null>(null);
  const [closing, setClosing] = useState<UserView | null>(null);
  const { data } = useQuery(usersQuery({ q: q || undefined, offset }));
  const setClosed = useSetClosed();
  const close = async (user: UserView) => {
    await setClosed.mutateAsync({ params: { id: user.id }, body: { closed: !user.closed } });
    setClosing(null);
  };
  const columns: Column<UserView>[] = [
    { id: 'name', header: t('people.name'), rowHeader: true, cell: ({ name }) => name },
    { id: 'email', header: t('people.email'), cell: ({ email }) => email },
    {
      id: 'role',
      header: t('people.role'),
      cell: ({ role, nodeCode }) => `${t(`navigation:role.${role}`)}${nodeCode ? ` · ${nodeCode}` : ''}`,
    },
    {
      id: 'organisation',
      header: t('people.organisation'),
      cell: ({ organisationName }) => (organisationName ? text(organisationName) : '–'),
    },
    { id: 'state', header: t('people.state'), cell: (user) => <UserState user={user} /> },
    {
      id: 'actions',
      header: t('people.actions'),
      cell: (user) => (
        <>
          {user.actions.includes('set_role') && (
            <Button size="sm" variant="quiet" onClick={() => setChanging(user)}>
              {t('people.setRole')}
            </Button>
          )}
          {(user.actions.includes('close') || user.actions.includes('reopen')) && (
            <Button size="sm" variant="quiet" onClick={() => setClosing(user)}>
              {t(user.closed ? 'people.reopen' : 'people.close')}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <Section title={t('people.title')}>
      <TextInput
        label={t('people.search')}
        type="search"
        value={q}
        onValueChange={(value) => {
          setQ(value);
          setOffset(0);
        }}
      />
      {data ? (
        <Table caption={t('people.title')} columns={columns} rows={data.items} rowId={({ id }) => id} />
      ) : (
        <SkeletonList rows={5} />
      )}
      {data && data.total > USERS_PER_PAGE && (
        <Pagination offset={offset} limit={USERS_PER_PAGE} total={data.total} onOffsetChange={setOffset} />
      )}
      <Dialog
        open={changing !== null}
        onOpenChange={(open) => !open && setChanging(null)}
        title={t('people.setRoleOf', { name: changing?.name ?? '' })}
      >
        {changing && <RoleForm user={changing} onDone={() => setChanging(null)} />}
      </Dialog>
      <ConfirmDialog
        open={closing !== null}
        onOpenChange={(open) => !open && setClosing(null)}
        title={t(closing?.closed ? 'people.reopenTitle' : 'people.closeTitle', { name: closing?.name ?? '' })}
        description={t(closing?.closed ? 'people.reopenText' : 'people.closeText')}
        confirmLabel={t(closing?.closed ? 'people.reopen' : 'people.close')}
        danger={!closing?.closed}
        busy={setClosed.isPending}
        onConfirm={() => closing && void close(closing)}
      />
    </Section>
  );
}

function UserState({ user }: { user: UserView }) {
  const { t } = useTranslation('desk');
  if (user.closed) return <Badge tone="danger">{t('people.closed')}</Badge>;
  return user.confirmed ? (
    <Badge tone="success">{t('people.active')}</Badge>
  ) : (
    <Badge tone="attention">{t('people.unconfirmed')}</Badge>
  );
}

function RoleForm({ user, onDone }: { user: UserView; onDone: () => void }) {
  const { t } = useTranslation(['desk', 'navigation', 'common']);
  const { text } = usePick();
  const { data } = useQuery(nodesQuery());
  const setRole = useSetRole();
  const nodes = data?.items ?? [];
  const form = useForm<{ role: Role; nodeId: string }>({
    initial: { role: user.role, nodeId: nodes.find(({ code }) => code === user.nodeCode)?.id ?? '' },
    labels: { role: t('people.role'), nodeId: t('people.node') },
    submit: async ({ role, nodeId }) => {
      await setRole.mutateAsync({ params: { id: user.id }, body: { role, nodeId: nodeId || null } });
      onDone();
    },
  });
  return (
    <Form form={form}>
      <Select
        label={t('people.role')}
        {...form.field('role')}
        options={ROLES.map((value) => ({ value, label: t(`navigation:role.${value}`) }))}
      />
      {form.values.role !== 'member' && (
        <Select
          label={t('people.node')}
          optional
          placeholder={t('people.noNode')}
          {...form.field('nodeId')}
          options={nodes.map(({ id, code, name }) => ({ value: id, label: `${code} · ${text(name)}` }))}
        />
      )}
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('common:action.save')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
      </FormActions>
    </Form>
  );
}
