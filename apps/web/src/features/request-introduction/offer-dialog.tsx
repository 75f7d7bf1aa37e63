import { useQuery } from '@tanstack/react-query';
import type { DemandPage, ListingSummary } from '@techbridge/contracts';
import type { FormState } from '../../shared/form';
import { usePick, useTranslation } from '../../shared/i18n';
import { useActor } from '../../shared/session';
import { buttonClass } from '../../shared/ui/button';
import { RadioGroup } from '../../shared/ui/choice';
import { Dialog } from '../../shared/ui/dialog';
import { Combobox } from '../../shared/ui/multi-select';
import { PlainLink } from '../../shared/ui/plain-link';
import { SkeletonText } from '../../shared/ui/skeleton';
import { ErrorState } from '../../shared/ui/states';
import { NeedsOrganisation } from './needs-organisation';
import { RequestDialog, useRequestForm, type RequestValues } from './request-form';
import { ownListingsQuery } from './request.queries';
import styles from './request.module.css';

/** Up to so many are all in sight; more are searched. */
const IN_SIGHT = 6;

interface OfferDialogProps {
  need: DemandPage;
  /** The technology it was offered from. */
  own: string | undefined;
  onClose: () => void;
}

/** A supplier offers one of its own technologies for a need. */
export default function OfferDialog({ need, own: from, onClose }: OfferDialogProps) {
  const { t } = useTranslation('catalogue');
  const { text } = usePick();
  const actor = useActor();
  const own = useQuery({ ...ownListingsQuery('technology'), enabled: Boolean(actor?.organisation) });
  const request = useRequestForm({
    listingId: need.id,
    initial: { technologyId: from ?? '', demandId: need.id, consent: false },
    labels: { technologyId: t('offer.which') },
    needed: 'technologyId',
  });
  const technologies = own.data?.items ?? [];
  const titles = Object.fromEntries(Object.entries(need.content.texts).map(([locale, { title }]) => [locale, title]));
  if (!actor?.organisation && !request.sent) return <NeedsOrganisation title={t('ask.demand')} onClose={onClose} />;
  if (own.isSuccess && technologies.length === 0) return <NothingToOffer onClose={onClose} />;
  return (
    <RequestDialog
      {...request}
      of="offer"
      title={t('ask.demand')}
      description={<span className={styles.about}>{text(titles)}</span>}
      interest={{ label: t('offer.interest'), help: t('offer.interestHelp') }}
      onClose={onClose}
    >
      {own.isPending && <SkeletonText lines={3} />}
      {own.isError && <ErrorState error={own.error} level={3} onRetry={() => void own.refetch()} />}
      {own.isSuccess && <OwnTechnology form={request.form} technologies={technologies} />}
    </RequestDialog>
  );
}

function OwnTechnology({
  form,
  technologies,
}: {
  form: FormState<RequestValues>;
  technologies: readonly ListingSummary[];
}) {
  const { t } = useTranslation('catalogue');
  const { text } = usePick();
  const options = technologies.map(({ id, title, reference }) => ({ value: id, label: text(title), hint: reference }));
  const field = form.field('technologyId');
  if (technologies.length > IN_SIGHT) {
    return (
      <Combobox
        id={field.id}
        label={t('offer.which')}
        error={field.error}
        options={options}
        value={field.value || null}
        onValueChange={(value) => field.onValueChange(value ?? '')}
      />
    );
  }
  return (
    <RadioGroup
      id={field.id}
      legend={t('offer.which')}
      error={field.error}
      options={options}
      value={field.value || null}
      onValueChange={field.onValueChange}
    />
  );
}

function NothingToOffer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  return (
    <Dialog open onOpenChange={onClose} title={t('ask.demand')} description={t('offer.nothing')}>
      <PlainLink to="/work/listings/new?kind=technology" className={buttonClass({ variant: 'primary' })}>
        {t('offer.addTechnology')}
      </PlainLink>
    </Dialog>
  );
}
