import { LOCALES, type ConceptRow } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Table, type Column } from '../../shared/ui/table';
import { writeCell } from './word-notation';
import styles from './lexicon.module.css';

interface ConceptTableProps {
  concepts: readonly ConceptRow[];
  current: string | undefined;
  onOpen: (id: string) => void;
}

/** A row a concept, a column a language. */
export function ConceptTable({ concepts, current, onOpen }: ConceptTableProps) {
  const { t } = useTranslation('desk');
  const columns: Column<ConceptRow>[] = [
    {
      id: 'concept',
      header: t('lexicon.concept'),
      rowHeader: true,
      cell: ({ id, words, actions }) => {
        const name = words.en[0]?.text ?? id;
        const label = actions.includes('correct') ? t('lexicon.openToCorrect', { name }) : t('lexicon.open', { name });
        return (
          <Button size="sm" variant="quiet" className={styles.name} aria-label={label} onClick={() => onOpen(id)}>
            {name}
          </Button>
        );
      },
    },
    { id: 'state', header: t('lexicon.state'), cell: (concept) => <ConceptState concept={concept} /> },
    ...LOCALES.map((language): Column<ConceptRow> => ({
      id: language,
      header: LOCALE_INFO[language].name,
      cell: ({ words }) => (
        <span lang={LOCALE_INFO[language].tag} className={styles.cell}>
          {writeCell(words[language]) || '–'}
        </span>
      ),
    })),
  ];
  return (
    <Table
      caption={t('lexicon.title')}
      columns={columns}
      rows={concepts}
      rowId={({ id }) => id}
      current={current ?? null}
      empty={t('lexicon.none')}
    />
  );
}

/** Where the words come from, and whether somebody wants others. */
export function ConceptState({ concept }: { concept: Pick<ConceptRow, 'origin' | 'waitingChangeId'> }) {
  const { t } = useTranslation('desk');
  if (concept.origin === 'own' && !concept.waitingChangeId) return '–';
  return (
    <span className={styles.badges}>
      {concept.origin !== 'own' && <Badge tone="accent">{t(`lexicon.origin.${concept.origin}`)}</Badge>}
      {concept.waitingChangeId && <Badge tone="attention">{t('lexicon.waits')}</Badge>}
    </span>
  );
}
