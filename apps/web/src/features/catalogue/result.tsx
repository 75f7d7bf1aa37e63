import type { ReactNode } from 'react';
import type { SearchHit } from '@techbridge/contracts';
import { langOf, useLocale, useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { Badge } from '../../shared/ui/badge';
import { PlainLink } from '../../shared/ui/plain-link';
import { SdgMarks } from '../../shared/ui/sdg-mark';
import { LanguageMark } from '../../shared/ui/text';
import { Benefit } from './benefit';
import { addressOfListing } from './criteria';
import { Highlighted } from './highlighted';
import { Deadline, MoneyRange, OwnerAndPlace, Trl, useCooperationWords } from './listing-facts';
import styles from './result.module.css';

interface ResultProps {
  hit: SearchHit;
  level?: 2 | 3;
  /** What can be done with it from here, such as comparing. */
  action?: ((hit: SearchHit) => ReactNode) | undefined;
  /** Among others beside each other: without the long line of facts. */
  brief?: boolean;
  /** Where all are of one organisation. */
  ownerless?: boolean;
}

/** A listing among others: what it is, whose, and the few facts one goes on reading by. */
export function Result({ hit, level = 3, action, brief, ownerless }: ResultProps) {
  const locale = useLocale();
  const Heading = level === 2 ? 'h2' : 'h3';
  const lang = langOf(hit.shownLocale, locale);
  const { organisation, country, region } = hit;
  return (
    <li className={styles.result}>
      <Heading className={styles.title} lang={lang}>
        <PlainLink to={addressOfListing(hit.kind, hit.reference)}>
          <Highlighted value={hit.title} />
        </PlainLink>
      </Heading>
      {(!ownerless || hit.shownLocale !== locale) && (
        <p className={styles.owner}>
          {!ownerless && <OwnerAndPlace {...{ organisation, country, region }} />}
          <LanguageMark locale={hit.shownLocale} />
        </p>
      )}
      {hit.summary.text && (
        <p className={styles.summary} lang={lang}>
          <Highlighted value={hit.summary} />
        </p>
      )}
      {hit.matched.length > 0 && <MatchedWords hit={hit} />}
      {!brief && hit.benefit && (
        <p className={styles.benefit}>
          <Benefit benefit={hit.benefit} />
        </p>
      )}
      <ResultFacts hit={hit} />
      {action && <div className={styles.action}>{action(hit)}</div>}
    </li>
  );
}

/** Why a listing of another language is here: which of its words stand for which of the question. */
function MatchedWords({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation('catalogue');
  const reader = useLocale();
  return (
    <p className={styles.matched}>
      {t('result.matched')}{' '}
      {hit.matched.map(({ asked, found, locale }, index) => (
        <span key={asked}>
          <bdi>{asked}</bdi>
          {' ↔ '}
          <bdi lang={langOf(locale, reader)}>{found}</bdi>
          {index < hit.matched.length - 1 && ', '}
        </span>
      ))}
    </p>
  );
}

function ResultFacts({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  const cooperation = useCooperationWords();
  return (
    <div className={styles.facts}>
      {hit.deadline && <Deadline on={hit.deadline} />}
      {hit.trl !== null && <Trl level={hit.trl} />}
      {hit.budgetBand && (
        <span>
          {t('fact.budget')}: <MoneyRange band={hit.budgetBand} of="money-band" />
        </span>
      )}
      {hit.cooperation.length > 0 && <span>{cooperation(hit.cooperation)}</span>}
      <SdgMarks goals={hit.sdgs} nameOf={(goal) => label('sdg', goal)} />
      {!hit.openForRequests && <Badge tone="attention">{t('state.closed')}</Badge>}
    </div>
  );
}

/** Listings below each other, divided by lines. */
export function ResultList({
  hits,
  label,
  ...options
}: { hits: readonly SearchHit[]; label: string } & Omit<ResultProps, 'hit'>) {
  return (
    <ol className={styles.list} aria-label={label}>
      {hits.map((hit) => (
        <Result key={hit.id} hit={hit} {...options} />
      ))}
    </ol>
  );
}
