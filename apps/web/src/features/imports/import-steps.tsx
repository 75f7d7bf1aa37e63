import type { ImportStatus, ImportSummary } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';

const STEPS = ['columns', 'check', 'write'] as const;

function stepOf(status: ImportStatus, step: ImportSummary['step']): number {
  if (status === 'uploaded') return 0;
  if (status === 'writing' || status === 'done') return 2;
  return step === 'write' ? 2 : 1;
}

/** Where one is on the way from a file to drafts. */
export function ImportSteps({ status, step }: { status: ImportStatus; step: ImportSummary['step'] }) {
  const { t } = useTranslation('imports');
  const current = stepOf(status, step);
  return (
    <ol className={styles.steps} aria-label={t('step.label')}>
      {STEPS.map((name, index) => (
        <li key={name} aria-current={index === current ? 'step' : undefined} data-done={index < current || undefined}>
          {t(`step.${name}`)}
        </li>
      ))}
    </ol>
  );
}
