import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountRoutes, type SessionView } from '@techbridge/contracts';
import { useErrorMessage } from '../../shared/errors';
import { callWith } from '../../shared/query';
import { Panel } from '../../shared/ui/panel';
import { useToast } from '../../shared/ui/toast';
import styles from './accounts.module.css';
import { useArrival } from './signing-in';

type SamplePerson = SessionView['sampleSignIns'][number];

/** Only on sample data: the invented people, each one click away. */
export function SampleSignIns({ people, next }: { people: readonly SamplePerson[]; next: string | undefined }) {
  const { t } = useTranslation(['access', 'navigation']);
  const client = useQueryClient();
  const arrive = useArrival();
  const toast = useToast();
  const message = useErrorMessage();
  const [pending, setPending] = useState<string | null>(null);
  if (people.length === 0) return null;
  const signInAs = async ({ email, password }: SamplePerson) => {
    setPending(email);
    try {
      await arrive(await callWith(client, accountRoutes.signIn, { body: { email, password } }), next);
    } catch (error) {
      toast({ text: message(error), danger: true });
    } finally {
      setPending(null);
    }
  };
  return (
    <Panel title={t('access:sample.title')}>
      <p className={styles.quiet}>{t('access:sample.text')}</p>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.email}>
            <button
              type="button"
              className={styles.person}
              aria-label={t('access:sample.as', { name: person.name })}
              aria-busy={pending === person.email || undefined}
              onClick={() => void signInAs(person)}
            >
              <span className={styles.personName}>{person.name}</span>
              <span className={styles.quiet}>{t(`navigation:role.${person.role}`)}</span>
              <span className={styles.note}>{person.note}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
