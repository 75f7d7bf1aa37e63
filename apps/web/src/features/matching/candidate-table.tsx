import { useQueries } from '@tanstack/react-query';
import { FIT_CRITERIA, type CandidateView, type ListingRecord } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { PlainLink } from '../../shared/ui/plain-link';
import { SkeletonText } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { Text } from '../../shared/ui/text';
import { CandidateBand } from './candidate-band';
import { useCriterionWords, type Criterion } from './criterion-words';
import styles from './matching.module.css';
import { listingQuery } from './matching.queries';

const TONES: Record<CandidateView['parts'][number]['result'], Tone> = {
  meets: 'success',
  partly: 'attention',
  unknown: 'neutral',
  does_not: 'danger',
};

type Row = Criterion | 'about' | 'decision';
const ROWS: readonly Row[] = ['about', 'decision', ...FIT_CRITERIA];

interface CandidateTableProps {
  need: ListingRecord;
  candidates: readonly CandidateView[];
  /** Left out for those who only read. */
  onPropose: ((candidate: CandidateView) => void) | undefined;
}

/** The need and its candidates side by side: what each says, how it fits, and on what that rests. */
export function CandidateTable({ need, candidates, onPropose }: CandidateTableProps) {
  const { t } = useTranslation(['desk', 'catalogue']);
  const words = useCriterionWords();
  const records = useQueries({ queries: candidates.map(({ id }) => listingQuery(id)) });
  const asked = words.of(need.working.content);
  const columns: Column<Row>[] = [
    {
      id: 'criterion',
      header: t('matching.page.criterion'),
      rowHeader: true,
      cell: (row) =>
        row === 'about' || row === 'decision' ? t(`matching.page.${row}`) : t(`catalogue:candidates.by.${row}`),
    },
    {
      id: 'need',
      header: t('matching.page.need'),
      cell: (row) => (
        <div className={styles.cell}>
          {row === 'about' ? <Text value={need.title} /> : row === 'decision' ? '' : asked[row] || '–'}
        </div>
      ),
    },
    ...candidates.map((candidate, index): Column<Row> => {
      const content = records[index]?.data?.published?.content ?? records[index]?.data?.working.content;
      const offered = content && words.of(content);
      return {
        id: candidate.id,
        header: candidate.reference,
        cell: (row) => {
          if (row === 'about') return <About candidate={candidate} />;
          if (row === 'decision') return <NextStep candidate={candidate} onPropose={onPropose} />;
          const part = candidate.parts.find(({ criterion }) => criterion === row);
          return (
            <div className={styles.cell}>
              {part && <Badge tone={TONES[part.result]}>{t(`catalogue:candidates.result.${part.result}`)}</Badge>}
              {records[index]?.isPending ? <SkeletonText lines={1} /> : <span>{offered?.[row] || '–'}</span>}
              {part && part.evidence.length > 0 && (
                <span className={styles.evidence}>
                  {t('matching.page.text')}: {words.evidence(part)}
                </span>
              )}
            </div>
          );
        },
      };
    }),
  ];
  return <Table caption={t('matching.page.comparison')} columns={columns} rows={ROWS} rowId={(row) => row} />;
}

function About({ candidate: { id, title, organisation, band } }: { candidate: CandidateView }) {
  return (
    <div className={styles.cell}>
      <CandidateBand band={band} />
      <PlainLink to={`/desk/listings/${id}`}>
        <Text value={title} />
      </PlainLink>
      {organisation && (
        <span className={styles.quiet}>
          <Text value={organisation.name} />
        </span>
      )}
    </div>
  );
}

function NextStep({ candidate, onPropose }: { candidate: CandidateView; onPropose: CandidateTableProps['onPropose'] }) {
  const { t } = useTranslation('desk');
  if (candidate.matchId)
    return <PlainLink to={`/desk/requests/${candidate.matchId}`}>{t('matching.page.request')}</PlainLink>;
  if (!onPropose) return <>–</>;
  return (
    <Button
      size="sm"
      aria-label={t('matching.page.proposeNamed', { reference: candidate.reference })}
      onClick={() => onPropose(candidate)}
    >
      {t('matching.page.propose')}
    </Button>
  );
}
