import { useQueryClient } from '@tanstack/react-query';
import { listingRoutes, type ErrorCode, type RouteRequest, type RouteResponse } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../shared/api';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { callWith, keyOf } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { ConfirmDialog } from '../../shared/ui/dialog';
import { Notice } from '../../shared/ui/notice';
import { PlainLink } from '../../shared/ui/plain-link';
import { useToast } from '../../shared/ui/toast';
import styles from './review.module.css';

const ACTIONS = ['publish', 'confirm', 'renew', 'open_requests', 'close_requests', 'archive'] as const;
const AT_ONCE = 500;

type BulkAction = Extract<RouteRequest<typeof listingRoutes.actInBulk>['body']['action'], (typeof ACTIONS)[number]>;
type Asked = 'publish' | 'archive';

export interface BulkOutcome extends RouteResponse<typeof listingRoutes.actInBulk> {
  action: BulkAction;
}

interface BulkActionsProps {
  ids: readonly string[];
  onDone: (outcome: BulkOutcome) => void;
}

/** One action on everything that is selected; each listing succeeds or fails on its own. */
export function BulkActions({ ids, onDone }: BulkActionsProps) {
  const { t } = useTranslation('desk');
  const toast = useToast();
  const message = useErrorMessage();
  const client = useQueryClient();
  const [busy, setBusy] = useState<BulkAction | null>(null);
  const [asking, setAsking] = useState<Asked | null>(null);
  const run = async (action: BulkAction) => {
    setBusy(action);
    const outcome: BulkOutcome = { action, done: [], failed: [] };
    try {
      for (let start = 0; start < ids.length; start += AT_ONCE) {
        const body = { ids: ids.slice(start, start + AT_ONCE), action };
        const part = await callWith(client, listingRoutes.actInBulk, { body });
        outcome.done.push(...part.done);
        outcome.failed.push(...part.failed);
      }
    } catch (error) {
      toast({ text: message(error), danger: true });
    }
    setBusy(null);
    setAsking(null);
    if (outcome.done.length + outcome.failed.length > 0) onDone(outcome);
    await Promise.all(
      [listingRoutes.list, listingRoutes.get].map((route) => client.invalidateQueries({ queryKey: keyOf(route) })),
    );
  };
  const press = (action: BulkAction) =>
    action === 'publish' || action === 'archive' ? setAsking(action) : void run(action);
  const count = ids.length;
  return (
    <>
      {ACTIONS.map((action) => (
        <Button key={action} size="sm" busy={busy === action} onClick={() => press(action)}>
          {t(`review.bulk.${action}`)}
        </Button>
      ))}
      <ConfirmDialog
        open={asking !== null}
        onOpenChange={(open) => !open && setAsking(null)}
        title={asking === 'archive' ? t('review.bulk.askArchive', { count }) : t('review.bulk.askPublish', { count })}
        description={t(asking === 'archive' ? 'review.bulk.askArchiveText' : 'review.bulk.askPublishText')}
        confirmLabel={t(`review.bulk.${asking ?? 'publish'}`)}
        onConfirm={() => asking && void run(asking)}
        danger={asking === 'archive'}
        busy={busy !== null}
      />
    </>
  );
}

/** What was done, and for each listing it was not done for, why. */
export function BulkResult({ outcome, onClose }: { outcome: BulkOutcome; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const message = useErrorMessage();
  const format = useFormat();
  const { action, done, failed } = outcome;
  const words = (count: number) => ({ count, number: format.number(count) });
  return (
    <Notice
      live
      tone={failed.length > 0 ? 'attention' : 'success'}
      title={t('review.bulk.done', { action: t(`review.bulk.${action}`), ...words(done.length) })}
      action={
        <Button size="sm" onClick={onClose}>
          {t('review.bulk.close')}
        </Button>
      }
    >
      {failed.length > 0 && (
        <>
          <p>{t('review.bulk.failed', words(failed.length))}</p>
          <ul className={styles.failed}>
            {failed.map(({ id, reference, code }) => (
              <li key={id}>
                <PlainLink to={`/desk/listings/${id}`}>{reference}</PlainLink>{' '}
                {message(new ApiError(code as ErrorCode))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
