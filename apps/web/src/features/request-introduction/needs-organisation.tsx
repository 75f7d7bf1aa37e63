import { useTranslation } from '../../shared/i18n';
import { buttonClass } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { PlainLink } from '../../shared/ui/plain-link';

/** Requests are made between organisations; somebody without one sets it up first. */
export function NeedsOrganisation({ title, onClose }: { title: string; onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  return (
    <Dialog open onOpenChange={onClose} title={title} description={t('ask.organisationFirst')}>
      <PlainLink to="/work/organisation" className={buttonClass({ variant: 'primary' })}>
        {t('ask.setUpOrganisation')}
      </PlainLink>
    </Dialog>
  );
}
