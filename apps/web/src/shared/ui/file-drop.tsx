import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import { Button } from './button';
import { classNames } from './class-names';
import { Field, type FieldProps } from './field';
import styles from './file-drop.module.css';

interface FileDropProps extends Omit<FieldProps, 'help'> {
  /** As in the attribute of an input: ".xlsx,.csv". */
  accept: string;
  /** The same in words: "XLSX or CSV". */
  acceptWords: string;
  maxBytes: number;
  file: File | null;
  onFile: (file: File | null) => void;
}

function accepts(accept: string, file: File): boolean {
  return accept.split(',').some((kind) => {
    const wanted = kind.trim().toLowerCase();
    if (wanted.startsWith('.')) return file.name.toLowerCase().endsWith(wanted);
    return wanted.endsWith('/*') ? file.type.startsWith(wanted.slice(0, -1)) : file.type === wanted;
  });
}

/** One file, dropped or chosen. What does not fit is said at once, before anything is sent. */
export function FileDrop({ accept, acceptWords, maxBytes, file, onFile, error, ...field }: FileDropProps) {
  const { t } = useTranslation(['common', 'errors']);
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = (chosen: File | undefined) => {
    if (!chosen) return;
    const reason = !accepts(accept, chosen)
      ? t('errors:file.type_not_accepted')
      : chosen.size > maxBytes
        ? t('errors:file.too_large')
        : null;
    setRefusal(reason);
    onFile(reason ? null : chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Field
      {...field}
      error={refusal ?? error}
      help={t('common:file.help', { kinds: acceptWords, size: format.bytes(maxBytes) })}
    >
      {(control) => (
        <div
          className={classNames(styles.drop, over && styles.over)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            {...control}
            ref={input}
            type="file"
            accept={accept}
            className={styles.input}
            onChange={(event) => take(event.target.files?.[0])}
          />
          {file ? (
            <>
              <p className={styles.name}>
                {file.name} <span className={styles.size}>{format.bytes(file.size)}</span>
              </p>
              <Button onClick={() => input.current?.click()}>{t('common:file.another')}</Button>
            </>
          ) : (
            <>
              <FileUp aria-hidden="true" className={styles.icon} />
              <p>{t('common:file.dropHere')}</p>
              <Button onClick={() => input.current?.click()}>{t('common:file.choose')}</Button>
            </>
          )}
        </div>
      )}
    </Field>
  );
}
