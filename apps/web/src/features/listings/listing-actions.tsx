import type { ListingAction, ListingCommand, ListingRecord, ListingSummary } from '@techbridge/contracts';
import { EllipsisVertical } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { Button } from '../../shared/ui/button';
import { ConfirmDialog, Dialog } from '../../shared/ui/dialog';
import { Menu } from '../../shared/ui/menu';
import { TextArea } from '../../shared/ui/text-area';
import { useToast } from '../../shared/ui/toast';
import { useActOnListing } from './listings.queries';

/** Done at once from here. Editing and submitting have pages of their own; review and export belong to the desk. */
const PLAIN = ['withdraw_from_review', 'renew', 'confirm', 'restore', 'open_requests', 'close_requests'] as const;
/** Asked once more before they are done. */
const ASKED = ['discard_draft', 'archive'] as const;
/** Worth a button of their own; the rest is behind "more". */
const IN_SIGHT: readonly ListingAction[] = ['withdraw_from_review', 'renew', 'confirm', 'restore'];

type Plain = (typeof PLAIN)[number];
type Asked = (typeof ASKED)[number];

interface Props {
  listing: Pick<ListingSummary, 'id' | 'version' | 'actions' | 'reference'>;
  /** Has everything typed saved first; false stops the action. Answers the version to name. */
  before?: () => Promise<number | false>;
  onDone?: (after: ListingRecord, action: ListingAction) => void;
}

/** What the server lets this person do with the listing now. */
export function ListingActions({ listing, before, onDone }: Props) {
  const { t } = useTranslation(['listings', 'common']);
  const { busy, run } = useListingAction(listing, before, onDone);
  const [asking, setAsking] = useState<Asked | null>(null);
  const [reason, setReason] = useState('');
  const plain = PLAIN.filter((action) => listing.actions.includes(action));
  const asked = ASKED.filter((action) => listing.actions.includes(action));
  const hidden = plain.filter((action) => !IN_SIGHT.includes(action));
  const confirm = async (action: Asked) => {
    const done = await run(action === 'archive' ? { action, reason } : { action });
    if (done) setAsking(null);
  };
  return (
    <>
      {plain
        .filter((action) => IN_SIGHT.includes(action))
        .map((action) => (
          <Button key={action} busy={busy === action} onClick={() => void run({ action })}>
            {t(`action.${action}`)}
          </Button>
        ))}
      {hidden.length + asked.length > 0 && (
        <Menu
          label={t('common:action.more')}
          trigger={<Button icon={<EllipsisVertical />}>{t('common:action.more')}</Button>}
          items={[
            ...hidden.map((action: Plain) => ({ label: t(`action.${action}`), onSelect: () => void run({ action }) })),
            ...asked.map((action, index) => ({
              label: t(`action.${action}`),
              onSelect: () => setAsking(action),
              danger: true,
              separated: index === 0 && hidden.length > 0,
            })),
          ]}
        />
      )}
      {asking === 'discard_draft' && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setAsking(null)}
          title={t('ask.discard_draft.title', { reference: listing.reference })}
          description={t('ask.discard_draft.text')}
          confirmLabel={t('action.discard_draft')}
          onConfirm={() => void confirm('discard_draft')}
          busy={busy === 'discard_draft'}
          danger
        />
      )}
      {asking === 'archive' && (
        <Dialog
          open
          onOpenChange={(open) => !open && setAsking(null)}
          title={t('ask.archive.title', { reference: listing.reference })}
          description={t('ask.archive.text')}
          footer={
            <>
              <Button variant="danger" busy={busy === 'archive'} onClick={() => void confirm('archive')}>
                {t('action.archive')}
              </Button>
              <Button onClick={() => setAsking(null)}>{t('common:action.cancel')}</Button>
            </>
          }
        >
          <TextArea
            label={t('ask.archive.reason')}
            optional
            limit={500}
            rows={2}
            value={reason}
            onValueChange={setReason}
          />
        </Dialog>
      )}
    </>
  );
}

function useListingAction(listing: Props['listing'], before: Props['before'], onDone: Props['onDone']) {
  const { t } = useTranslation('listings');
  const toast = useToast();
  const message = useErrorMessage();
  const act = useActOnListing();
  const [busy, setBusy] = useState<ListingAction | null>(null);
  const run = async (command: ListingCommand): Promise<boolean> => {
    setBusy(command.action);
    try {
      const version = before ? await before() : listing.version;
      if (version === false) {
        toast({ text: t('check.unsaved'), danger: true });
        return false;
      }
      const after = await act({ id: listing.id, version }, command);
      toast({ text: t(`done.${command.action}`) });
      onDone?.(after, command.action);
      return true;
    } catch (error) {
      toast({ text: message(error), danger: true });
      return false;
    } finally {
      setBusy(null);
    }
  };
  return { busy, run };
}
