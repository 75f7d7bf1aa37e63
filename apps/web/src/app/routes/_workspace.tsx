import { createFileRoute, Outlet } from '@tanstack/react-router';
import { useTranslation } from '../../shared/i18n';
import { demandSignIn } from '../guards';
import { SideLayout } from '../layouts/side-layout';
import { WORKSPACE_NAV } from '../navigation';

export const Route = createFileRoute('/_workspace')({
  beforeLoad: ({ context, location }) => demandSignIn(context, location),
  component: Workspace,
});

function Workspace() {
  const { t } = useTranslation('navigation');
  return (
    <SideLayout label={t('workspace')} items={WORKSPACE_NAV}>
      <Outlet />
    </SideLayout>
  );
}
