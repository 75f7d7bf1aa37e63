import { LOCALE_INFO } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../shared/i18n';
import styles from './layout.module.css';

/** For readers of languages the interface does not speak in full: said in their own, once, on top of every page. */
export function LanguageNotice() {
  const { t } = useTranslation('navigation');
  const locale = useLocale();
  if (LOCALE_INFO[locale].complete) return null;
  return (
    <aside className={styles.language} lang={LOCALE_INFO[locale].tag} aria-label={LOCALE_INFO[locale].name}>
      {t('language.partly')}
    </aside>
  );
}
