import { useQueryClient } from '@tanstack/react-query';
import {
  listingRoutes,
  type ErrorCode,
  type ListingSummary,
  type RouteRequest,
  type RouteResponse,
} from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../shared/api';
import { useErrorMessage } from '../../shared/errors';
import { callWith, keyOf } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { ConfirmDialog, Dialog } from '../../shared/ui/dialog';
import { useToast } from '../../shared/ui/toast';
import styles from './listings.module.css';

type BulkAction = RouteRequest<typeof listingRoutes.actInBulk>['body']['action'];
type BulkAnswer = RouteResponse<typeof listingRoutes.actInBulk>;

const ACTIONS = [
  'submit',
  'confirm',
  'renew',
  'open_requests',
  'close_requests',
  'archive',
] as const satisfies readonly BulkAction[];

interface Props {
  /** What is selected, also on other pages. */
  listings: readonly ListingSummary[];
  /** Those that could not be done stay selected. */
  onDone: (failed: string[]) => void;
}

/** What can be done with what is selected: each button says how many of them it is possible for. */
export function ListingBulk({ listings, onDone }: Props) {
  const { t } = useTranslation('listings');
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const [busy, setBusy] = useState<BulkAction | null>(null);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<BulkAnswer['failed']>([]);
  const able = (action: BulkAction) => listings.filter(({ actions }) => actions.includes(action));
  const run = async (action: BulkAction) => {
    setBusy(action);
    try {
      const ids = able(action).map(({ id }) => id);
      const answer = await callWith(client, listingRoutes.actInBulk, { body: { ids, action } });
      await Promise.all([
        client.invalidateQueries({ queryKey: keyOf(listingRoutes.list) }),
        client.invalidateQueries({ queryKey: keyOf(listingRoutes.get), refetchType: 'none' }),
      ]);
      setFailed(answer.failed);
      toast({ text: t('bulk.done', { count: answer.done.length, action: t(`action.${action}`) }) });
      onDone(answer.failed.map(({ id }) => id));
    } catch (error) {
      toast({ text: message(error), danger: true });
    } finally {
      setBusy(null);
      setAsking(false);
    }
  };
  return (
    <>
      {ACTIONS.filter((action) => able(action).length > 0).map((action) => (
        <Button
          key={action}
          size="sm"
          busy={busy === action}
          onClick={() => (action === 'archive' ? setAsking(true) : void run(action))}
        >
          {t('bulk.button', { action: t(`action.${action}`), count: able(action).length })}
        </Button>
      ))}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('bulk.archiveTitle', { count: able('archive').length })}
        description={t('ask.archive.text')}
        confirmLabel={t('action.archive')}
        onConfirm={() => void run('archive')}
        busy={busy === 'archive'}
        danger
      />
      <FailedDialog failed={failed} onClose={() => setFailed([])} />
    </>
  );
}

/** Which ones could not be done, and why. */
function FailedDialog({ failed, onClose }: { failed: BulkAnswer['failed']; onClose: () => void }) {
  const { t } = useTranslation('listings');
  const message = useErrorMessage();
  return (
    <Dialog
      open={failed.length > 0}
      onOpenChange={(open) => !open && onClose()}
      title={t('bulk.failedTitle', { count: failed.length })}
    >
      <ul className={styles.gaps}>
        {failed.map(({ id, reference, code }) => (
          <li key={id}>
            <strong>{reference}</strong>
            <span>{message(new ApiError(code as ErrorCode))}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
