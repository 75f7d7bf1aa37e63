import { CANDIDATE_BANDS, matchingDeskRoutes, type RouteResponse } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../shared/api';
import { useFormat } from '../../shared/format';
import { useVocabulary } from '../../shared/vocabulary';
import { AnchorButton } from '../../shared/ui/link-button';
import { Section } from '../../shared/ui/panel';
import { EmptyState } from '../../shared/ui/states';
import { Table, type Column } from '../../shared/ui/table';

type Answers = RouteResponse<typeof matchingDeskRoutes.answers>;
type BandAnswers = Answers['bands'][number];
type ReasonCount = Answers['reasons'][number];

/** What people said of the candidates they were shown, by band, with the file of all answers. */
export function AnswerTables({ bands, reasons }: Answers) {
  const { t } = useTranslation(['matching', 'catalogue']);
  const { word } = useVocabulary();
  const format = useFormat();
  const isEmpty = reasons.length === 0 && bands.every(({ relevant, notRelevant }) => relevant + notRelevant === 0);
  if (isEmpty) return <EmptyState title={t('none.answers')} />;
  const bandColumns: Column<BandAnswers>[] = [
    {
      id: 'band',
      header: t('answers.column.band'),
      rowHeader: true,
      cell: ({ band }) => t(`catalogue:candidates.band.${band}`),
    },
    { id: 'relevant', header: t('answers.relevant'), numeric: true, cell: ({ relevant }) => format.number(relevant) },
    {
      id: 'notRelevant',
      header: t('answers.notRelevant'),
      numeric: true,
      cell: ({ notRelevant }) => format.number(notRelevant),
    },
    {
      id: 'share',
      header: t('answers.share'),
      numeric: true,
      cell: ({ relevant, notRelevant }) =>
        relevant + notRelevant === 0 ? '–' : format.percent(relevant / (relevant + notRelevant)),
    },
  ];
  const reasonColumns: Column<ReasonCount>[] = [
    { id: 'reason', header: t('answer.reason'), rowHeader: true, cell: ({ reason }) => word('reason', reason) },
    { id: 'count', header: t('answers.count'), numeric: true, cell: ({ count }) => format.number(count) },
  ];
  const strongestFirst = [...bands].sort((a, b) => CANDIDATE_BANDS.indexOf(b.band) - CANDIDATE_BANDS.indexOf(a.band));
  return (
    <>
      <Section
        title={t('answers.bands')}
        aside={
          <AnchorButton href={addressOf(matchingDeskRoutes.exportAnswers, {})} size="sm" download>
            {t('answers.download')}
          </AnchorButton>
        }
      >
        <p>{t('answers.lead')}</p>
        <Table caption={t('answers.bands')} columns={bandColumns} rows={strongestFirst} rowId={({ band }) => band} />
      </Section>
      {reasons.length > 0 && (
        <Section title={t('answers.reasons')}>
          <Table caption={t('answers.reasons')} columns={reasonColumns} rows={reasons} rowId={({ reason }) => reason} />
        </Section>
      )}
    </>
  );
}
