import { importRoutes, type ImportView } from '@techbridge/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { Button } from '../../shared/ui/button';
import { ConfirmDialog } from '../../shared/ui/dialog';
import { Notice } from '../../shared/ui/notice';
import { LiveRegion } from '../../shared/ui/live-region';
import { ImportColumns } from './import-columns';
import { ImportResult } from './import-result';
import { ImportRows } from './import-rows';
import { ImportRunning, ImportStopped } from './import-running';
import { ImportSteps } from './import-steps';
import { isRunning, useDeleteImport, useImportStep } from './imports.queries';
import styles from './imports.module.css';

interface ImportPageProps {
  job: ImportView;
  /** Where imports are listed, and where listings are. */
  base: string;
  listings: string;
  onDeleted: () => void;
}

/** One import, from its columns to its drafts. What is drawn follows its state; what can be done follows its actions. */
export function ImportPage({ job, base, listings, onDeleted }: ImportPageProps) {
  const { t } = useTranslation('imports');
  const [mapping, setMapping] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  useFocusWhenChanged(job.status, content);
  const editing = job.status === 'uploaded' || mapping;
  const reviewable = !editing && !isRunning(job) && job.counts.rows > 0 && job.step !== 'check';
  return (
    <div className={styles.page}>
      <FileAbout job={job} />
      <ImportSteps status={editing ? 'uploaded' : job.status} step={job.step} />
      <LiveRegion>{t(`status.${job.status}`)}</LiveRegion>
      <div ref={content} tabIndex={-1} className={styles.content}>
        {isRunning(job) && <ImportRunning job={job} />}
        {(job.status === 'cancelled' || job.status === 'failed') && !editing && <ImportStopped job={job} />}
        {editing && job.actions.includes('map') && <ImportColumns key={columnsKey(job)} job={job} />}
        {job.status === 'done' && !editing && <ImportResult job={job} base={base} listings={listings} />}
        {!editing && isReady(job) && <Ready job={job} />}
        {reviewable && <ImportRows job={job} listings={listings} />}
      </div>
      {!isRunning(job) && (
        <div className={styles.actions}>
          {!editing && job.actions.includes('map') && (
            <Button onClick={() => setMapping(true)}>{t('columns.again')}</Button>
          )}
          {job.actions.includes('delete') && <DeleteImport job={job} onDeleted={onDeleted} />}
        </div>
      )}
    </div>
  );
}

/** The form starts anew when the file was read anew. */
function columnsKey(job: ImportView): string {
  return `${job.format.headerRow}.${job.columns.length}`;
}

/** A step that ends by itself takes its controls with it: whoever was at them is led to what came instead. */
function useFocusWhenChanged(status: string, content: React.RefObject<HTMLDivElement | null>): void {
  const before = useRef(status);
  useEffect(() => {
    if (before.current !== status && document.activeElement === document.body) content.current?.focus();
    before.current = status;
  }, [status, content]);
}

function FileAbout({ job }: { job: ImportView }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { sheet, container, encoding, headerRow } = job.format;
  return (
    <p className={styles.muted}>
      {t('file.about', {
        rows: format.number(job.counts.rows),
        sheet: sheet || t('file.thisFile'),
        header: headerRow,
        encoding: container === 'xlsx' ? t('file.workbook') : t('file.csv', { encoding }),
      })}
    </p>
  );
}

/** Also after rows that were left out have been corrected. */
function isReady({ status, actions }: ImportView): boolean {
  return status === 'checked' || (status === 'done' && actions.includes('write'));
}

function Ready({ job }: { job: ImportView }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const message = useErrorMessage();
  const write = useImportStep(importRoutes.write);
  const { rows, ok, warnings, errors, skipped } = job.counts;
  const ready = ok + warnings;
  const summary =
    job.status === 'done'
      ? t('review.corrected', { count: ready })
      : errors === 0 && skipped === 0
        ? t('review.allReady', { count: rows })
        : t('review.summary', {
            ready: format.number(ready),
            rows: format.number(rows),
            errors: format.number(errors),
          });
  return (
    <Notice
      tone={errors > 0 ? 'attention' : 'success'}
      title={summary}
      action={
        <Button
          variant="primary"
          busy={write.isPending}
          onClick={() => write.mutate({ params: { id: job.id } })}
          {...(job.actions.includes('write') ? {} : { disabledReason: t('review.nothingReady') })}
        >
          {t('review.write', { count: ready })}
        </Button>
      }
    >
      {errors > 0 && t('review.leftOut')}
      {write.error && ` ${message(write.error)}`}
    </Notice>
  );
}

function DeleteImport({ job, onDeleted }: { job: ImportView; onDeleted: () => void }) {
  const { t } = useTranslation('imports');
  const [asking, setAsking] = useState(false);
  const remove = useDeleteImport();
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        {t('delete.action')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('delete.title')}
        description={t('delete.text')}
        confirmLabel={t('delete.action')}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ params: { id: job.id } }, { onSuccess: onDeleted })}
      />
    </>
  );
}
