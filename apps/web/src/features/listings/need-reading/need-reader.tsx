import {
  DEMAND_TEXT_LIMITS,
  needWritingRoutes,
  type Locale,
  type NeedProposal,
  type RouteResponse,
} from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format';
import { langOf, useLocale } from '../../../shared/i18n';
import { useErrorMessage } from '../../../shared/errors';
import { useRouteMutation } from '../../../shared/query';
import { Button } from '../../../shared/ui/button';
import { Notice } from '../../../shared/ui/notice';
import { TextArea } from '../../../shared/ui/text-area';
import { chosenOf, itemsOf, piecesOf, type Item } from './chosen';
import styles from './need-reading.module.css';
import { ProposalList } from './proposal-list';

type Answer = RouteResponse<typeof needWritingRoutes.read>;

interface Props {
  text: string;
  onText: (text: string) => void;
  /** The language it is written in, as far as that is known; its script decides where it tells. */
  locale: Locale | undefined;
  /** Read at once, where somebody was led here with a text. */
  atOnce?: boolean;
  /** What was confirmed so far, and the language it was read in. */
  onChosen: (proposals: NeedProposal[], locale: Locale) => void;
}

/** A text area whose text is read into values, each shown with its words and confirmed by the person. */
export function NeedReader({ text, onText, locale, atOnce, onChosen }: Props) {
  const { t } = useTranslation('listings');
  const [read, setRead] = useState<{ text: string; answer: Answer; items: Item[] } | null>(null);
  const message = useErrorMessage();
  const reading = useRouteMutation(needWritingRoutes.read);
  const start = async () => {
    const body = { text, ...(locale ? { locale } : {}) };
    const answer = await reading.mutateAsync({ body }).catch(() => null);
    if (!answer) return;
    setRead({ text, answer, items: itemsOf(answer.proposals) });
    onChosen([], answer.locale);
  };
  const first = useRef(start);
  useEffect(() => {
    if (atOnce) void first.current();
  }, [atOnce]);
  const change = (items: Item[]) => {
    if (!read) return;
    setRead({ ...read, items });
    onChosen(chosenOf(items), read.answer.locale);
  };
  const tooLong = [...text].length > DEMAND_TEXT_LIMITS.problem;
  return (
    <div className={styles.reader}>
      <TextArea
        label={t('reading.title')}
        help={t('reading.help')}
        lang={LOCALE_INFO[locale ?? read?.answer.locale ?? 'en'].tag}
        limit={DEMAND_TEXT_LIMITS.problem}
        rows={8}
        value={text}
        onValueChange={onText}
      />
      <div>
        <Button
          busy={reading.isPending}
          disabledReason={text.trim() === '' || tooLong ? t('reading.help') : undefined}
          onClick={() => void start()}
        >
          {t('reading.read')}
        </Button>
      </div>
      {reading.error && <Notice tone="danger" live title={message(reading.error)} />}
      {read && <Result {...read} stale={read.text !== text} onItems={change} />}
    </div>
  );
}

interface ResultProps {
  text: string;
  answer: Answer;
  items: Item[];
  stale: boolean;
  onItems: (items: Item[]) => void;
}

function Result({ text, answer, items, stale, onItems }: ResultProps) {
  const { t } = useTranslation('listings');
  const format = useFormat();
  const reader = useLocale();
  const [pointed, setPointed] = useState<number | null>(null);
  if (items.length === 0) return <Notice live title={t('reading.nothing')} />;
  return (
    <>
      <Notice live title={t('reading.found', { count: items.length })}>
        {t('reading.language', { language: format.language(LOCALE_INFO[answer.locale].tag) })}{' '}
        {stale && t('reading.stale')}
      </Notice>
      <div className={styles.result}>
        <ProposalList items={items} onItems={onItems} onPoint={setPointed} />
        <section className={styles.source} aria-label={t('reading.text')} tabIndex={0}>
          <p className={styles.text} lang={langOf(answer.locale, reader)}>
            {piecesOf(text, items).map((piece, index) =>
              piece.keys.length > 0 ? (
                <mark key={index} data-pointed={(pointed !== null && piece.keys.includes(pointed)) || undefined}>
                  {piece.text}
                </mark>
              ) : (
                piece.text
              ),
            )}
          </p>
        </section>
      </div>
    </>
  );
}
