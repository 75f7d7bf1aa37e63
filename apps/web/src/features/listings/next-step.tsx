import type { ListingSummary } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { Button } from '../../shared/ui/button';
import { LinkButton } from '../../shared/ui/link-button';
import { useToast } from '../../shared/ui/toast';
import { useActOnListing } from './listings.queries';

/** The one thing to do next with a listing; nothing where it is well as it is or waits for staff. */
export function NextStep({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation('listings');
  const { actions, status, revisionStatus } = listing;
  const params = { id: listing.id };
  if (actions.includes('renew')) return <Renew listing={listing} />;
  if (status === 'returned' || revisionStatus === 'returned')
    return (
      <LinkButton size="sm" to="/work/listings/$id" params={params}>
        {t('next.findings')}
      </LinkButton>
    );
  if (!actions.includes('submit')) return null;
  const ready = listing.completeness >= 80;
  return (
    <LinkButton size="sm" to="/work/listings/$id" params={params} search={ready ? { view: 'check' } : {}}>
      {t(ready ? 'editor.toCheck' : 'next.write')}
    </LinkButton>
  );
}

function Renew({ listing }: { listing: ListingSummary }) {
  const { t } = useTranslation('listings');
  const toast = useToast();
  const message = useErrorMessage();
  const act = useActOnListing();
  const [busy, setBusy] = useState(false);
  const renew = async () => {
    setBusy(true);
    try {
      await act(listing, { action: 'renew' });
      toast({ text: t('done.renew') });
    } catch (error) {
      toast({ text: message(error), danger: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="sm" busy={busy} onClick={() => void renew()}>
      {t('action.renew')}
    </Button>
  );
}
