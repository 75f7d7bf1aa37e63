import type { CellProblem, ImportRowView, ImportView } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/choice';
import { Dialog } from '../../shared/ui/dialog';
import { Notice } from '../../shared/ui/notice';
import { TextArea } from '../../shared/ui/text-area';
import { useToast } from '../../shared/ui/toast';
import { ChoiceInput } from './choice-input';
import type { CellPlace } from './import-grid';
import { choiceOf, useFieldWords, useProblemWords } from './import-words';
import { useFixRow, useReplaceValue } from './imports.queries';
import styles from './imports.module.css';

interface CellEditorProps {
  job: ImportView;
  place: CellPlace;
  onClose: () => void;
}

/** One cell: what is wrong with it, what would do, and the choice to put it right wherever the same value stands. */
export function CellEditor({ job, place, onClose }: CellEditorProps) {
  const { t } = useTranslation('imports');
  const message = useErrorMessage();
  const fieldWords = useFieldWords();
  const { row, column } = place;
  const { heading = '', field = '' } = job.columns.find(({ index }) => index === column) ?? {};
  const before = row.cells[column] ?? '';
  const [value, setValue] = useState(before);
  const [everywhere, setEverywhere] = useState(false);
  const { save, skip, busy, error } = useCorrection(job, row, column, before, onClose);
  const problems = row.problems.filter((problem) => problem.column === column);
  const changed = value !== before;
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('cell.title', { heading: heading || t('columns.noHeading'), row: row.rowNumber })}
      description={fieldWords(field)}
      footer={
        <>
          <Button variant="primary" busy={busy} onClick={() => save(value, everywhere && before !== '')}>
            {t('cell.save')}
          </Button>
          <Button variant="quiet" onClick={skip}>
            {row.status === 'skipped'
              ? t('row.include', { number: row.rowNumber })
              : t('row.skip', { number: row.rowNumber })}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {problems.map((problem) => (
          <Problem key={problem.code} problem={problem} onTake={setValue} />
        ))}
        {choiceOf(field) && <ChoiceInput field={field} value={value} onValueChange={setValue} />}
        <TextArea label={t('cell.value')} value={value} onValueChange={setValue} rows={value.length > 200 ? 12 : 3} />
        {changed && before !== '' && before.length < 500 && (
          <Checkbox label={t('cell.everywhere')} checked={everywhere} onCheckedChange={setEverywhere} />
        )}
        {error !== null && (
          <Notice tone="danger" live>
            {message(error)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function Problem({ problem, onTake }: { problem: CellProblem; onTake: (value: string) => void }) {
  const { t } = useTranslation('imports');
  const { wrong, fix } = useProblemWords()(problem);
  const { suggestion } = problem;
  return (
    <Notice tone={problem.severity === 'error' ? 'danger' : 'attention'} title={wrong}>
      {fix}
      {suggestion !== null && (
        <span className={styles.proposal}>
          <span className={styles.proposalText}>
            {t('cell.proposal')}: {suggestion.length > 160 ? `${suggestion.slice(0, 160)}…` : suggestion}
          </span>
          <Button size="sm" onClick={() => onTake(suggestion)}>
            {t('cell.take')}
          </Button>
        </span>
      )}
    </Notice>
  );
}

function useCorrection(job: ImportView, row: ImportRowView, column: number, before: string, onDone: () => void) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const toast = useToast();
  const fix = useFixRow();
  const replace = useReplaceValue();
  const params = { id: job.id, rowNumber: row.rowNumber };
  const done = (text: string) => {
    toast({ text });
    onDone();
  };
  const save = (value: string, everywhere: boolean) => {
    if (everywhere) {
      const body = { column, from: before, to: value };
      const said = (rows: number) => t('cell.replaced', { count: rows, number: format.number(rows) });
      replace.mutate({ params: { id: job.id }, body }, { onSuccess: ({ rows }) => done(said(rows)) });
    } else {
      const body = { cells: [{ column, value }] };
      fix.mutate({ params, body }, { onSuccess: () => done(t('cell.saved', { row: row.rowNumber })) });
    }
  };
  const skip = () => {
    const body = { skip: row.status !== 'skipped' };
    fix.mutate({ params, body }, { onSuccess: () => done(t('cell.saved', { row: row.rowNumber })) });
  };
  return { save, skip, busy: fix.isPending || replace.isPending, error: fix.error ?? replace.error };
}
