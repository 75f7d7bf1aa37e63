import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../shared/session';
import { Checkbox } from '../../shared/ui/choice';
import { LiveRegion } from '../../shared/ui/live-region';
import { concerns } from './notification-kinds';
import styles from './notifications.module.css';
import { usePreferences, type Preference } from './use-preferences';

const WAYS = ['inApp', 'mail'] as const;

/** Which kinds reach this person, in the app and by mail; in force at once. */
export function NotificationPreferences() {
  const { t } = useTranslation('notifications');
  const actor = useActor();
  const [saved, setSaved] = useState('');
  const { preferences, save } = usePreferences();
  const shown = preferences.filter(({ kind }) => concerns(kind, actor?.role ?? 'member'));
  const change = async (preference: Preference) => {
    if (await save([preference])) setSaved(t('preferenceSaved', { kind: t(`kind.${preference.kind}`) }));
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
