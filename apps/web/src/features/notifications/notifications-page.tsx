import { useSuspenseQuery } from '@tanstack/react-query';
import { BellOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { Button } from '../../shared/ui/button';
import { LinkButton } from '../../shared/ui/link-button';
import { LinkTabs } from '../../shared/ui/link-tabs';
import { Pagination } from '../../shared/ui/pagination';
import { EmptyState } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { NotificationList } from './notification-list';
import styles from './notifications.module.css';
import { NOTIFICATIONS_PAGE, notificationsQuery, useMarkRead } from './notifications.queries';

interface Props {
  unread: boolean;
  offset: number;
  onOffset: (offset: number) => void;
}

export function NotificationsPage({ unread, offset, onOffset }: Props) {
  const { t } = useTranslation('notifications');
  const { data } = useSuspenseQuery(notificationsQuery(unread, offset));
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <LinkTabs
          label={t('filter')}
          tabs={[
            { key: 'all', label: t('all'), current: !unread, search: { unread: undefined, offset: undefined } },
            {
              key: 'unread',
              label: t('unreadOnly'),
              count: data.unread,
              current: unread,
              search: { unread: true, offset: undefined },
            },
          ]}
        />
        <div className={styles.tools}>
          {data.unread > 0 && <ReadAll />}
          <LinkButton to="/account" hash="notifications" variant="quiet">
            {t('switches')}
          </LinkButton>
        </div>
      </div>
      {data.items.length === 0 ? (
        <EmptyState icon={<BellOff />} title={t(unread ? 'noneUnread' : 'none')}>
          {!unread && t('noneText')}
        </EmptyState>
      ) : (
        <NotificationList items={data.items} label={t('title')} />
      )}
      <Pagination offset={offset} limit={NOTIFICATIONS_PAGE} total={data.total} onOffsetChange={onOffset} />
    </div>
  );
}

function ReadAll() {
  const { t } = useTranslation('notifications');
  const toast = useToast();
  const message = useErrorMessage();
  const markRead = useMarkRead();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await markRead.all();
    } catch (error) {
      toast({ text: message(error), danger: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button busy={busy} onClick={() => void run()}>
      {t('markAllRead')}
    </Button>
  );
}
