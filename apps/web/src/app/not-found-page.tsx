import { useTranslation } from 'react-i18next';
import { PlainLink } from '../shared/ui/plain-link';
import { EmptyState } from '../shared/ui/states';

export function NotFoundPage() {
  const { t } = useTranslation('common');
  const links = (
    <>
      <PlainLink to="/technologies">{t('notFound.technologies')}</PlainLink>
      <PlainLink to="/needs">{t('notFound.needs')}</PlainLink>
      <PlainLink to="/">{t('notFound.home')}</PlainLink>
    </>
  );
  return (
    <EmptyState level={1} title={t('notFound.title')} actions={links}>
      {t('notFound.text')}
    </EmptyState>
  );
}
