import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import type { ActorView } from '@techbridge/contracts';
import { MatchList } from '../../../features/matches/match-list';
import { matchesQuery } from '../../../features/matches/matches.queries';
import { NewListingButtons } from '../../../features/listings/list-page';
import { listingsQuery } from '../../../features/listings/listings.queries';
import { WorkListings } from '../../../features/listings/work-listings';
import { NewForYou } from '../../../features/matching/new-for-you';
import { NoOrganisation } from '../../../features/organisations/no-organisation';
import { NotificationList } from '../../../features/notifications/notification-list';
import { notificationsQuery } from '../../../features/notifications/notifications.queries';
import { needs, useTranslation } from '../../../shared/i18n';
import { useActor } from '../../../shared/session';
import { LinkButton } from '../../../shared/ui/link-button';
import { Notice } from '../../../shared/ui/notice';
import { PageHeader } from '../../../shared/ui/page-header';
import { Section } from '../../../shared/ui/panel';
import { PlainLink } from '../../../shared/ui/plain-link';
import { pageHead } from '../../page-head';
import styles from './work.index.module.css';

const SHOWN = 5;
const toDoQuery = listingsQuery({ status: ['returned', 'draft', 'lapsed'], limit: SHOWN });
const publishedQuery = listingsQuery({ status: ['published'], sort: 'expires', limit: SHOWN });
const mineQuery = matchesQuery({ turn: 'mine', open: true, limit: SHOWN });
const openQuery = matchesQuery({ open: true, limit: 20 });
const newsQuery = notificationsQuery(true, 0, SHOWN);

function isAtWork(actor: ActorView | null): boolean {
  return actor?.role === 'member' && actor.organisation !== null;
}

export const Route = createFileRoute('/_workspace/work/')({
  beforeLoad: needs('listings', 'matches', 'matching', 'catalogue', 'notifications', 'organisations'),
  loader: ({ context: { queryClient, actor } }) => {
    const own = [toDoQuery, publishedQuery, mineQuery, openQuery].map((query) => ({
      ...query,
      revalidateIfStale: true,
    }));
    return Promise.all([
      queryClient.ensureQueryData({ ...newsQuery, revalidateIfStale: true }),
      ...(isAtWork(actor) ? own.map((query) => queryClient.ensureQueryData(query as typeof toDoQuery)) : []),
    ]);
  },
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('listings:work.title'), path: '/work', noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('listings');
  const actor = useActor();
  const atWork = isAtWork(actor);
  return (
    <>
      <PageHeader title={t('work.title')} lead={t('work.lead')} actions={atWork && <NewListingButtons />} />
      {actor?.organisation && !actor.organisation.verified && (
        <div className={styles.notice}>
          <Notice
            tone="attention"
            title={t('work.unverified')}
            action={<LinkButton to="/work/organisation">{t('work.toOrganisation')}</LinkButton>}
          >
            {t('work.unverifiedText')}
          </Notice>
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          {atWork ? <OwnWork /> : actor?.role === 'member' ? <NoOrganisation /> : <ToDesk />}
        </div>
        <div className={styles.aside}>
          <News />
          {atWork && <OwnSuggestions />}
        </div>
      </div>
    </>
  );
}

function ToDesk() {
  const { t } = useTranslation('listings');
  return (
    <Notice title={t('work.desk')} action={<LinkButton to="/desk">{t('work.toDesk')}</LinkButton>}>
      {t('work.deskText')}
    </Notice>
  );
}

function OwnWork() {
  return (
    <>
      <Requests />
      <ToDo />
      <Published />
    </>
  );
}

function Requests() {
  const { t } = useTranslation('listings');
  const { data: mine } = useSuspenseQuery(mineQuery);
  const { data: open } = useSuspenseQuery(openQuery);
  const others = open.items.filter(({ id }) => !mine.items.some((each) => each.id === id)).slice(0, SHOWN);
  return (
    <>
      <Section title={t('work.requests')} aside={<PlainLink to="/work/requests">{t('work.allRequests')}</PlainLink>}>
        {mine.items.length > 0 ? (
          <MatchList matches={mine.items} label={t('work.requests')} />
        ) : (
          <p className={styles.none}>{t('work.requestsNone')}</p>
        )}
      </Section>
      {others.length > 0 && (
        <Section title={t('work.otherRequests')}>
          <MatchList matches={others} label={t('work.otherRequests')} />
        </Section>
      )}
    </>
  );
}

function ToDo() {
  const { t } = useTranslation('listings');
  const { data } = useSuspenseQuery(toDoQuery);
  return (
    <Section title={t('work.listings')} aside={<PlainLink to="/work/listings">{t('work.allListings')}</PlainLink>}>
      {data.items.length > 0 ? (
        <WorkListings listings={data.items} label={t('work.listings')} />
      ) : (
        <p className={styles.none}>{t('work.listingsNone')}</p>
      )}
    </Section>
  );
}

function Published() {
  const { t } = useTranslation('listings');
  const { data } = useSuspenseQuery(publishedQuery);
  return (
    <Section title={t('work.published')}>
      {data.items.length > 0 ? (
        <WorkListings listings={data.items} label={t('work.published')} />
      ) : (
        <p className={styles.none}>{t('work.publishedNone')}</p>
      )}
    </Section>
  );
}

function News() {
  const { t } = useTranslation('listings');
  const { data } = useSuspenseQuery(newsQuery);
  return (
    <Section
      title={t('work.notifications')}
      aside={<PlainLink to="/work/notifications">{t('work.allNotifications')}</PlainLink>}
    >
      {data.items.length > 0 ? (
        <NotificationList items={data.items} label={t('work.notifications')} />
      ) : (
        <p className={styles.none}>{t('work.notificationsNone')}</p>
      )}
    </Section>
  );
}

function OwnSuggestions() {
  const { t } = useTranslation('matching');
  return (
    <Section title={t('new.title')}>
      <NewForYou />
    </Section>
  );
}
