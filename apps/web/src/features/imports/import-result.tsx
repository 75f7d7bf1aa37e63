import type { ImportView } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { Button } from '../../shared/ui/button';
import { Notice } from '../../shared/ui/notice';
import { Facts, Panel } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { useSubmitAll, type Submitted } from './imports.queries';
import styles from './imports.module.css';

interface ImportResultProps {
  job: ImportView;
  /** Where its listings are shown. */
  listings: string;
  base: string;
}

/** What became of the rows, and what to do next. */
export function ImportResult({ job, listings, base }: ImportResultProps) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { created, updated, unchanged, errors, skipped } = job.counts;
  const facts = (['created', 'updated', 'unchanged', 'errors', 'skipped'] as const)
    .map((key) => ({ key, label: t(`result.${key}`), value: { created, updated, unchanged, errors, skipped }[key] }))
    .filter(({ key, value }) => value > 0 || key === 'created')
    .map((fact) => ({ ...fact, value: format.number(fact.value) }));
  return (
    <Panel title={t('result.title')}>
      <div className={styles.stack}>
        <Facts facts={facts} columns />
        <p className={styles.muted}>{t('result.next')}</p>
        <SubmitAll job={job} />
        <p className={styles.links}>
          <PlainLink to={`${listings}?importId=${job.id}`}>{t('result.listings')}</PlainLink>
          <PlainLink to={base}>{t('result.more')}</PlainLink>
        </p>
      </div>
    </Panel>
  );
}

function SubmitAll({ job }: { job: ImportView }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const message = useErrorMessage();
  const submit = useSubmitAll(job.id);
  const [part, setPart] = useState<Submitted | null>(null);
  const [state, setState] = useState<'waiting' | 'busy' | 'done'>('waiting');
  const [error, setError] = useState<string | null>(null);
  const run = async () => {
    setState('busy');
    setError(null);
    try {
      setPart(await submit(setPart));
      setState('done');
    } catch (failure) {
      setError(message(failure));
      setState('waiting');
    }
  };
  const numbers = part && {
    submitted: format.number(part.submitted),
    incomplete: format.number(part.incomplete),
    failed: format.number(part.failed),
  };
  if (state === 'done' && numbers) {
    return (
      <Notice tone="success" live>
        {t('result.submitted', numbers)}
      </Notice>
    );
  }
  return (
    <>
      {job.actions.includes('submit_all') && (
        <div className={styles.actions}>
          <Button variant="primary" busy={state === 'busy'} onClick={() => void run()}>
            {t('result.submit')}
          </Button>
        </div>
      )}
      {state === 'busy' && numbers && <p role="status">{t('result.submitting', numbers)}</p>}
      {error && (
        <Notice tone="danger" live>
          {error}
        </Notice>
      )}
    </>
  );
}
