import { createFileRoute, Outlet } from '@tanstack/react-router';
import { useTranslation } from '../../shared/i18n';
import { mayUse, useActor } from '../../shared/session';
import { demandSignIn } from '../guards';
import { PublicLayout } from '../layouts/public-layout';
import { SideLayout } from '../layouts/side-layout';
import { DESK_NAV } from '../navigation';
import { NoPermissionPage } from '../no-permission-page';

export const Route = createFileRoute('/_desk')({
  beforeLoad: ({ context, location }) => demandSignIn(context, location, 'deskReader'),
  component: Desk,
  errorComponent: () => (
    <PublicLayout>
      <NoPermissionPage />
    </PublicLayout>
  ),
});

function Desk() {
  const { t } = useTranslation('navigation');
  const actor = useActor();
  if (!mayUse('deskReader', actor)) return null;
  return (
    <SideLayout label={t('deskArea')} items={DESK_NAV}>
      <Outlet />
    </SideLayout>
  );
}
