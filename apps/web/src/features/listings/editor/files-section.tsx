import { useQueryClient } from '@tanstack/react-query';
import { listingRoutes, type ListingRecord } from '@techbridge/contracts';
import { ArrowDown, ArrowUp, FileText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../../../shared/api';
import { useErrorMessage } from '../../../shared/errors';
import { useFormat } from '../../../shared/format';
import { callWith } from '../../../shared/query';
import { Button, IconButton } from '../../../shared/ui/button';
import { FileDrop } from '../../../shared/ui/file-drop';
import { ProgressBar } from '../../../shared/ui/progress';
import { useToast } from '../../../shared/ui/toast';
import { listingQuery } from '../listings.queries';
import styles from '../listings.module.css';
import { useEditor, useField, useGap } from './editor-context';
import { Remarked } from './fields';

const MAXIMUM_FILES = 12;
const MAXIMUM_BYTES = 10_000_000;

type Attachment = ListingRecord['attachments'][number];

/** Pictures and papers of the listing, in the order readers see them. The first picture stands on the page. */
export function FilesSection() {
  const { t } = useTranslation('listings');
  const { record, state } = useEditor();
  const gap = useGap()('attachments');
  const label = t('field.attachments');
  const files = state.content.attachments.flatMap((id) => record.attachments.find((file) => file.id === id) ?? []);
  return (
    <Remarked path="attachments" label={label}>
      {gap && <p className={styles.small}>{gap}</p>}
      {files.length > 0 && (
        <ul className={styles.files} aria-label={label}>
          {files.map((file, index) => (
            <FileRow key={file.id} file={file} index={index} last={index === files.length - 1} />
          ))}
        </ul>
      )}
      {files.length < MAXIMUM_FILES ? (
        <AddFile />
      ) : (
        <p className={styles.small}>{t('editor.filesFull', { count: MAXIMUM_FILES })}</p>
      )}
    </Remarked>
  );
}

function FileRow({ file, index, last }: { file: Attachment; index: number; last: boolean }) {
  const { t } = useTranslation(['listings', 'common']);
  const format = useFormat();
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const { record, store } = useEditor();
  const field = useField<string[]>('attachments');
  const [busy, setBusy] = useState(false);
  const move = (by: number) => {
    const order = field.value.filter((id) => id !== file.id);
    order.splice(index + by, 0, file.id);
    field.set(order);
  };
  const remove = async () => {
    setBusy(true);
    try {
      await callWith(client, listingRoutes.detach, { params: { id: record.id, attachmentId: file.id } });
      store.setAttachments(store.getState().content.attachments.filter((id) => id !== file.id));
      await client.invalidateQueries({ queryKey: listingQuery(record.id).queryKey });
      toast({ text: t('editor.fileRemoved', { name: file.name }) });
    } catch (error) {
      toast({ text: message(error), danger: true });
      setBusy(false);
    }
  };
  return (
    <li>
      {file.thumbnailUrl ? <img src={file.thumbnailUrl} alt="" loading="lazy" /> : <FileText aria-hidden="true" />}
      <span>
        <a href={file.url}>{file.name}</a>
        <span className={styles.small}>{format.bytes(file.bytes)}</span>
      </span>
      <span className={styles.fileTools}>
        {index > 0 && (
          <IconButton label={t('editor.moveUp', { name: file.name })} icon={<ArrowUp />} onClick={() => move(-1)} />
        )}
        {!last && (
          <IconButton label={t('editor.moveDown', { name: file.name })} icon={<ArrowDown />} onClick={() => move(1)} />
        )}
        <Button
          size="sm"
          variant="quiet"
          icon={<Trash2 />}
          busy={busy}
          onClick={() => void remove()}
          aria-label={t('common:action.removeNamed', { name: file.name })}
        >
          {t('common:action.remove')}
        </Button>
      </span>
    </li>
  );
}

/** Sent as soon as it is chosen: there is nothing else to say about it. */
function AddFile() {
  const { t } = useTranslation('listings');
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const { record, store } = useEditor();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<string>();
  const send = async (file: File | null) => {
    setError(undefined);
    if (!file) return;
    setShare(0);
    try {
      await store.flush();
      const added = await upload(listingRoutes.attach, { params: { id: record.id }, file }, { onProgress: setShare });
      await client.invalidateQueries({ queryKey: listingQuery(record.id).queryKey });
      store.setAttachments([...store.getState().content.attachments, added.id]);
      toast({ text: t('editor.fileAdded', { name: added.name }) });
    } catch (failure) {
      setError(message(failure));
    } finally {
      setShare(null);
    }
  };
  return (
    <>
      <FileDrop
        id="field-attachments"
        label={t('editor.addFile')}
        accept=".png,.jpg,.jpeg,.webp,.pdf"
        acceptWords="PNG, JPEG, WebP, PDF"
        maxBytes={MAXIMUM_BYTES}
        file={null}
        onFile={(file) => void send(file)}
        error={error}
      />
      {share !== null && <ProgressBar label={t('editor.sendingFile')} share={share} />}
    </>
  );
}
