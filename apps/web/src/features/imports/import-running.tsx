import { importRoutes, type ImportView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { Button } from '../../shared/ui/button';
import { Notice } from '../../shared/ui/notice';
import { Panel } from '../../shared/ui/panel';
import { ProgressBar } from '../../shared/ui/progress';
import { useImportStep } from './imports.queries';
import styles from './imports.module.css';

/** How far a step is, how fast it is and what is left; it can be stopped, and left alone. */
export function ImportRunning({ job }: { job: ImportView }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const cancel = useImportStep(importRoutes.cancel);
  const { done = 0, total = 0, rowsPerSecond = 0, secondsLeft = null } = job.progress ?? {};
  return (
    <Panel>
      <div className={styles.stack}>
        <ProgressBar
          label={job.status === 'checking' ? t('running.checking') : t('running.writing')}
          share={total > 0 ? done / total : 0}
        >
          <span>{t('running.done', { done: format.number(done), total: format.number(total) })}</span>
          {rowsPerSecond > 0 && <span>{t('running.speed', { speed: format.number(Math.round(rowsPerSecond)) })}</span>}
          {secondsLeft !== null && <span>{t('running.left', { count: secondsLeft })}</span>}
        </ProgressBar>
        <p className={styles.muted}>{t('running.leave')}</p>
        {job.actions.includes('cancel') && (
          <div className={styles.actions}>
            <Button busy={cancel.isPending} onClick={() => cancel.mutate({ params: { id: job.id } })}>
              {t('running.stop')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** A step that was stopped or failed, and the way on. */
export function ImportStopped({ job }: { job: ImportView }) {
  const { t } = useTranslation('imports');
  const message = useErrorMessage();
  const resume = useImportStep(job.step === 'write' ? importRoutes.write : importRoutes.check);
  const failed = job.status === 'failed';
  const why = job.failure ? message(new Error(job.failure)) : t('stopped.text');
  return (
    <Notice
      tone={failed ? 'danger' : 'attention'}
      title={failed ? t('failed.title') : t('stopped.title')}
      action={
        job.actions.includes('resume') && (
          <Button busy={resume.isPending} onClick={() => resume.mutate({ params: { id: job.id } })}>
            {t('stopped.resume')}
          </Button>
        )
      }
    >
      {failed ? why : t('stopped.text')}
      {resume.error && ` ${message(resume.error)}`}
    </Notice>
  );
}
