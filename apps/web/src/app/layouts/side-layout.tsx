import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, mayUse } from '../../shared/session';
import { useCurrentInSight } from '../../shared/ui/current-in-sight';
import { PlainLink } from '../../shared/ui/plain-link';
import { MAIN_ID, SkipLink } from '../../shared/ui/skip-link';
import { OfflineBanner } from '../../shared/ui/states';
import type { NavItem } from '../navigation';
import { LanguageNotice } from './language-notice';
import styles from './layout.module.css';
import { SiteHeader } from './site-header';

interface SideLayoutProps {
  /** What this side of the product is called, for the landmark. */
  label: string;
  items: readonly NavItem[];
  children: ReactNode;
}

/** Where people work: the menu at the side on a desk, a scrolling row on a phone. */
export function SideLayout({ label, items, children }: SideLayoutProps) {
  const { t } = useTranslation('navigation');
  const actor = useActor();
  const list = useCurrentInSight<HTMLUListElement>(useLocation().pathname);
  const shown = items.filter(({ access }) => !access || mayUse(access, actor));
  return (
    <div className={styles.site}>
      <SkipLink />
      <OfflineBanner />
      <SiteHeader />
      <LanguageNotice />
      <div className={styles.sides}>
        <nav aria-label={label} className={styles.side}>
          <ul ref={list} className={styles.sideList}>
            {shown.map(({ key, to, exact }) => (
              <li key={to}>
                <PlainLink to={to} exact={exact ?? false} className={styles.sideLink}>
                  {t(`nav.${key}`)}
                </PlainLink>
              </li>
            ))}
          </ul>
        </nav>
        <main id={MAIN_ID} tabIndex={-1} className={styles.work}>
          {children}
        </main>
      </div>
    </div>
  );
}
