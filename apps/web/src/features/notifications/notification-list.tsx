import type { NotificationView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { PlainLink } from '../../shared/ui/plain-link';
import { RelativeTime } from '../../shared/ui/relative-time';
import { VisuallyHidden } from '../../shared/ui/visually-hidden';
import styles from './notifications.module.css';
import { useMarkRead } from './notifications.queries';

type Words = (key: string, params: Record<string, string | number>) => string;

/** What happened, newest first; each leads to where something can be done about it, and is read by going there. */
export function NotificationList({ items, label }: { items: readonly NotificationView[]; label: string }) {
  const { t } = useTranslation('notifications');
  const markRead = useMarkRead();
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map(({ id, kind, params, link, createdAt, readAt }) => (
        <li
          key={id}
          className={styles.item}
          data-unread={readAt === null || undefined}
          // Being read is a by-product of following the link; when it fails, it just stays unread.
          onClick={() => readAt === null && void markRead.one(id).catch(() => undefined)}
        >
          <span className={styles.mark} aria-hidden="true" />
          <span>
            {readAt === null && <VisuallyHidden>{t('unread')} </VisuallyHidden>}
            <PlainLink to={link}>{(t as Words)(`text.${kind}`, params)}</PlainLink>
          </span>
          <span className={styles.when}>
            <RelativeTime at={createdAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
