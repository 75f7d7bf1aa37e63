import type { MatchStatus, MatchView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { Facts, Panel } from '../../shared/ui/panel';
import { Text } from '../../shared/ui/text';
import styles from './matches.module.css';
import { isParty } from './match-words';

type Release = NonNullable<MatchView['release']>;
type Contact = Release['contacts'][number];
type Seen = Pick<MatchView, 'release' | 'status' | 'viewerParty' | 'consentMissing'>;

const BEFORE: readonly MatchStatus[] = ['submitted', 'needs_info', 'forwarded', 'accepted'];

/** Empty until staff introduce both sides; then whom to call, and when and on whose consent that was released. */
export function ContactPanel({ match }: { match: Seen }) {
  const { t } = useTranslation('matches');
  const { release } = match;
  return (
    <Panel title={t(isParty(match) ? 'contact.title' : 'contact.titleBoth')}>
      {release ? <Released release={release} /> : <p className={styles.muted}>{t(whyEmpty(match))}</p>}
    </Panel>
  );
}

function whyEmpty({ status, viewerParty, consentMissing }: Seen) {
  if (viewerParty === 'system' || !BEFORE.includes(status)) return 'contact.never' as const;
  if (consentMissing && viewerParty === 'requester') return 'contact.consentMissing' as const;
  return isParty({ viewerParty }) ? ('contact.later' as const) : ('contact.laterBoth' as const);
}

function Released({ release }: { release: Release }) {
  const { t } = useTranslation('matches');
  const format = useFormat();
  return (
    <>
      {release.contacts.length === 0 && <p className={styles.muted}>{t('contact.erased')}</p>}
      {release.contacts.map((contact) => (
        <ContactCard key={contact.email} contact={contact} />
      ))}
      <p className={styles.small}>
        {t('contact.released', { at: format.dateTime(release.releasedAt), name: release.approvedBy })}
        {release.secondApproval && <> {t('contact.second', { name: release.secondApproval })}</>}
      </p>
    </>
  );
}

function ContactCard({ contact }: { contact: Contact }) {
  const { t } = useTranslation('matches');
  const format = useFormat();
  return (
    <div className={styles.contact}>
      <p className={styles.contactName}>{contact.name}</p>
      <p>
        <Text value={contact.organisation} />
      </p>
      <Facts
        facts={[
          { label: t('contact.email'), value: <a href={`mailto:${contact.email}`}>{contact.email}</a> },
          {
            label: t('contact.phone'),
            value: contact.phone && <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>,
          },
          ...contact.messaging.map(({ service, id }) => ({ key: `${service}-${id}`, label: service, value: id })),
        ]}
      />
      <p className={styles.small}>
        {t('contact.consent', { at: format.date(contact.consentedAt), version: contact.consentVersion })}
      </p>
    </div>
  );
}
