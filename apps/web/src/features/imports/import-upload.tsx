import { importRoutes, LISTING_KINDS, type ListingKind } from '@techbridge/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, upload } from '../../shared/api';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { useLocale } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { RadioGroup } from '../../shared/ui/choice';
import { FileDrop } from '../../shared/ui/file-drop';
import { AnchorButton } from '../../shared/ui/link-button';
import { Panel } from '../../shared/ui/panel';
import { ProgressBar } from '../../shared/ui/progress';
import styles from './imports.module.css';

const MAX_BYTES = 50_000_000;
const ACCEPT = '.xlsx,.csv,.tsv,.txt';

interface ImportUploadProps {
  /** Kinds this organisation may list; both for staff. */
  kinds?: readonly ListingKind[];
  /** Staff import for an organisation: what they chose, and the choice itself. */
  organisation?: { id: string | null; choice: ReactNode };
  onUploaded: (id: string) => void;
}

/** Drop a file: it is sent, read and its columns recognised. */
export function ImportUpload({ kinds = LISTING_KINDS, organisation, onUploaded }: ImportUploadProps) {
  const { t } = useTranslation('imports');
  const message = useErrorMessage();
  const [kind, setKind] = useState<ListingKind>(kinds[0] ?? 'technology');
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [error, setError] = useState<string | null>(null);
  const waiting = organisation !== undefined && organisation.id === null;
  const send = async () => {
    if (!file) return;
    setError(null);
    setSent(0);
    try {
      const query = { kind, ...(organisation?.id ? { organisationId: organisation.id } : {}) };
      const job = await upload(importRoutes.upload, { query, file }, { onProgress: setSent });
      onUploaded(job.id);
    } catch (failure) {
      setError(message(failure));
      setSent(null);
    }
  };
  return (
    <Panel title={t('upload.title')}>
      <div className={styles.stack}>
        {organisation?.choice}
        {kinds.length > 1 && (
          <RadioGroup
            legend={t('upload.kind')}
            options={kinds.map((value) => ({ value, label: t(`upload.kind.${value}`) }))}
            value={kind}
            onValueChange={setKind}
            columns
          />
        )}
        <FileDrop
          label={t('upload.file')}
          accept={ACCEPT}
          acceptWords={t('upload.kinds')}
          maxBytes={MAX_BYTES}
          file={file}
          {...(error ? { error } : {})}
          onFile={(chosen) => {
            setFile(chosen);
            setError(null);
          }}
        />
        {sent !== null && <Sending share={sent} />}
        <div className={styles.actions}>
          {file && (
            <Button
              variant="primary"
              busy={sent !== null}
              onClick={() => void send()}
              {...(waiting ? { disabledReason: t('upload.organisationFirst') } : {})}
            >
              {t('upload.send')}
            </Button>
          )}
          <TemplateLink kind={kind} />
        </div>
        <p className={styles.muted}>{t('upload.templateText')}</p>
      </div>
    </Panel>
  );
}

function Sending({ share }: { share: number }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const label = share < 1 ? t('upload.sending') : t('upload.reading');
  return (
    <ProgressBar label={label} share={share}>
      {format.percent(share)}
    </ProgressBar>
  );
}

function TemplateLink({ kind }: { kind: ListingKind }) {
  const { t } = useTranslation('imports');
  const locale = useLocale();
  return (
    <AnchorButton href={addressOf(importRoutes.template, { query: { kind, locale } })} variant="quiet" download>
      {kind === 'technology' ? t('upload.template') : t('upload.templateDemand')}
    </AnchorButton>
  );
}
