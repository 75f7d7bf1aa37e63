import { needWith, type DemandContent, type NeedProposal } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button';
import { useToast } from '../../../shared/ui/toast';
import styles from '../listings.module.css';
import { NeedReader } from '../need-reading/need-reader';
import { useEditor } from './editor-context';

/** Reads a text into a need that is being written: what was written already, or what is pasted here. */
export function ReadIntoNeed() {
  const { t } = useTranslation('listings');
  const toast = useToast();
  const { state, store } = useEditor();
  const content = state.content as DemandContent;
  const [text, setText] = useState(() => content.texts[content.originalLocale]?.problem ?? '');
  const [chosen, setChosen] = useState<NeedProposal[]>([]);
  const [round, setRound] = useState(0);
  const takeOver = () => {
    store.replace(needWith(store.getState().content as DemandContent, chosen));
    toast({ text: t('reading.tookOver', { count: chosen.length }) });
    setChosen([]);
    setRound(round + 1);
  };
  return (
    <details className={styles.help}>
      <summary className={styles.helpSummary}>{t('reading.into')}</summary>
      <div className={styles.helpParts}>
        <NeedReader key={round} text={text} onText={setText} locale={content.originalLocale} onChosen={setChosen} />
        <div>
          <Button
            variant="primary"
            disabledReason={chosen.length === 0 ? t('reading.chooseFirst') : undefined}
            onClick={takeOver}
          >
            {t('reading.takeOver', { count: chosen.length })}
          </Button>
        </div>
      </div>
    </details>
  );
}
