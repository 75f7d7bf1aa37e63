import { useQuery } from '@tanstack/react-query';
import type { ListingSummary, Locale, OrganisationRecord } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { useLabels } from '../../shared/labels';
import { usePick } from '../../shared/i18n';
import { Badge } from '../../shared/ui/badge';
import { Facts, Section } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { DateText } from '../../shared/ui/relative-time';
import { SkeletonText } from '../../shared/ui/skeleton';
import { ErrorState } from '../../shared/ui/states';
import { Table, type Column } from '../../shared/ui/table';
import { Text } from '../../shared/ui/text';
import { useVocabulary } from '../../shared/vocabulary';
import { listingsOfQuery } from './verification.queries';
import styles from './verification.module.css';

/** What is said of it, as staff check it. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationRecord }) {
  const { t } = useTranslation(['desk', 'common']);
  const { word } = useVocabulary();
  const { place } = useLabels();
  const format = useFormat();
  const { from } = usePick();
  const { name, about, country, region, website, supplier, seeker } = organisation;
  const shown = from(name)?.locale;
  const others = (Object.entries(name) as [Locale, string][]).filter(([locale]) => locale !== shown);
  const roles = [supplier && t('verification.supplier'), seeker && t('verification.seeker')].filter(
    (role): role is string => Boolean(role),
  );
  return (
    <Section title={t('verification.facts')}>
      <Facts
        columns
        missing={t('common:answer.notSaid')}
        facts={[
          { label: t('verification.kind'), value: word('organisation-kind', organisation.kind) },
          { label: t('verification.place'), value: place(country, region) },
          { label: t('verification.registration'), value: organisation.registrationNumber },
          {
            label: t('verification.website'),
            value: website && (
              <a href={website} target="_blank" rel="noreferrer noopener">
                {website}
              </a>
            ),
          },
          { label: t('verification.role'), value: format.list(roles) },
          { label: t('verification.node'), value: organisation.node && <Text value={organisation.node.name} /> },
          { label: t('verification.since'), value: <DateText at={organisation.memberSince} /> },
          {
            label: t('verification.verifiedAt'),
            value: organisation.verifiedAt && <DateText at={organisation.verifiedAt} />,
          },
          {
            label: t('verification.otherNames'),
            value: others.length > 0 && (
              <ul>
                {others.map(([locale, text]) => (
                  <li key={locale} lang={LOCALE_INFO[locale].tag}>
                    {text}
                  </li>
                ))}
              </ul>
            ),
          },
        ].map((fact) => ({ ...fact, value: fact.value || null }))}
      />
      {Object.keys(about).length > 0 && <Text value={about} as="p" mark />}
    </Section>
  );
}

interface PersonRow {
  id: string;
  name: string;
  email: string;
  role: OrganisationRecord['people'][number]['role'];
  until: string | null;
}

/** Who works for it, and who has been invited. */
export function OrganisationPeople({ organisation }: { organisation: OrganisationRecord }) {
  const { t } = useTranslation('desk');
  const rows: PersonRow[] = [
    ...organisation.people.map(({ id, name, email, role }) => ({ id, name, email, role, until: null })),
    ...organisation.invitations.map(({ id, email, role, expiresAt }) => ({
      id,
      name: '',
      email,
      role,
      until: expiresAt,
    })),
  ];
  const columns: Column<PersonRow>[] = [
    {
      id: 'name',
      header: t('verification.person'),
      rowHeader: true,
      cell: ({ name }) => name || <Badge>{t('verification.invited')}</Badge>,
    },
    {
      id: 'email',
      header: t('verification.email'),
      cell: ({ email }) => email && <a href={`mailto:${email}`}>{email}</a>,
    },
    { id: 'role', header: t('verification.role'), cell: ({ role }) => t(`verification.${role}`) },
    {
      id: 'until',
      header: t('verification.until'),
      hidden: true,
      cell: ({ until }) => (until ? <DateText at={until} /> : '–'),
    },
  ];
  return (
    <Section title={t('verification.people')}>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{t('verification.noPeople')}</p>
      ) : (
        <Table caption={t('verification.peopleList')} columns={columns} rows={rows} rowId={({ id }) => id} />
      )}
    </Section>
  );
}

interface OrganisationListingsProps {
  organisationId: string;
  /** Draws the state of a listing. */
  state: (listing: ListingSummary) => ReactNode;
}

/** Its technologies and needs, the last changed first. */
export function OrganisationListings({ organisationId, state }: OrganisationListingsProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const answer = useQuery(listingsOfQuery(organisationId));
  const count = answer.data?.total ?? 0;
  return (
    <Section title={t('verification.listings')}>
      {answer.isPending && <SkeletonText lines={4} />}
      {answer.isError && <ErrorState error={answer.error} level={3} onRetry={() => void answer.refetch()} />}
      {answer.data && count === 0 && <p className={styles.quiet}>{t('verification.noListings')}</p>}
      {answer.data && count > 0 && (
        <>
          <ul className={styles.listings}>
            {answer.data.items.map((listing) => (
              <li key={listing.id}>
                <PlainLink to={`/desk/listings/${listing.id}`}>
                  {Object.keys(listing.title).length > 0 ? <Text value={listing.title} /> : listing.reference}
                </PlainLink>
                <span className={styles.meta}>
                  {listing.reference} {state(listing)}
                </span>
              </li>
            ))}
          </ul>
          <PlainLink to={`/desk/listings?organisationId=${organisationId}`}>
            {t('verification.allListings', { count, number: format.number(count) })}
          </PlainLink>
        </>
      )}
    </Section>
  );
}
