import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PlainLink } from '../shared/ui/plain-link';
import { EmptyState } from '../shared/ui/states';

/** Signed in, but not for this part of the product. */
export function NoPermissionPage() {
  const { t } = useTranslation('common');
  return (
    <EmptyState
      level={1}
      icon={<Lock />}
      title={t('forbidden.title')}
      actions={<PlainLink to="/work">{t('forbidden.work')}</PlainLink>}
    >
      {t('forbidden.text')}
    </EmptyState>
  );
}
