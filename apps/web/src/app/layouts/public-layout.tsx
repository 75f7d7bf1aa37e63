import type { ReactNode } from 'react';
import { MAIN_ID, SkipLink } from '../../shared/ui/skip-link';
import { OfflineBanner } from '../../shared/ui/states';
import { LanguageNotice } from './language-notice';
import styles from './layout.module.css';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** Pages anyone may read. `narrow` is for forms and reading; `flush` pages set their own width. */
export function PublicLayout({
  children,
  width = 'page',
}: {
  children: ReactNode;
  width?: 'page' | 'narrow' | 'flush';
}) {
  return (
    <div className={styles.site}>
      <SkipLink />
      <OfflineBanner />
      <SiteHeader />
      <LanguageNotice />
      <main id={MAIN_ID} tabIndex={-1} className={styles.main} data-width={width}>
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
