import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session';
import { PlainLink } from '../../shared/ui/plain-link';
import { ThemeSwitch } from '../../shared/ui/theme-switch';
import { Logo } from './logo';
import styles from './layout.module.css';

const LINKS = [
  { key: 'howItWorks', to: '/how-it-works' },
  { key: 'glossary', to: '/glossary' },
  { key: 'privacy', to: '/privacy' },
  { key: 'accessibility', to: '/accessibility-statement' },
] as const;

export function SiteFooter() {
  const { t } = useTranslation('navigation');
  const { sampleData } = useSession();
  return (
    <footer className={styles.footer}>
      <div className={styles.footerRow}>
        <div className={styles.about}>
          <Logo />
          <p>{t('footer.about')}</p>
          {sampleData && <p className={styles.sample}>{t('footer.sampleData')}</p>}
        </div>
        <nav aria-label={t('footer.label')}>
          <ul className={styles.footerLinks}>
            {LINKS.map(({ key, to }) => (
              <li key={to}>
                <PlainLink to={to}>{t(`footer.${key}`)}</PlainLink>
              </li>
            ))}
            <li>
              <a href="/api/reference">{t('footer.partners')}</a>
            </li>
          </ul>
        </nav>
        <ThemeSwitch />
      </div>
    </footer>
  );
}
