import type { Comparison, PairListing } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../shared/labels';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/choice';
import { PlainLink } from '../../shared/ui/plain-link';
import { Table, type Column } from '../../shared/ui/table';
import { Text } from '../../shared/ui/text';
import { CandidateBand } from './candidate-band';
import { RESULT_TONES, useCriterionWords } from './criterion-words';
import styles from './matching.module.css';
import { OverrideControls } from './override-controls';

type Criterion = Comparison['rows'][number];
type Beside = Comparison['candidates'][number];
type Row = Criterion | 'about' | 'next';

interface ComparisonTableProps {
  comparison: Comparison;
  /** Left out for those who only read. */
  onPropose: ((listing: PairListing) => void) | undefined;
}

const idOf = (row: Row) => (typeof row === 'string' ? row : row.criterion);

/** A row a criterion, every value in its place; where the candidates differ is said in a word. */
export function ComparisonTable({ comparison: { need, candidates, rows }, onPropose }: ComparisonTableProps) {
  const { t } = useTranslation('matching');
  const words = useCriterionWords();
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const several = candidates.length > 1;
  const criteria = rows.filter(({ differs }) => differs || !onlyDiffering || !several);
  const columns: Column<Row>[] = [
    {
      id: 'criterion',
      header: t('compare.criterion'),
      rowHeader: true,
      cell: (row) => (typeof row === 'string' ? t(`compare.${row}`) : <CriterionHead row={row} several={several} />),
    },
    {
      id: 'need',
      header: `${t('side.need')} ${need.reference}`,
      cell: (row) => (
        <div className={styles.cell}>
          {row === 'about' && <Whose listing={need} />}
          {typeof row !== 'string' &&
            (words.values(row.criterion, 'need', row.need).join('; ') || (
              <span className={styles.quiet}>{t('value.none')}</span>
            ))}
        </div>
      ),
    },
    ...candidates.map((beside, index): Column<Row> => ({
      id: beside.listing.id,
      header: beside.listing.reference,
      cell: (row) => {
        if (row === 'about') return <About beside={beside} />;
        if (row === 'next') return <NextStep demandId={need.id} beside={beside} onPropose={onPropose} />;
        return <Offer criterion={row.criterion} offer={row.offers[index]} />;
      },
    })),
  ];
  return (
    <div className={styles.column}>
      {several && (
        <Checkbox label={t('compare.onlyDiffering')} checked={onlyDiffering} onCheckedChange={setOnlyDiffering} />
      )}
      <Table
        key={candidates.map(({ listing }) => listing.id).join(' ')}
        caption={t('compare.table')}
        columns={columns}
        rows={['about', 'next', ...criteria]}
        rowId={idOf}
      />
      {criteria.length === 0 && <p className={styles.quiet}>{t('compare.same')}</p>}
    </div>
  );
}

function CriterionHead({ row: { criterion, differs }, several }: { row: Criterion; several: boolean }) {
  const { t } = useTranslation('matching');
  const words = useCriterionWords();
  return (
    <span className={styles.cell}>
      {words.criterion(criterion)}
      {several && differs && <Badge tone="accent">{t('compare.differs')}</Badge>}
    </span>
  );
}

function Offer({
  criterion,
  offer,
}: {
  criterion: Criterion['criterion'];
  offer: Criterion['offers'][number] | undefined;
}) {
  const { t } = useTranslation('matching');
  const words = useCriterionWords();
  if (!offer) return null;
  const values = words.values(criterion, 'offer', offer.values);
  const common = new Set(words.values(criterion, 'offer', offer.common));
  return (
    <div className={styles.cell}>
      <Badge tone={RESULT_TONES[offer.result]}>{words.result(offer.result)}</Badge>
      {values.length === 0 ? (
        <span className={styles.quiet}>{t('value.none')}</span>
      ) : (
        <ul>
          {values.map((value) => (
            <li key={value}>{common.has(value) ? <strong>{value}</strong> : value}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Whose({ listing }: { listing: Beside['listing'] }) {
  const { label } = useLabels();
  return (
    <>
      <PlainLink to={`/desk/listings/${listing.id}`}>
        <Text value={listing.title} />
      </PlainLink>
      {listing.organisation && (
        <span className={styles.quiet}>
          <Text value={listing.organisation.name} />, {label('country', listing.organisation.country)}
        </span>
      )}
    </>
  );
}

function About({ beside: { candidate, listing } }: { beside: Beside }) {
  const { t } = useTranslation('matching');
  return (
    <div className={styles.cell}>
      <Whose listing={listing} />
      {candidate ? (
        <CandidateBand candidate={candidate} />
      ) : (
        <span className={styles.quiet}>{t('compare.noPair')}</span>
      )}
    </div>
  );
}

interface NextStepProps {
  demandId: string;
  beside: Beside;
  onPropose: ComparisonTableProps['onPropose'];
}

function NextStep({ demandId, beside: { candidate, listing }, onPropose }: NextStepProps) {
  const { t } = useTranslation('matching');
  return (
    <div className={styles.cell}>
      {candidate?.matchId ? (
        <PlainLink to={`/desk/requests/${candidate.matchId}`}>{t('request')}</PlainLink>
      ) : (
        onPropose && (
          <Button
            size="sm"
            aria-label={t('step.proposeNamed', { reference: listing.reference })}
            onClick={() => onPropose(listing)}
          >
            {t('step.propose')}
          </Button>
        )
      )}
      <OverrideControls
        pair={{ demandId, technologyId: listing.id }}
        reference={listing.reference}
        override={candidate?.override ?? null}
      />
    </div>
  );
}
