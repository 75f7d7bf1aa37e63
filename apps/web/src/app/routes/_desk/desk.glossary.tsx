import { createFileRoute } from '@tanstack/react-router';
import { GLOSSARY_VOCABULARIES } from '../../../features/staff-glossary/glossary-rows';
import { StaffGlossary } from '../../../features/staff-glossary/staff-glossary';
import { needs, useTranslation } from '../../../shared/i18n';
import { searchParams, text } from '../../../shared/search-params';
import { LinkButton } from '../../../shared/ui/link-button';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

const PATH = '/desk/glossary';

export const Route = createFileRoute('/_desk/desk/glossary')({
  validateSearch: searchParams({ q: text(), vocabulary: text(40) }),
  beforeLoad: needs('desk'),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('desk:deskGlossary.title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['desk', 'navigation']);
  const navigate = Route.useNavigate();
  const search = Route.useSearch();
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('deskGlossary.title') }]}
        title={t('deskGlossary.title')}
        lead={t('deskGlossary.lead')}
        actions={<LinkButton to="/glossary">{t('deskGlossary.public')}</LinkButton>}
      />
      <StaffGlossary
        q={search.q ?? ''}
        vocabulary={GLOSSARY_VOCABULARIES.find((name) => name === search.vocabulary)}
        onChange={(part) =>
          void navigate({ search: { ...search, ...part } as never, replace: true, resetScroll: false })
        }
      />
    </>
  );
}
