import { useQuery } from '@tanstack/react-query';
import { BadgeCheck } from 'lucide-react';
import type { ListingKind, organisationRoutes, RouteResponse } from '@techbridge/contracts';
import { LOCALES } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useFormat } from '../../shared/format';
import { langOf, useLocale, usePick, useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { useSession } from '../../shared/session';
import { Badge } from '../../shared/ui/badge';
import { PageHeader } from '../../shared/ui/page-header';
import { Facts, Section } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { DateText } from '../../shared/ui/relative-time';
import { SkeletonList } from '../../shared/ui/skeleton';
import { EmptyState, ErrorState } from '../../shared/ui/states';
import { LanguageMark } from '../../shared/ui/text';
import { searchQuery } from './catalogue.queries';
import { addressOfSearch } from './criteria';
import { CompareBar } from './compare-bar';
import { compareAction } from './compare-choice';
import styles from './organisation-page.module.css';
import { ResultList } from './result';

export type OrganisationView = RouteResponse<typeof organisationRoutes.getPublic>;

/** Listings of one organisation that its page shows; the rest is one press away. */
export const SHOWN_LISTINGS = 5;

/** What anyone may know of an organisation, and what it offers and looks for. Never a person. */
export function OrganisationPage({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation('catalogue');
  const { from, locale } = usePick();
  const { label, place } = useLabels();
  const { sampleData } = useSession();
  const name = from(organisation.name);
  const about = from(organisation.about);
  const otherNames = LOCALES.filter((one) => organisation.name[one] && one !== name?.locale);
  return (
    <>
      <PageHeader
        title={name?.text}
        lang={name ? langOf(name.locale, locale) : undefined}
        meta={
          <>
            <span>
              {label('organisation-kind', organisation.kind)} · {place(organisation.country, organisation.region)}
            </span>
            {organisation.verified && (
              <Badge tone="success" icon={<BadgeCheck aria-hidden="true" />}>
                {t('organisation.verified')}
              </Badge>
            )}
            {organisation.sample && !sampleData && <Badge>{t('state.sample')}</Badge>}
          </>
        }
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          {about && (
            <p lang={langOf(about.locale, locale)} className={styles.about}>
              {about.text} <LanguageMark locale={about.locale} />
            </p>
          )}
          {organisation.technologies > 0 && <Listings kind="technology" organisation={organisation} />}
          {organisation.demands > 0 && <Listings kind="demand" organisation={organisation} />}
          {organisation.technologies + organisation.demands === 0 && (
            <EmptyState title={t('organisation.nothing')}>{t('organisation.nothingText')}</EmptyState>
          )}
        </div>
        <OrganisationFacts organisation={organisation} otherNames={otherNames} />
      </div>
      <CompareBar />
    </>
  );
}

function OrganisationFacts({
  organisation,
  otherNames,
}: {
  organisation: OrganisationView;
  otherNames: (typeof LOCALES)[number][];
}) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  const { text } = usePick();
  const locale = useLocale();
  return (
    <aside className={styles.facts} aria-label={t('organisation.facts')}>
      <Facts
        facts={[
          {
            label: t('organisation.verification'),
            value: (
              <>
                {label('verification-level', organisation.verificationLevel)}
                {organisation.verifiedAt && (
                  <span className={styles.since}>
                    <DateText at={organisation.verifiedAt} />
                  </span>
                )}
              </>
            ),
          },
          { label: t('organisation.node'), value: organisation.node && text(organisation.node.name) },
          {
            label: t('organisation.otherNames'),
            value: otherNames.length > 0 && (
              <ul className={styles.names}>
                {otherNames.map((one) => (
                  <li key={one} lang={langOf(one, locale) ?? LOCALE_INFO[one].tag}>
                    {organisation.name[one]}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: t('organisation.website'),
            value: organisation.website && (
              <a href={organisation.website} rel="nofollow noopener">
                {organisation.website.replace(/^https?:\/\//, '')}
              </a>
            ),
          },
          { label: t('organisation.memberSince'), value: <DateText at={organisation.memberSince} /> },
        ].map((fact) => ({ ...fact, value: fact.value || null }))}
      />
      <p className={styles.contact}>{t('organisation.contact')}</p>
    </aside>
  );
}

export function organisationListings(kind: ListingKind, slug: string, locale: ReturnType<typeof useLocale>) {
  return searchQuery(kind, { organisation: [slug] }, locale, SHOWN_LISTINGS);
}

function Listings({ kind, organisation: { slug } }: { kind: ListingKind; organisation: OrganisationView }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const answer = useQuery(organisationListings(kind, slug, useLocale()));
  const title = t(`search.title.${kind}`);
  const total = answer.data?.total ?? 0;
  return (
    <Section
      title={title}
      aside={
        total > SHOWN_LISTINGS && (
          <PlainLink to={addressOfSearch(kind, { organisation: [slug] })}>
            {t('organisation.all', { count: total, number: format.number(total) })}
          </PlainLink>
        )
      }
    >
      {answer.data ? (
        <ResultList hits={answer.data.items} label={title} action={compareAction} ownerless />
      ) : answer.isError ? (
        <ErrorState error={answer.error} level={3} onRetry={() => void answer.refetch()} />
      ) : (
        <SkeletonList rows={3} />
      )}
    </Section>
  );
}
