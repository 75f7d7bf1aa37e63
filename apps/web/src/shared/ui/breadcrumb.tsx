import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainLink } from './plain-link';
import styles from './page-header.module.css';

export interface Crumb {
  label: string;
  /** Left out for the page one is on. */
  to?: string;
}

/** The way back up. The present page is the last crumb. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useTranslation('common');
  return (
    <nav aria-label={t('breadcrumb')} className={styles.breadcrumb}>
      <ol className={styles.crumbs}>
        {crumbs.map(({ label, to }, index) => (
          <Fragment key={label}>
            <li>
              {to ? <PlainLink to={to}>{label}</PlainLink> : <span aria-current="page">{label}</span>}
              {index < crumbs.length - 1 && <span aria-hidden="true"> / </span>}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
