import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { CANDIDATE_BANDS, DIGEST_CADENCES, digestRoutes, type DigestSettings as Settings } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { callWith } from '../../shared/query';
import { LiveRegion } from '../../shared/ui/live-region';
import { Select } from '../../shared/ui/select';
import { useToast } from '../../shared/ui/toast';
import { DigestMails } from './digest-mails';
import styles from './notifications.module.css';
import { digestQuery } from './notifications.queries';

/** How often, and from which band on, a member hears of new candidates; in force at once. */
export function DigestSettings() {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const [saved, setSaved] = useState('');
  const { data } = useSuspenseQuery(digestQuery);
  const save = async (change: Partial<Settings>, choice: string) => {
    const body = { ...data, ...change };
    client.setQueryData(digestQuery.queryKey, body);
    try {
      await callWith(client, digestRoutes.save, { body });
      setSaved(t('digest.saved', { choice }));
    } catch (error) {
      client.setQueryData(digestQuery.queryKey, data);
      toast({ text: message(error), danger: true });
    }
  };
  return (
    <div className={styles.digest} role="group" aria-label={t('digest.title')}>
      <LiveRegion>{saved}</LiveRegion>
      <p>{t('digest.text')}</p>
      <DigestMails onSaved={setSaved} />
      <Select
        label={t('digest.cadence')}
        value={data.cadence}
        options={DIGEST_CADENCES.map((value) => ({ value, label: t(`digest.cadence.${value}`) }))}
        onValueChange={(cadence) => void save({ cadence }, t(`digest.cadence.${cadence}`))}
      />
      <Select
        label={t('digest.band')}
        value={data.band}
        disabled={data.cadence === 'never'}
        options={CANDIDATE_BANDS.map((value) => ({ value, label: t(`digest.band.${value}`) }))}
        onValueChange={(band) => void save({ band }, t(`digest.band.${band}`))}
      />
    </div>
  );
}
