import type { ReactNode } from 'react';
import { useRouter } from '@tanstack/react-router';
import type { catalogueRoutes, RouteResponse } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { usePick, useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { Section } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { buttonClass } from '../../shared/ui/button';
import { addressOfSearch, withQuery } from './criteria';
import styles from './home-page.module.css';
import { ResultList } from './result';
import { SearchBox } from './search-box';

type HomeView = RouteResponse<typeof catalogueRoutes.home>;

const COLLECTIONS = 3;
const STEPS = ['search', 'ask', 'introduce'] as const;
const EXAMPLES = ['first', 'second', 'third'] as const;

/** The search box that is the page; below it the ways in for those who would rather look around. */
export function HomePage({ home }: { home: HomeView }) {
  const { t } = useTranslation(['catalogue', 'navigation']);
  const router = useRouter();
  return (
    <div className={styles.page}>
      <section className={styles.hero} aria-labelledby="home">
        <h1 id="home" tabIndex={-1}>
          {t('home.title')}
        </h1>
        <p className={styles.lead}>{t('home.lead')}</p>
        <SearchBox
          kind="technology"
          large
          label={t('home.search')}
          onSearch={(q) => void router.navigate({ href: addressOfSearch('technology', withQuery({}, q)) })}
        >
          <button type="submit" formAction="/needs" className={buttonClass({ variant: 'secondary', size: 'lg' })}>
            {t('search.needs')}
          </button>
        </SearchBox>
        <p className={styles.examples}>
          {t('home.examples')}{' '}
          {EXAMPLES.map((example) => (
            <PlainLink key={example} to={addressOfSearch('technology', { q: t(`home.example.${example}`) })}>
              {t(`home.example.${example}`)}
            </PlainLink>
          ))}
        </p>
        <Totals totals={home.totals} />
      </section>
      <Sectors sectors={home.sectors} />
      {home.collections.length > 0 && <Collections collections={home.collections.slice(0, COLLECTIONS)} />}
      <div className={styles.newest}>
        <Newest title={t('home.newestTechnologies')} all={t('home.allTechnologies')} to="/technologies">
          <ResultList hits={home.newestTechnologies} label={t('home.newestTechnologies')} brief />
        </Newest>
        <Newest title={t('home.newestNeeds')} all={t('home.allNeeds')} to="/needs">
          <ResultList hits={home.newestDemands} label={t('home.newestNeeds')} brief />
        </Newest>
      </div>
      <Section
        title={t('navigation:nav.howItWorks')}
        aside={<PlainLink to="/how-it-works">{t('home.howItWorksMore')}</PlainLink>}
      >
        <ol className={styles.steps}>
          {STEPS.map((step) => (
            <li key={step}>
              <p>{t(`home.step.${step}`)}</p>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

/** What there is, counted now; none of it is rounded up. */
function Totals({ totals }: Pick<HomeView, 'totals'>) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const names = ['technologies', 'demands', 'organisations', 'countries', 'introductions'] as const;
  return (
    <dl className={styles.totals} aria-label={t('home.totals')}>
      {names.map((name) => (
        <div key={name}>
          <dt>{t(`home.total.${name}`, { count: totals[name] })}</dt>
          <dd>{format.number(totals[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sectors({ sectors }: Pick<HomeView, 'sectors'>) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  const format = useFormat();
  const count = (kind: 'technology' | 'demand', total: number) =>
    t(`results.${kind}`, { count: total, number: format.number(total) });
  return (
    <Section title={t('facet.sector')}>
      <ul className={styles.sectors}>
        {sectors.map(({ sector, technologies, demands }) => (
          <li key={sector} className={styles.sector}>
            <PlainLink to={addressOfSearch('technology', { sector: [sector] })} className={styles.sectorName}>
              {label('sector', sector)}
            </PlainLink>
            <span className={styles.counts}>
              <span>{count('technology', technologies)}</span>
              {demands > 0 && (
                <PlainLink
                  to={addressOfSearch('demand', { sector: [sector] })}
                  aria-label={t('home.needsIn', { needs: count('demand', demands), sector: label('sector', sector) })}
                >
                  {count('demand', demands)}
                </PlainLink>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Collections({ collections }: Pick<HomeView, 'collections'>) {
  const { t } = useTranslation('catalogue');
  const { text } = usePick();
  const format = useFormat();
  return (
    <Section title={t('facet.collection')}>
      <ul className={styles.collections}>
        {collections.map(({ slug, name, description, technologies }) => (
          <li key={slug} className={styles.collection}>
            <h3>
              <PlainLink to={`/collections/${slug}`}>{text(name)}</PlainLink>
            </h3>
            <p>{text(description)}</p>
            <p className={styles.counts}>
              {t('results.technology', { count: technologies, number: format.number(technologies) })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Newest({ title, all, to, children }: { title: string; all: string; to: string; children: ReactNode }) {
  return (
    <Section title={title} aside={<PlainLink to={to}>{all}</PlainLink>}>
      {children}
    </Section>
  );
}
