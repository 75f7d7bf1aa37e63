import { useRouter } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useId, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { ListingKind } from '@techbridge/contracts';
import { useTranslation } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { classNames } from '../../shared/ui/class-names';
import { SEARCH_PATHS } from './criteria';
import styles from './search-box.module.css';
import { addressOfSuggestion, useSuggestions, type Suggestion } from './use-suggestions';

interface SearchBoxProps {
  kind: ListingKind;
  label: string;
  /** What is searched for now. */
  value?: string;
  /** Searches without leaving the page; the form itself works by its address alone. */
  onSearch: (q: string) => void;
  /** For controls elsewhere on the page that belong to this form. */
  id?: string;
  large?: boolean;
  autoFocus?: boolean;
  /** Beside the button, inside the form: a second way to send it. */
  children?: ReactNode;
}

/** The question in words. Completes while one types; sends a plain form where no script runs. */
export function SearchBox({ kind, label, value = '', onSearch, id, large, autoFocus, children }: SearchBoxProps) {
  const { t } = useTranslation(['catalogue', 'common']);
  const [text, setText] = useState(value);
  const list = useSuggestionList(text, kind, onSearch);
  const own = useId();
  useEffect(() => setText(value), [value]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    const asked = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('formaction');
    if (asked) return;
    event.preventDefault();
    list.close();
    onSearch(text);
  };
  return (
    <form
      id={id}
      role="search"
      aria-label={label}
      action={SEARCH_PATHS[kind]}
      method="get"
      onSubmit={send}
      className={classNames(styles.form, large && styles.large)}
    >
      <label htmlFor={`${own}-q`} className={large ? styles.label : styles.hidden}>
        {label}
      </label>
      <div className={styles.row}>
        <div className={styles.field} onBlur={list.close}>
          <Search aria-hidden="true" className={styles.sign} />
          <input
            id={`${own}-q`}
            type="search"
            name="q"
            value={text}
            maxLength={2000}
            autoComplete="off"
            autoFocus={autoFocus}
            placeholder={t(`search.placeholder.${kind}`)}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={list.items.length > 0}
            aria-controls={`${own}-list`}
            aria-activedescendant={list.active < 0 ? undefined : `${own}-${list.active}`}
            onChange={(event) => {
              setText(event.target.value);
              list.open();
            }}
            onKeyDown={list.onKeyDown}
            className={styles.input}
          />
          <ul
            id={`${own}-list`}
            role="listbox"
            aria-label={t('search.suggestions')}
            hidden={list.items.length === 0}
            className={styles.list}
          >
            {list.items.map((item, index) => (
              <li
                key={`${item.kind} ${item.target}`}
                id={`${own}-${index}`}
                role="option"
                aria-selected={index === list.active}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => list.choose(item)}
                className={styles.item}
              >
                <span>{item.label}</span>
                <span className={styles.kind}>{t(`suggestion.${item.kind}`)}</span>
              </li>
            ))}
          </ul>
        </div>
        <Button type="submit" variant="primary" size={large ? 'lg' : 'md'}>
          {large ? t('search.technologies') : t('common:action.search')}
        </Button>
        {children}
      </div>
    </form>
  );
}

function useSuggestionList(text: string, kind: ListingKind, onSearch: (q: string) => void) {
  const router = useRouter();
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const items = useSuggestions(text, kind, wanted);
  const close = () => {
    setWanted(false);
    setActive(-1);
  };
  const choose = (item: Suggestion) => {
    close();
    if (item.kind === 'term') onSearch(item.target);
    else void router.navigate({ href: addressOfSuggestion(item, kind) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = items[active];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && items.length > 0) close();
    else if (event.key === 'ArrowDown' && items.length > 0) setActive((present) => (present + 1) % items.length);
    else if (event.key === 'ArrowUp' && items.length > 0)
      setActive((present) => (present <= 0 ? items.length : present) - 1);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else return;
    event.preventDefault();
  };
  return {
    items,
    active: Math.min(active, items.length - 1),
    open: () => {
      setWanted(true);
      setActive(-1);
    },
    close,
    choose,
    onKeyDown,
  };
}
