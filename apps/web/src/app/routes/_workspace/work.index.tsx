import { createFileRoute } from '@tanstack/react-router';
import { useTranslation } from '../../../shared/i18n';
import { PageHeader } from '../../../shared/ui/page-header';

export const Route = createFileRoute('/_workspace/work/')({ component: Page });

function Page() {
  const { t } = useTranslation('navigation');
  return <PageHeader title={t('nav.work')} />;
}
