import { useTranslation } from '../../shared/i18n';
import styles from './request.module.css';

const STEPS = ['staff', 'brief', 'introduction'] as const;

/** What happens after one has asked, by whom, and by when. */
export function NextSteps({ of: what }: { of: 'ask' | 'offer' }) {
  const { t } = useTranslation('catalogue');
  return (
    <div className={styles.next}>
      <h3 className={styles.nextTitle}>{t('ask.next')}</h3>
      <ol className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step}>
            <strong>{t(`ask.when.${step}`)}</strong> {t(`ask.step.${what}.${step}`)}
          </li>
        ))}
      </ol>
    </div>
  );
}
