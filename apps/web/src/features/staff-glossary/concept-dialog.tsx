import {
  LOCALES,
  type ConceptRow,
  type GlossaryWords,
  type glossaryRoutes,
  type RouteResponse,
} from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Notice } from '../../shared/ui/notice';
import { Facts, Section } from '../../shared/ui/panel';
import { SkeletonText } from '../../shared/ui/skeleton';
import { ErrorState } from '../../shared/ui/states';
import { ConceptForm } from './concept-form';
import { ConceptHistory } from './concept-history';
import { ConceptState } from './concept-table';
import { DropForm } from './drop-form';
import { conceptQuery } from './lexicon.queries';
import { writeCell } from './word-notation';
import styles from './lexicon.module.css';

type ConceptView = RouteResponse<typeof glossaryRoutes.get>;

/** One concept: its words to correct, or to read, and what was done with it. */
export function ConceptDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { data, error } = useQuery(conceptQuery(id));
  const name = data?.words.en[0]?.text ?? id;
  return (
    <Dialog open wide onOpenChange={(open) => !open && onClose()} title={t('lexicon.conceptTitle', { name })}>
      {data ? (
        <ConceptContent key={data.version} concept={data} onDone={onClose} />
      ) : error ? (
        <ErrorState error={error} level={3} />
      ) : (
        <SkeletonText lines={8} />
      )}
    </Dialog>
  );
}

function ConceptContent({ concept, onDone }: { concept: ConceptView; onDone: () => void }) {
  const { t } = useTranslation('desk');
  /** The row a form begins with, when it is not the present one. */
  const [former, setFormer] = useState<{ words: GlossaryWords; version: number } | null>(null);
  const [dropping, setDropping] = useState(false);
  const mayCorrect = concept.actions.includes('correct');
  const restore = (words: GlossaryWords, version: number) => {
    setDropping(false);
    setFormer({ words, version });
  };
  return (
    <div className={styles.concept}>
      {concept.origin !== 'own' && <ConceptState concept={concept} />}
      {concept.waitingChangeId && <Notice tone="attention">{t('lexicon.waitingNotice')}</Notice>}
      {dropping ? (
        <DropForm concept={concept} onDone={onDone} onBack={() => setDropping(false)} />
      ) : mayCorrect ? (
        <ConceptForm
          key={former?.version ?? 'present'}
          conceptId={concept.id}
          version={concept.version}
          words={former?.words ?? concept.words}
          reason={former ? t('lexicon.restoreReason', { version: former.version }) : ''}
          onDone={onDone}
        />
      ) : (
        <WordList concept={concept} />
      )}
      {concept.actions.includes('drop') && !dropping && (
        <div>
          <Button size="sm" onClick={() => setDropping(true)}>
            {t(`lexicon.drop.${concept.origin === 'added' ? 'added' : 'corrected'}`)}
          </Button>
        </div>
      )}
      <Section title={t('lexicon.history')} level={3}>
        <ConceptHistory history={concept.history} {...(mayCorrect ? { onRestore: restore } : {})} />
      </Section>
    </div>
  );
}

function WordList({ concept }: { concept: Pick<ConceptRow, 'words'> }) {
  const format = useFormat();
  return (
    <Facts
      missing="–"
      facts={LOCALES.map((language) => ({
        label: format.language(LOCALE_INFO[language].tag),
        value: concept.words[language].length > 0 && (
          <span lang={LOCALE_INFO[language].tag}>{writeCell(concept.words[language])}</span>
        ),
      }))}
    />
  );
}
