import { useQueryClient } from '@tanstack/react-query';
import { matchRoutes, type MatchView } from '@techbridge/contracts';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, upload } from '../../shared/api';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { Button } from '../../shared/ui/button';
import { FileDrop } from '../../shared/ui/file-drop';
import { ProgressBar } from '../../shared/ui/progress';
import { DateText } from '../../shared/ui/relative-time';
import { useToast } from '../../shared/ui/toast';
import styles from './matches.module.css';
import { usePartyWords } from './match-words';
import { matchQuery } from './matches.queries';

const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.webp';
const ACCEPTED_WORDS = 'PDF, DOCX, XLSX, PNG, JPEG, WebP';
const MAXIMUM_BYTES = 10_000_000;

/** Papers both sides see. They can be added while messages can be sent. */
export function MatchDocuments({ match }: { match: MatchView }) {
  const { t } = useTranslation('matches');
  const mayAdd = match.actions.includes('send_message');
  return (
    <>
      {match.documents.length > 0 ? (
        <DocumentList match={match} />
      ) : (
        <p className={styles.muted}>{t(mayAdd ? 'documents.none' : 'documents.later')}</p>
      )}
      {mayAdd && <AddDocument matchId={match.id} />}
    </>
  );
}

function DocumentList({ match }: { match: Pick<MatchView, 'id' | 'documents' | 'viewerParty'> }) {
  const { t } = useTranslation('matches');
  const format = useFormat();
  const party = usePartyWords();
  return (
    <ul className={styles.documents} aria-label={t('documents.title')}>
      {match.documents.map((document) => (
        <li key={document.id}>
          <FileText aria-hidden="true" />
          <span>
            <a
              href={addressOf(matchRoutes.getDocument, { params: { id: match.id, documentId: document.id } })}
              download
            >
              {document.name}
            </a>
            <span className={styles.small}>
              {format.bytes(document.bytes)} · {party(document.by, match)} · <DateText at={document.at} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function AddDocument({ matchId }: { matchId: string }) {
  const { t } = useTranslation('matches');
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<string>();
  const send = async (chosen: File) => {
    setError(undefined);
    setShare(0);
    try {
      await upload(matchRoutes.attach, { params: { id: matchId }, file: chosen }, { onProgress: setShare });
      await client.invalidateQueries({ queryKey: matchQuery(matchId).queryKey });
      setFile(null);
      toast({ text: t('documents.added', { name: chosen.name }) });
    } catch (failure) {
      setError(message(failure));
    } finally {
      setShare(null);
    }
  };
  return (
    <div className={styles.addDocument}>
      <FileDrop
        label={t('documents.add')}
        accept={ACCEPTED}
        acceptWords={ACCEPTED_WORDS}
        maxBytes={MAXIMUM_BYTES}
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          setError(undefined);
        }}
        error={error}
      />
      {share !== null && <ProgressBar label={t('documents.sending')} share={share} />}
      {file && (
        <Button busy={share !== null} onClick={() => void send(file)}>
          {t('documents.send')}
        </Button>
      )}
    </div>
  );
}
