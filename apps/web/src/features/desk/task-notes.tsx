import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { Button } from '../../shared/ui/button';
import { RelativeTime } from '../../shared/ui/relative-time';
import { SkeletonText } from '../../shared/ui/skeleton';
import { TextArea } from '../../shared/ui/text-area';
import { notesQuery, useAddNote } from './desk.queries';
import styles from './queue.module.css';

/** What colleagues should know about a matter. Members never see it. */
export function TaskNotes({ taskKey, readOnly }: { taskKey: string; readOnly: boolean }) {
  const { t } = useTranslation('desk');
  const { data } = useQuery(notesQuery(taskKey));
  return (
    <section className={styles.notes} aria-labelledby="task-notes">
      <h3 id="task-notes">{t('notes.title')}</h3>
      {!data && <SkeletonText lines={2} />}
      {data?.items.length === 0 && <p className={styles.quiet}>{t('notes.none')}</p>}
      <ul>
        {data?.items.map((note) => (
          <li key={note.id} className={styles.note}>
            <p>{note.text}</p>
            <p className={styles.quiet}>
              {note.byName} · <RelativeTime at={note.at} />
            </p>
          </li>
        ))}
      </ul>
      {!readOnly && <NoteForm key={`${taskKey}:${data?.items.length ?? 0}`} taskKey={taskKey} />}
    </section>
  );
}

function NoteForm({ taskKey }: { taskKey: string }) {
  const { t } = useTranslation('desk');
  const add = useAddNote();
  const form = useForm({
    initial: { text: '' },
    labels: { text: t('notes.new') },
    submit: ({ text }) => add.mutateAsync({ params: { key: taskKey }, body: { text } }),
  });
  return (
    <Form form={form}>
      <TextArea label={t('notes.new')} rows={2} limit={2000} {...form.field('text')} />
      <FormActions>
        <Button type="submit" size="sm" busy={form.busy}>
          {t('notes.add')}
        </Button>
      </FormActions>
    </Form>
  );
}
