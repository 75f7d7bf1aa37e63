import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../shared/ui/panel';
import styles from './imports.module.css';

/** A new import above, earlier ones below. */
export function ImportOverview({ upload, children }: { upload: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('imports');
  return (
    <div className={styles.page}>
      {upload}
      <Section title={t('list.earlier')}>{children}</Section>
    </div>
  );
}
