import type { DeskTask } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { useActor } from '../../shared/session';
import { KeyHints } from '../../shared/ui/key-hints';
import { EmptyState } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { useAssign, useRetryJob } from './desk.queries';
import { HandOverDialog } from './hand-over-dialog';
import { QueueList } from './queue-list';
import styles from './queue.module.css';
import { TaskDetail } from './task-detail';
import { pageOf } from './task-words';

interface QueueProps {
  tasks: readonly DeskTask[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
  onOpen: (page: string) => void;
}

/** List and detail side by side; everything by keyboard. What leaves the list makes room for the next by itself. */
export function Queue({ tasks, chosen, onChoose, onOpen }: QueueProps) {
  const { t } = useTranslation('desk');
  const actor = useActor();
  const [handingOver, setHandingOver] = useState(false);
  const index = Math.max(
    0,
    tasks.findIndex(({ key }) => key === chosen),
  );
  const task = tasks[index];
  const { assign, retry } = useDecisions(task);
  const readOnly = actor?.role === 'observer';
  if (!task) return <EmptyState title={t('queue.empty')}>{t('queue.emptyText')}</EmptyState>;
  const move = (by: number) => onChoose(tasks[Math.min(tasks.length - 1, Math.max(0, index + by))]?.key ?? task.key);
  const me = { id: actor?.userId ?? '', name: actor?.name ?? '' };
  const page = pageOf(task);
  const keys = [
    { keys: 'j', label: t('keys.next'), run: () => move(1) },
    { keys: 'k', label: t('keys.previous'), run: () => move(-1) },
    { keys: 'Enter', label: t('keys.open'), run: () => page && onOpen(page) },
    ...(readOnly
      ? []
      : [
          { keys: 't', label: t('owner.takeOver'), run: () => void assign(me, '') },
          { keys: 'h', label: t('owner.handOver'), run: () => setHandingOver(true) },
          { keys: 'b', label: t('owner.putBack'), run: () => void assign(null, '') },
        ]),
  ];
  return (
    <div className={styles.split}>
      <div className={styles.left}>
        <KeyHints hints={keys} />
        <QueueList tasks={tasks} current={task.key} onChoose={onChoose} />
      </div>
      <TaskDetail
        key={task.key}
        task={task}
        readOnly={readOnly}
        actorId={me.id}
        onTakeOver={() => void assign(me, '')}
        onHandOver={() => setHandingOver(true)}
        onPutBack={() => void assign(null, '')}
        onRetry={() => void retry()}
      />
      {handingOver && <HandOverDialog task={task} onClose={() => setHandingOver(false)} onHandOver={assign} />}
    </div>
  );
}

type Colleague = { id: string; name: string } | null;

/** Assignments can be taken back for ten seconds: the matter then goes to whoever had it before. */
function useDecisions(task: DeskTask | undefined) {
  const { t } = useTranslation('desk');
  const toast = useToast();
  const message = useErrorMessage();
  const assignment = useAssign();
  const retryJob = useRetryJob();
  const set = async (key: string, owner: Colleague, note: string) =>
    assignment.mutateAsync({ params: { key }, body: { ownerId: owner?.id ?? null, note } });
  const assign = async (owner: Colleague, note: string) => {
    if (!task || task.subjectType === 'job') return;
    const { key, owner: before, reference } = task;
    try {
      await set(key, owner, note);
      const undoable = before || task.subjectType !== 'match';
      toast({
        text: owner ? t('owner.assigned', { reference, name: owner.name }) : t('owner.isBack', { reference }),
        ...(undoable ? { onUndo: () => void set(key, before, '') } : {}),
      });
    } catch (error) {
      toast({ text: message(error), danger: true });
    }
  };
  const retry = async () => {
    if (!task) return;
    await retryJob.mutateAsync({ params: { id: task.subjectId } });
    toast({ text: t('job.retried') });
  };
  return { assign, retry };
}
