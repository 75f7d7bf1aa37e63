import type { DeskTask } from '@techbridge/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../shared/ui/badge';
import { RelativeTime } from '../../shared/ui/relative-time';
import { Text } from '../../shared/ui/text';
import styles from './queue.module.css';
import { toneOf } from './task-words';

interface QueueListProps {
  tasks: readonly DeskTask[];
  current: string | null;
  onChoose: (key: string) => void;
}

/** The matters, the most urgent first. The chosen one is shown beside the list. */
export function QueueList({ tasks, current, onChoose }: QueueListProps) {
  const { t } = useTranslation('desk');
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest' }), [current]);
  return (
    <ol className={styles.list} aria-label={t('queue.title')}>
      {tasks.map((task) => (
        <li key={task.key}>
          <button
            type="button"
            ref={task.key === current ? chosen : undefined}
            className={styles.task}
            aria-current={task.key === current || undefined}
            onClick={() => onChoose(task.key)}
          >
            <span className={styles.taskTop}>
              <Badge tone={toneOf(task.kind)}>{t(`kind.${task.kind}`)}</Badge>
              <span className={task.overdue ? styles.late : styles.quiet}>
                {task.overdue ? t('queue.late') : t('queue.due')} <RelativeTime at={task.dueAt} />
              </span>
            </span>
            <span className={styles.taskTitle}>
              <Text value={task.title} />
            </span>
            <span className={styles.quiet}>
              {task.reference}
              {task.organisationName && (
                <>
                  {' · '}
                  <Text value={task.organisationName} />
                </>
              )}
              {' · '}
              {task.owner?.name ?? t('owner.none')}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
