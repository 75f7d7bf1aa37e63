import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { accountRoutes, type ConsentPurpose } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { callWith } from '../../shared/query';
import { Switch } from '../../shared/ui/choice';
import { useToast } from '../../shared/ui/toast';
import styles from './account.module.css';
import { consentsQuery } from './account.queries';

const OWN_CHOICE = ['contact-release'] as const;

/** What one has agreed to, when and to which text; what can be taken back is a switch. */
export function Consents() {
  const { data } = useSuspenseQuery(consentsQuery);
  const holds = (purpose: ConsentPurpose) =>
    data.items.some((consent) => consent.purpose === purpose && consent.withdrawnAt === null);
  return (
    <>
      <div className={styles.switches}>
        {OWN_CHOICE.map((purpose) => (
          <ConsentSwitch key={purpose} purpose={purpose} given={holds(purpose)} />
        ))}
      </div>
      <ConsentRecords />
    </>
  );
}

function ConsentSwitch({ purpose, given }: { purpose: (typeof OWN_CHOICE)[number]; given: boolean }) {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const [busy, setBusy] = useState(false);
  const change = async (on: boolean) => {
    setBusy(true);
    try {
      const after = await callWith(client, accountRoutes.setConsent, { body: { purpose, given: on } });
      client.setQueryData(consentsQuery.queryKey, after);
      toast({ text: t(on ? 'consents.given' : 'consents.withdrawn') });
    } catch (error) {
      toast({ text: message(error), danger: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Switch
      label={t(`purpose.${purpose}`)}
      help={t(`purposeHelp.${purpose}`)}
      checked={given}
      disabled={busy}
      onCheckedChange={(on) => void change(on)}
    />
  );
}

function ConsentRecords() {
  const { t } = useTranslation('account');
  const format = useFormat();
  const { data } = useSuspenseQuery(consentsQuery);
  if (data.items.length === 0) return <p className={styles.small}>{t('consents.none')}</p>;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('consents.records')}>
      <table className={styles.table}>
        <caption>{t('consents.records')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('consents.purpose')}</th>
            <th scope="col">{t('consents.version')}</th>
            <th scope="col">{t('consents.givenAt')}</th>
            <th scope="col">{t('consents.withdrawnAt')}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((consent) => (
            <tr key={`${consent.purpose}-${consent.givenAt}`}>
              <th scope="row">{t(`purpose.${consent.purpose}`)}</th>
              <td>{consent.textVersion}</td>
              <td>{format.dateTime(consent.givenAt)}</td>
              <td>{consent.withdrawnAt ? format.dateTime(consent.withdrawnAt) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
