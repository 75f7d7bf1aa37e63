import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from './breadcrumb';
import styles from './page-header.module.css';

interface PageHeaderProps {
  title: ReactNode;
  /** One or two sentences on what this page is for. */
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  /** Small facts under the title: reference, state, date. */
  meta?: ReactNode;
  actions?: ReactNode;
  /** The title's own language, where it differs from the page's. */
  lang?: string | undefined;
  /** 2 for a page shown within a page. */
  level?: 1 | 2;
}

/** The top of a page: where one is, what it is, what can be done. The h1 of the page. */
export function PageHeader({ title, lead, crumbs, meta, actions, lang, level = 1 }: PageHeaderProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <header className={styles.header}>
      {crumbs && <Breadcrumb crumbs={crumbs} />}
      <div className={styles.row}>
        <div className={styles.words}>
          <Heading lang={lang} tabIndex={-1} className={styles.title}>
            {title}
          </Heading>
          {lead && <p className={styles.lead}>{lead}</p>}
          {meta && <div className={styles.meta}>{meta}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  );
}
