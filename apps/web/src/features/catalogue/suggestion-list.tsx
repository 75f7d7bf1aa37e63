import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { langOf, useLocale, useTranslation } from '../../shared/i18n';
import styles from './suggestion-list.module.css';
import type { SuggestionList } from './use-suggestion-list';
import type { Choice } from './use-suggestions';

interface Props {
  /** Id of the list; the lines have it with their number behind. */
  id: string;
  list: SuggestionList;
}

/** What one may choose instead of typing on, in groups under their headings. The keys belong to the box above. */
export function Suggestions({ id, list }: Props) {
  const { t } = useTranslation('catalogue');
  const { groups, active } = list;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active >= 0) box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const firsts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { choices }) => sum + choices.length, 0));
  return (
    <div
      ref={box}
      id={id}
      role="listbox"
      aria-label={t('search.suggestions')}
      hidden={groups.length === 0}
      className={styles.list}
    >
      {groups.map(({ name, choices }, at) => (
        <div key={name} role="group" aria-labelledby={`${id}-${name}`} className={styles.group}>
          <div id={`${id}-${name}`} role="presentation" className={styles.heading}>
            {t(`suggestion.${name}`)}
          </div>
          {choices.map((choice, index) => (
            <Line
              key={`${choice.kind} ${choice.target}`}
              id={`${id}-${firsts[at]! + index}`}
              choice={choice}
              selected={firsts[at]! + index === active}
              list={list}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  id: string;
  choice: Choice;
  selected: boolean;
  list: SuggestionList;
}

/** The button that forgets one search is for pointers: with the keyboard, Delete does it. */
function Line({ id, choice, selected, list }: LineProps) {
  const { t } = useTranslation('catalogue');
  const locale = useLocale();
  const { kind, label, meaning, language } = choice;
  return (
    <div role="presentation" className={styles.line} onPointerDown={(event) => event.preventDefault()}>
      <div
        id={id}
        role="option"
        aria-selected={selected}
        aria-keyshortcuts={kind === 'recent' ? 'Delete' : undefined}
        onClick={() => list.choose(choice)}
        className={kind === 'forget' ? styles.forget : styles.item}
      >
        {kind === 'forget' ? t('suggestion.forget') : <bdi lang={language && langOf(language, locale)}>{label}</bdi>}
        {meaning && (
          <>
            {' '}
            <span className={styles.meaning}>· {meaning}</span>
          </>
        )}
      </div>
      {kind === 'recent' && (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          title={t('suggestion.forgetOne', { q: label })}
          onClick={() => list.forget(choice)}
          className={styles.remove}
        >
          <X />
        </button>
      )}
    </div>
  );
}
