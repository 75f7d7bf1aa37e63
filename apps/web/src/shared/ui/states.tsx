import { useRouter } from '@tanstack/react-router';
import { RotateCw, SearchX, TriangleAlert, WifiOff } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api';
import { useErrorMessage } from '../errors';
import { Button } from './button';
import styles from './states.module.css';

interface StateProps {
  title: ReactNode;
  children?: ReactNode;
  /** What to do now: buttons or links, the best first. */
  actions?: ReactNode;
  icon?: ReactNode;
  level?: 1 | 2 | 3;
}

/** Nothing here yet, or nothing found: says why, and what to do next. */
export function EmptyState({ title, children, actions, icon = <SearchX />, level = 2 }: StateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.state}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Heading className={styles.title}>{title}</Heading>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** A part of a page that could not be fetched; the rest of the page stays. */
export function ErrorState({ error, onRetry, level = 2 }: { error: unknown; onRetry?: () => void; level?: 1 | 2 | 3 }) {
  const { t } = useTranslation(['common', 'errors']);
  const router = useRouter();
  const message = useErrorMessage();
  const offline = isApiError(error, 'offline');
  const Heading = `h${level}` as const;
  return (
    <div className={styles.state} role="alert">
      <span className={styles.icon} aria-hidden="true">
        {offline ? <WifiOff /> : <TriangleAlert />}
      </span>
      <Heading className={styles.title}>{t('common:state.failed')}</Heading>
      <p className={styles.text}>{message(error)}</p>
      <div className={styles.actions}>
        <Button icon={<RotateCw />} onClick={onRetry ?? (() => void router.invalidate())}>
          {t('common:action.retry')}
        </Button>
      </div>
      {isApiError(error) && error.requestId && (
        <p className={styles.reference}>{t('errors:reference', { id: error.requestId })}</p>
      )}
    </div>
  );
}

function subscribeToNetwork(change: () => void): () => void {
  window.addEventListener('online', change);
  window.addEventListener('offline', change);
  return () => {
    window.removeEventListener('online', change);
    window.removeEventListener('offline', change);
  };
}

export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
    () => true,
  );
}

/** Across the top while there is no network. */
export function OfflineBanner() {
  const { t } = useTranslation('common');
  const online = useOnline();
  return (
    <div role="status" className={online ? undefined : styles.offline}>
      {online ? null : (
        <>
          <WifiOff aria-hidden="true" />
          {t('state.offline')}
        </>
      )}
    </div>
  );
}
