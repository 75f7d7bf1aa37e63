import { useTranslation } from 'react-i18next';
import styles from './skip-link.module.css';

export const MAIN_ID = 'main';

/** The first thing the Tab key reaches: past the header to the page itself. */
export function SkipLink() {
  const { t } = useTranslation('navigation');
  return (
    <a href={`#${MAIN_ID}`} className={styles.skip}>
      {t('skip')}
    </a>
  );
}
