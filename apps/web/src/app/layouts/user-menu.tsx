import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { CircleUser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { accountRoutes, type ActorView } from '@techbridge/contracts';
import { useErrorMessage } from '../../shared/errors';
import { usePick } from '../../shared/i18n';
import { callWith } from '../../shared/query';
import { mayUse, sessionQuery } from '../../shared/session';
import { Disclosure } from '../../shared/ui/disclosure';
import { PlainLink } from '../../shared/ui/plain-link';
import { useToast } from '../../shared/ui/toast';
import styles from './site-header.module.css';

export function UserMenu({ actor }: { actor: ActorView }) {
  const { t } = useTranslation('navigation');
  const { text } = usePick();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const message = useErrorMessage();
  const signOut = async () => {
    try {
      await callWith(client, accountRoutes.signOut, {});
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== accountRoutes.session.name });
      await client.refetchQueries({ queryKey: sessionQuery.queryKey });
      await router.navigate({ to: '/' });
      await router.invalidate();
    } catch (error) {
      toast({ text: message(error), danger: true });
    }
  };
  return (
    <Disclosure label={t('user.menu', { name: actor.name })} text={actor.name} icon={<CircleUser />} compact>
      <div className={styles.person}>
        <p className={styles.personName}>{actor.name}</p>
        <p className={styles.personRole}>
          {text(actor.organisation?.name) || text(actor.node?.name) || t(`role.${actor.role}`)}
        </p>
      </div>
      <ul className={styles.stack}>
        {mayUse('deskReader', actor) && (
          <li>
            <PlainLink to="/desk" className={styles.link}>
              {t('nav.desk')}
            </PlainLink>
          </li>
        )}
        <li>
          <PlainLink to="/work" exact className={styles.link}>
            {t('nav.work')}
          </PlainLink>
        </li>
        <li>
          <PlainLink to="/account" className={styles.link}>
            {t('nav.account')}
          </PlainLink>
        </li>
        <li>
          <button type="button" className={styles.link} onClick={() => void signOut()}>
            {t('signOut')}
          </button>
        </li>
      </ul>
    </Disclosure>
  );
}
