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
}

/** The top of a page: where one is, what it is, what can be done. The h1 of the page. */
export function PageHeader({ title, lead, crumbs, meta, actions, lang }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {crumbs && <Breadcrumb crumbs={crumbs} />}
      <div className={styles.row}>
        <div className={styles.words}>
          <h1 lang={lang} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className={styles.lead}>{lead}</p>}
          {meta && <div className={styles.meta}>{meta}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  );
}
