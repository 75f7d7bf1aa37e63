import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingRecord, Locale, Sector } from '@techbridge/contracts';
import { LONGEST_TITLE, useStartDraft } from './start-draft';

/** Words that fit on one line are a title; more than that is the problem, and its beginning the title. */
const LONGEST_LINE = 120;

interface Props {
  /** What somebody asked for on the page of results; null where nobody did. Asked for once, in the browser. */
  asked: () => { q: string; locale: Locale } | null;
  sectors: readonly Sector[];
  onCreated: (record: ListingRecord) => void;
  /** The form: while nothing was asked for, and where starting by itself fails. */
  children: ReactNode;
}

/** Starts the draft of a need that was asked for elsewhere, without asking again. */
export function DraftFromSearch({ asked, sectors, onCreated, children }: Props) {
  const { t } = useTranslation('listings');
  const startDraft = useStartDraft();
  const [starting, setStarting] = useState(false);
  const begin = useRef(async () => {
    const need = asked();
    if (!need) return;
    setStarting(true);
    const origin = 'failed-search' as const;
    const { locale } = need;
    try {
      onCreated(await startDraft({ kind: 'demand', locale, ...textsOf(need.q), sectors, origin }));
    } catch {
      setStarting(false);
    }
  });
  useEffect(() => void begin.current(), []);
  return starting ? <p role="status">{t('new.starting')}</p> : children;
}

/** The beginning of a text up to the end of a sentence or word, as a title, and the text itself where that is not all. */
export function textsOf(q: string): { title: string; problem?: string } {
  const text = q.trim();
  const [line = ''] = text.split(/\r?\n/, 1);
  if (line === text && text.length <= LONGEST_LINE) return { title: text };
  const sentence = /^.+?[.!?。！？။។](?=\s|$|\p{L})/u.exec(line)?.[0] ?? line;
  const cut = sentence.length <= LONGEST_LINE ? sentence : sentence.slice(0, LONGEST_LINE).replace(/\s+\S*$/u, '');
  return { title: cut.replace(/\p{Cs}$/u, '').slice(0, LONGEST_TITLE), problem: text };
}
