import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import type { MatchView } from '@techbridge/contracts';
import { AnswerTables } from '../../../features/matching/answer-tables';
import { ComparisonRun } from '../../../features/matching/comparison-run';
import { deskPlaceReader, type DeskPlace } from '../../../features/matching/desk-place';
import { MatchingFilters } from '../../../features/matching/matching-filters';
import {
  answersQuery,
  LINES_PER_PAGE,
  needsQuery,
  overridesQuery,
  pairsQuery,
  progressQuery,
  talliesQuery,
  VIEWS,
} from '../../../features/matching/matching.queries';
import { NeedList } from '../../../features/matching/need-list';
import { DecisionList, PairList } from '../../../features/matching/pair-list';
import { Tallies } from '../../../features/matching/tally-table';
import { useFormat } from '../../../shared/format';
import { needs, useTranslation } from '../../../shared/i18n';
import { writeAddress } from '../../../shared/search-params';
import { LiveRegion } from '../../../shared/ui/live-region';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pagination } from '../../../shared/ui/pagination';
import { useToast } from '../../../shared/ui/toast';
import { pageHead } from '../../page-head';

const PATH = '/desk/matching';
const viewOf = ({ view }: DeskPlace) => view ?? VIEWS[0];

const needsOf = ({ q, sector, country, offset }: DeskPlace, view: 'all' | 'without_candidate') =>
  needsQuery({ view, q, sector, country, offset });
const pairsOf = ({ sector, country, band, acted, offset }: DeskPlace) =>
  pairsQuery({ sector, country, band, acted, offset });

export const Route = createFileRoute('/_desk/desk/matching/')({
  validateSearch: deskPlaceReader,
  beforeLoad: needs('desk', 'catalogue', 'matching'),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps }) => {
    const view = viewOf(deps);
    const fresh = { revalidateIfStale: true };
    await Promise.all([
      queryClient.prefetchQuery(progressQuery),
      view === 'strong_unused'
        ? queryClient.ensureQueryData({ ...pairsOf(deps), ...fresh })
        : view === 'by_place'
          ? queryClient.ensureQueryData({ ...talliesQuery, ...fresh })
          : view === 'decisions'
            ? queryClient.ensureQueryData({ ...overridesQuery(deps.offset), ...fresh })
            : view === 'answers'
              ? queryClient.ensureQueryData({ ...answersQuery, ...fresh })
              : queryClient.ensureQueryData({ ...needsOf(deps, view), ...fresh }),
    ]);
  },
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('matching:desk.title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['matching', 'navigation']);
  const navigate = Route.useNavigate();
  const place = Route.useSearch();
  const show = (part: Partial<DeskPlace>) =>
    void navigate({ search: { ...place, offset: undefined, ...part } as never, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('desk.title') }]}
        title={t('desk.title')}
        lead={t('desk.lead')}
      />
      <ComparisonRun />
      <MatchingFilters view={viewOf(place)} place={place} onChange={show} />
      <Lines place={place} onOffset={(offset) => show({ offset: offset || undefined })} />
    </>
  );
}

interface LinesProps {
  place: DeskPlace;
  onOffset: (offset: number) => void;
}

function Lines({ place, onOffset }: LinesProps) {
  const view = viewOf(place);
  if (view === 'by_place') return <ByPlace />;
  if (view === 'decisions') return <Decisions place={place} onOffset={onOffset} />;
  if (view === 'answers') return <Answers />;
  if (view === 'strong_unused') return <Pairs place={place} onOffset={onOffset} />;
  return <Needs place={place} view={view} onOffset={onOffset} />;
}

function useOpening() {
  const navigate = Route.useNavigate();
  return (demandId: string, technologyId?: string) =>
    void navigate({ href: `${PATH}/${demandId}${writeAddress({ with: technologyId })}` });
}

function Needs({ place, view, onOffset }: LinesProps & { view: 'all' | 'without_candidate' }) {
  const { data } = useSuspenseQuery(needsOf(place, view));
  const open = useOpening();
  return (
    <>
      <Total of="needs" count={data.total} />
      <NeedList key={place.offset} needs={data.items} view={view} onOpen={(id) => open(id)} />
      <Pages place={place} total={data.total} onOffset={onOffset} />
    </>
  );
}

function Pairs({ place, onOffset }: LinesProps) {
  const { t } = useTranslation('matching');
  const toast = useToast();
  const navigate = Route.useNavigate();
  const { data } = useSuspenseQuery(pairsOf(place));
  const open = useOpening();
  const sent = ({ id, reference }: MatchView) => {
    toast({ text: t('propose.sent', { reference }) });
    void navigate({ to: `/desk/requests/${id}` as '/desk' });
  };
  return (
    <>
      <Total of="pairs" count={data.total} />
      <PairList
        key={place.offset}
        pairs={data.items}
        onOpen={({ demand, candidate }) => open(demand.id, candidate.id)}
        onSent={sent}
      />
      <Pages place={place} total={data.total} onOffset={onOffset} />
    </>
  );
}

function ByPlace() {
  const { data } = useSuspenseQuery(talliesQuery);
  return <Tallies sectors={data.sectors} countries={data.countries} />;
}

function Answers() {
  const { data } = useSuspenseQuery(answersQuery);
  return <AnswerTables {...data} />;
}

function Decisions({ place, onOffset }: LinesProps) {
  const { data } = useSuspenseQuery(overridesQuery(place.offset));
  return (
    <>
      <Total of="decisions" count={data.total} />
      <DecisionList decisions={data.items} />
      <Pages place={place} total={data.total} onOffset={onOffset} />
    </>
  );
}

function Total({ of, count }: { of: 'needs' | 'pairs' | 'decisions'; count: number }) {
  const { t } = useTranslation('matching');
  const format = useFormat();
  return <LiveRegion visible>{t(`count.${of}`, { count, number: format.number(count) })}</LiveRegion>;
}

function Pages({ place, total, onOffset }: LinesProps & { total: number }) {
  return <Pagination offset={place.offset ?? 0} limit={LINES_PER_PAGE} total={total} onOffsetChange={onOffset} />;
}
