import { useQuery } from '@tanstack/react-query';
import type { TechnologyPage } from '@techbridge/contracts';
import { usePick, useTranslation } from '../../shared/i18n';
import { useActor } from '../../shared/session';
import { Select } from '../../shared/ui/select';
import { NeedsOrganisation } from './needs-organisation';
import { RequestDialog, useRequestForm } from './request-form';
import { ownListingsQuery } from './request.queries';
import styles from './request.module.css';

interface AskDialogProps {
  technology: TechnologyPage;
  /** The need it was asked from. */
  own: string | undefined;
  onClose: () => void;
}

/** A seeker asks about a technology, with the need it is for where there is one. */
export default function AskDialog({ technology, own: from, onClose }: AskDialogProps) {
  const { t } = useTranslation('catalogue');
  const { text } = usePick();
  const actor = useActor();
  const request = useRequestForm({
    listingId: technology.id,
    initial: { technologyId: technology.id, demandId: from ?? '', consent: false },
    labels: { demandId: t('ask.need') },
  });
  const own = useQuery({ ...ownListingsQuery('demand'), enabled: Boolean(actor?.organisation) });
  if (!actor?.organisation && !request.sent) return <NeedsOrganisation title={t('ask.technology')} onClose={onClose} />;
  const needs = own.data?.items ?? [];
  const titles = Object.fromEntries(
    Object.entries(technology.content.texts).map(([locale, { title }]) => [locale, title]),
  );
  return (
    <RequestDialog
      {...request}
      of="ask"
      title={t('ask.technology')}
      description={<span className={styles.about}>{text(titles)}</span>}
      onClose={onClose}
    >
      {needs.length > 0 && (
        <Select
          {...request.form.field('demandId')}
          label={t('ask.need')}
          help={t('ask.needHelp')}
          optional
          placeholder={t('ask.noNeed')}
          options={needs.map(({ id, title, reference }) => ({ value: id, label: `${text(title)} (${reference})` }))}
        />
      )}
    </RequestDialog>
  );
}
