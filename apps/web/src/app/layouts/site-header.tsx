import { Bell, Menu, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../shared/session';
import { Count } from '../../shared/ui/badge';
import { Disclosure } from '../../shared/ui/disclosure';
import { LanguageSwitch } from '../../shared/ui/language-switch';
import { PlainLink } from '../../shared/ui/plain-link';
import { PUBLIC_NAV } from '../navigation';
import { Logo } from './logo';
import styles from './site-header.module.css';
import { UserMenu } from './user-menu';

/** The same on every page: home, the three public places, search, language, and who one is. */
export function SiteHeader() {
  const { t } = useTranslation('navigation');
  const actor = useActor();
  const links = PUBLIC_NAV.map(({ key, to }) => (
    <li key={to}>
      <PlainLink to={to} className={styles.link}>
        {t(`nav.${key}`)}
      </PlainLink>
    </li>
  ));
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <div className={styles.small}>
          <Disclosure label={t('menu')} icon={<Menu />} align="start" compact>
            <ul className={styles.stack}>{links}</ul>
          </Disclosure>
        </div>
        <PlainLink to="/" className={styles.home} aria-label={t('home')}>
          <Logo />
        </PlainLink>
        <nav aria-label={t('main')} className={styles.wide}>
          <ul className={styles.links}>{links}</ul>
        </nav>
        <div className={styles.end}>
          <form action="/technologies" role="search" className={styles.search}>
            <label className={styles.searchLabel}>
              <Search aria-hidden="true" />
              <span className={styles.hidden}>{t('search.label')}</span>
              <input
                type="search"
                name="q"
                placeholder={t('search.placeholder')}
                maxLength={200}
                className={styles.searchInput}
              />
            </label>
          </form>
          <PlainLink to="/technologies" className={styles.searchLink} aria-label={t('search.label')}>
            <Search aria-hidden="true" />
          </PlainLink>
          <LanguageSwitch />
          {actor && (
            <PlainLink
              to="/work/notifications"
              className={styles.bell}
              aria-label={t('notifications', { count: actor.unreadNotifications })}
            >
              <Bell aria-hidden="true" />
              <span aria-hidden="true" className={styles.bellCount}>
                <Count value={actor.unreadNotifications} label="" />
              </span>
            </PlainLink>
          )}
          {actor ? (
            <UserMenu actor={actor} />
          ) : (
            <PlainLink to="/sign-in" className={styles.signIn}>
              {t('signIn')}
            </PlainLink>
          )}
        </div>
      </div>
    </header>
  );
}
