import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { THEMES, useTheme, type Theme } from '../theme';
import styles from './switches.module.css';

/** Light, dark, or as the device. */
export function ThemeSwitch() {
  const { t } = useTranslation('navigation');
  const { theme, setTheme } = useTheme();
  const id = useId();
  return (
    <div className={styles.themes}>
      <label htmlFor={id}>{t('theme.label')}</label>
      <select
        id={id}
        value={theme}
        onChange={(event) => setTheme(event.target.value as Theme)}
        className={styles.select}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t(`theme.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
