import { createFileRoute } from '@tanstack/react-router';
import { CONCEPT_FILTERS, LOCALES } from '@techbridge/contracts';
import { GLOSSARY_VOCABULARIES } from '../../../features/staff-glossary/glossary-rows';
import { Lexicon, LEXICON_PARTS } from '../../../features/staff-glossary/lexicon';
import { changesQuery, conceptsQuery, packsQuery } from '../../../features/staff-glossary/lexicon.queries';
import { StaffGlossary } from '../../../features/staff-glossary/staff-glossary';
import { needs, useTranslation } from '../../../shared/i18n';
import { oneOf, searchParams, text, whole } from '../../../shared/search-params';
import { LinkButton } from '../../../shared/ui/link-button';
import { LinkTabs } from '../../../shared/ui/link-tabs';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

const PATH = '/desk/glossary';
const TABS = ['lexicon', 'vocabularies'] as const;

export const Route = createFileRoute('/_desk/desk/glossary')({
  validateSearch: searchParams({
    tab: oneOf(TABS),
    q: text(),
    vocabulary: text(40),
    thinIn: oneOf(LOCALES),
    only: oneOf(CONCEPT_FILTERS),
    part: oneOf(LEXICON_PARTS),
    concept: text(120),
    offset: whole(0, 100_000),
  }),
  beforeLoad: needs('desk'),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, deps }) => {
    if (deps.tab === 'vocabularies') return;
    const { part = 'concepts', offset = 0 } = deps;
    await Promise.all([
      queryClient.ensureQueryData(conceptsQuery(deps)),
      queryClient.ensureQueryData(packsQuery()),
      part !== 'concepts' && queryClient.ensureQueryData(changesQuery(part, offset)),
    ]);
  },
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('desk:deskGlossary.title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['desk', 'navigation']);
  const navigate = Route.useNavigate();
  const search = Route.useSearch();
  const { tab = 'lexicon' } = search;
  const show = (part: object) =>
    void navigate({ search: { ...search, ...part } as never, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('deskGlossary.title') }]}
        title={t('deskGlossary.title')}
        lead={t('deskGlossary.lead')}
        actions={<LinkButton to="/glossary">{t('deskGlossary.public')}</LinkButton>}
      />
      <LinkTabs
        label={t('deskGlossary.tabs')}
        tabs={TABS.map((key) => ({
          key,
          label: t(`deskGlossary.tab.${key}`),
          current: key === tab,
          search: {
            tab: key === 'lexicon' ? undefined : key,
            ...{ vocabulary: undefined, thinIn: undefined, only: undefined, part: undefined },
            ...{ concept: undefined, offset: undefined },
          },
        }))}
      />
      {tab === 'lexicon' ? (
        <Lexicon place={search} onChange={show} />
      ) : (
        <StaffGlossary
          q={search.q ?? ''}
          vocabulary={GLOSSARY_VOCABULARIES.find((name) => name === search.vocabulary)}
          onChange={show}
        />
      )}
    </>
  );
}
