import type { MatchSummary } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { Text } from '../../shared/ui/text';
import { isParty } from './match-words';
import styles from './matches.module.css';

type Listing = NonNullable<MatchSummary['demand']>;
type Organisation = NonNullable<MatchSummary['requester']>;

/** What a request is about and between whom, as far as this viewer may know. */
export function MatchSubjects({ match }: { match: MatchSummary }) {
  const { t } = useTranslation('matches');
  const mine = isParty(match) ? match.viewerParty : null;
  const sides = (['requester', 'counterparty'] as const).map((side) => ({
    label: t(`party.${side === mine ? 'own' : side}`),
    value: match[side] ? <OrganisationLink organisation={match[side]} /> : t('subjects.hidden'),
  }));
  return (
    <Facts
      facts={[
        { label: t('subjects.technology'), value: <ListingLink kind="technologies" listing={match.technology} /> },
        { label: t('subjects.need'), value: match.demand && <ListingLink kind="needs" listing={match.demand} /> },
        ...sides,
        { label: t('subjects.origin'), value: t(`origin.${match.origin}`) },
      ]}
    />
  );
}

function ListingLink({ kind, listing }: { kind: 'technologies' | 'needs'; listing: Listing }) {
  const { t } = useTranslation('matches');
  return (
    <>
      {listing.published ? (
        <PlainLink to={`/${kind}/${listing.reference}`}>
          <Text value={listing.title} />
        </PlainLink>
      ) : (
        <Text value={listing.title} />
      )}
      <span className={styles.small}>
        {listing.reference}
        {!listing.published && ` · ${t('subjects.notPublic')}`}
      </span>
    </>
  );
}

function OrganisationLink({ organisation }: { organisation: Organisation }) {
  return (
    <PlainLink to={`/organisations/${organisation.slug}`}>
      <Text value={organisation.name} />
    </PlainLink>
  );
}
