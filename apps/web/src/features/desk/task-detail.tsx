import type { DeskTask } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { LinkButton } from '../../shared/ui/link-button';
import { Facts } from '../../shared/ui/panel';
import { RelativeTime } from '../../shared/ui/relative-time';
import { Text } from '../../shared/ui/text';
import styles from './queue.module.css';
import { TaskNotes } from './task-notes';
import { pageOf, toneOf } from './task-words';

interface TaskDetailProps {
  task: DeskTask;
  /** Observers read only. */
  readOnly: boolean;
  actorId: string;
  onTakeOver: () => void;
  onHandOver: () => void;
  onPutBack: () => void;
  onRetry: () => void;
}

/** The chosen matter: what it is, since when, whose; what staff noted; and the way to its page. */
export function TaskDetail({ task, readOnly, actorId, onTakeOver, onHandOver, onPutBack, onRetry }: TaskDetailProps) {
  const { t } = useTranslation('desk');
  const page = pageOf(task);
  const mine = task.owner?.id === actorId;
  return (
    <article className={styles.detail} aria-label={task.reference}>
      <Badge tone={toneOf(task.kind)}>{t(`kind.${task.kind}`)}</Badge>
      <h2 className={styles.detailTitle}>
        <Text value={task.title} mark />
      </h2>
      <p>{t(`kindHelp.${task.kind}`)}</p>
      <Facts
        facts={[
          { label: t('fact.reference'), value: task.reference },
          { label: t('fact.organisation'), value: task.organisationName && <Text value={task.organisationName} /> },
          { label: t('fact.waiting'), value: <RelativeTime at={task.waitingSince} /> },
          {
            label: t('fact.due'),
            value: (
              <span className={task.overdue ? styles.late : undefined}>
                <RelativeTime at={task.dueAt} />
              </span>
            ),
          },
          { label: t('fact.owner'), value: task.owner?.name ?? t('owner.none') },
          { label: t('fact.node'), value: task.nodeCode },
        ]}
      />
      <div className={styles.decisions}>
        {page && (
          <LinkButton to={page as '/desk'} variant="primary">
            {t(`open.${task.subjectType as 'listing'}`)}
          </LinkButton>
        )}
        {!readOnly && task.subjectType === 'job' && <Button onClick={onRetry}>{t('job.retry')}</Button>}
        {!readOnly && task.subjectType !== 'job' && (
          <>
            {!mine && <Button onClick={onTakeOver}>{t('owner.takeOver')}</Button>}
            <Button onClick={onHandOver}>{t('owner.handOver')}</Button>
            {task.owner && task.subjectType !== 'match' && (
              <Button variant="quiet" onClick={onPutBack}>
                {t('owner.putBack')}
              </Button>
            )}
          </>
        )}
      </div>
      {task.subjectType !== 'job' && <TaskNotes taskKey={task.key} readOnly={readOnly} />}
    </article>
  );
}
