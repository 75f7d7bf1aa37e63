import { CANDIDATE_BANDS, type CandidateBand, type MatchingTally } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { useLabels } from '../../shared/labels';
import { writeAddress } from '../../shared/search-params';
import { PlainLink } from '../../shared/ui/plain-link';
import { Section } from '../../shared/ui/panel';
import { EmptyState } from '../../shared/ui/states';
import { Table, type Column } from '../../shared/ui/table';
import type { DeskPlace } from './desk-place';
import styles from './matching.module.css';

interface TalliesProps {
  sectors: readonly MatchingTally[];
  countries: readonly MatchingTally[];
}

/** How many needs and pairs there are by sector and by country; each number leads to its list. */
export function Tallies({ sectors, countries }: TalliesProps) {
  const { t } = useTranslation('matching');
  if (sectors.length === 0 && countries.length === 0) return <EmptyState title={t('none.by_place')} />;
  return (
    <div className={styles.sections}>
      <Section title={t('tally.sectors')}>
        <TallyTable by="sector" tallies={sectors} />
      </Section>
      <Section title={t('tally.countries')}>
        <TallyTable by="country" tallies={countries} />
      </Section>
    </div>
  );
}

/** Lists begin at a band, so counts do, too. */
function pairsFrom(tally: MatchingTally, band: CandidateBand): number {
  return CANDIDATE_BANDS.slice(CANDIDATE_BANDS.indexOf(band)).reduce((sum, each) => sum + tally[each], 0);
}

function TallyTable({ by, tallies }: { by: 'sector' | 'country'; tallies: readonly MatchingTally[] }) {
  const { t } = useTranslation(['matching', 'catalogue']);
  const { label } = useLabels();
  const format = useFormat();
  const name = ({ code }: MatchingTally) => label(by, code);
  const band = (each: CandidateBand) => t(`catalogue:candidates.band.${each}`);
  const cell = (tally: MatchingTally, count: number, place: DeskPlace, words: string) =>
    count === 0 ? (
      format.number(0)
    ) : (
      <PlainLink to={`/desk/matching${writeAddress({ ...place, [by]: tally.code })}`} aria-label={words}>
        {format.number(count)}
      </PlainLink>
    );
  const about = (tally: MatchingTally, count: number) => ({ number: format.number(count), name: name(tally) });
  const columns: Column<MatchingTally>[] = [
    { id: 'code', header: t(`tally.${by}`), rowHeader: true, cell: name },
    {
      id: 'needs',
      header: t('tally.needs'),
      numeric: true,
      cell: (tally) => cell(tally, tally.needs, { view: 'all' }, t('tally.needsOf', about(tally, tally.needs))),
    },
    {
      id: 'without',
      header: t('tally.without'),
      numeric: true,
      cell: (tally) =>
        cell(
          tally,
          tally.withoutCandidate,
          { view: 'without_candidate' },
          t('tally.withoutOf', about(tally, tally.withoutCandidate)),
        ),
    },
    ...CANDIDATE_BANDS.map((each): Column<MatchingTally> => {
      const name = each === 'strong' ? band(each) : t('tally.orBetter', { band: band(each) });
      return {
        id: each,
        header: name,
        numeric: true,
        cell: (tally) => {
          const count = pairsFrom(tally, each);
          const place: DeskPlace = { band: each === 'strong' ? undefined : each, acted: 'all' };
          return cell(tally, count, place, t('tally.pairsOf', { ...about(tally, count), band: name }));
        },
      };
    }),
    {
      id: 'unused',
      header: t('tally.unused'),
      numeric: true,
      cell: (tally) => cell(tally, tally.strongUnused, {}, t('tally.unusedOf', about(tally, tally.strongUnused))),
    },
  ];
  return (
    <Table
      caption={t(by === 'sector' ? 'tally.sectors' : 'tally.countries')}
      columns={columns}
      rows={tallies}
      rowId={({ code }) => code}
    />
  );
}
