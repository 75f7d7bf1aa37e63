import { createFileRoute } from '@tanstack/react-router';
import { OrganisationForm } from '../../../features/verification/organisation-form';
import styles from '../../../features/verification/verification.module.css';
import { needs, usePick, useTranslation } from '../../../shared/i18n';
import { PageHeader } from '../../../shared/ui/page-header';
import { useToast } from '../../../shared/ui/toast';
import { demandSignIn } from '../../guards';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_desk/desk/organisations/new')({
  beforeLoad: async ({ context, location }) => {
    demandSignIn(context, location, 'desk');
    await needs('desk')({ context });
  },
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('desk:verification.new.title'),
      path: '/desk/organisations/new',
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('desk');
  const { text } = usePick();
  const toast = useToast();
  const navigate = Route.useNavigate();
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('verification.title'), to: '/desk/organisations' }, { label: t('verification.new.title') }]}
        title={t('verification.new.title')}
        lead={t('verification.new.lead')}
      />
      <div className={styles.form}>
        <OrganisationForm
          onEntered={({ id, name }) => {
            toast({ text: t('verification.new.saved', { name: text(name) }) });
            void navigate({ to: '/desk/organisations/$id', params: { id }, ignoreBlocker: true });
          }}
        />
      </div>
    </>
  );
}
