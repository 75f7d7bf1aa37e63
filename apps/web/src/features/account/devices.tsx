import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { accountRoutes, type RouteResponse } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { callWith } from '../../shared/query';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { ConfirmDialog } from '../../shared/ui/dialog';
import { RelativeTime } from '../../shared/ui/relative-time';
import { useToast } from '../../shared/ui/toast';
import styles from './account.module.css';
import { devicesQuery } from './account.queries';

type Device = RouteResponse<typeof accountRoutes.listDevices>['items'][number];

/** Where one is signed in, with the way to end each session or all of them. */
export function Devices({ onSignedOut }: { onSignedOut: () => Promise<void> }) {
  const { t } = useTranslation('account');
  const { data } = useSuspenseQuery(devicesQuery);
  return (
    <>
      <ul className={styles.rows} aria-label={t('devices.title')}>
        {data.items.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </ul>
      <SignOutEverywhere onSignedOut={onSignedOut} />
    </>
  );
}

function DeviceRow({ device }: { device: Device }) {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const [busy, setBusy] = useState(false);
  const name = device.device || t('devices.unknown');
  const end = async () => {
    setBusy(true);
    try {
      await callWith(client, accountRoutes.endDevice, { params: { id: device.id } });
      await client.invalidateQueries({ queryKey: devicesQuery.queryKey });
      toast({ text: t('devices.ended', { name }) });
    } catch (error) {
      toast({ text: message(error), danger: true });
      setBusy(false);
    }
  };
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.label}>{name}</p>
        <p className={styles.small}>
          {t('devices.lastSeen')} <RelativeTime at={device.lastSeenAt} />
        </p>
      </div>
      {device.current ? (
        <Badge tone="accent">{t('devices.current')}</Badge>
      ) : (
        <Button size="sm" busy={busy} onClick={() => void end()} aria-label={t('devices.endNamed', { name })}>
          {t('devices.end')}
        </Button>
      )}
    </li>
  );
}

function SignOutEverywhere({ onSignedOut }: { onSignedOut: () => Promise<void> }) {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await callWith(client, accountRoutes.signOutEverywhere, {});
      await onSignedOut();
    } catch (error) {
      toast({ text: message(error), danger: true });
      setBusy(false);
    }
  };
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{t('devices.everywhere')}</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('devices.everywhereTitle')}
        description={t('devices.everywhereText')}
        confirmLabel={t('devices.everywhere')}
        onConfirm={() => void run()}
        busy={busy}
      />
    </div>
  );
}
