import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { notificationRoutes, type RouteResponse } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { callWith } from '../../shared/query';
import { useActor } from '../../shared/session';
import { Checkbox } from '../../shared/ui/choice';
import { LiveRegion } from '../../shared/ui/live-region';
import { useToast } from '../../shared/ui/toast';
import { concerns } from './notification-kinds';
import styles from './notifications.module.css';
import { preferencesQuery } from './notifications.queries';

type Preference = RouteResponse<typeof notificationRoutes.getPreferences>['items'][number];
const WAYS = ['inApp', 'mail'] as const;

/** Which kinds reach this person, in the app and by mail; in force at once. */
export function NotificationPreferences() {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const actor = useActor();
  const toast = useToast();
  const message = useErrorMessage();
  const [saved, setSaved] = useState('');
  const { data } = useSuspenseQuery(preferencesQuery);
  const shown = data.items.filter(({ kind }) => concerns(kind, actor?.role ?? 'member'));
  const change = async (preference: Preference) => {
    const before = client.getQueryData(preferencesQuery.queryKey);
    client.setQueryData(preferencesQuery.queryKey, {
      items: data.items.map((each) => (each.kind === preference.kind ? preference : each)),
    });
    try {
      await callWith(client, notificationRoutes.savePreferences, { body: { items: [preference] } });
      setSaved(t('preferenceSaved', { kind: t(`kind.${preference.kind}`) }));
    } catch (error) {
      client.setQueryData(preferencesQuery.queryKey, before);
      toast({ text: message(error), danger: true });
    }
  };
  return (
    <>
      <LiveRegion>{saved}</LiveRegion>
      <table className={styles.preferences}>
        <caption className={styles.caption}>{t('preferences')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('kindOf')}</th>
            {WAYS.map((way) => (
              <th key={way} scope="col">
                {t(`way.${way}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((preference) => (
            <tr key={preference.kind}>
              <th scope="row">{t(`kind.${preference.kind}`)}</th>
              {WAYS.map((way) => (
                <td key={way}>
                  <Checkbox
                    hideLabel
                    label={t('wayOf', { kind: t(`kind.${preference.kind}`), way: t(`way.${way}`) })}
                    checked={preference[way]}
                    onCheckedChange={(on) => void change({ ...preference, [way]: on })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
