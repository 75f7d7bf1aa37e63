import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/ui/link-button';
import { EmptyState } from '../../shared/ui/states';

/** What comes first for a person without an organisation. */
export function NoOrganisation() {
  const { t } = useTranslation('organisations');
  return (
    <EmptyState
      icon={<Building2 />}
      title={t('none.title')}
      actions={
        <LinkButton to="/work/organisation" variant="primary">
          {t('none.action')}
        </LinkButton>
      }
    >
      {t('none.text')}
    </EmptyState>
  );
}
