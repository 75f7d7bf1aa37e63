import { Search } from 'lucide-react';
import { useEffect, useId, useState, type FormEvent, type ReactNode } from 'react';
import type { ListingKind } from '@techbridge/contracts';
import { useTranslation } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { classNames } from '../../shared/ui/class-names';
import { SEARCH_PATHS } from './criteria';
import { rememberSearch } from './recent-searches';
import styles from './search-box.module.css';
import { Suggestions } from './suggestion-list';
import { useSuggestionList } from './use-suggestion-list';

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
  const search = (q: string) => {
    rememberSearch(q);
    setText(q);
    onSearch(q);
  };
  const list = useSuggestionList(text, kind, search);
  const own = useId();
  useEffect(() => setText(value), [value]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    const asked = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('formaction');
    if (asked) return rememberSearch(text);
    event.preventDefault();
    list.close();
    search(text);
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
            aria-expanded={list.groups.length > 0}
            aria-controls={`${own}-list`}
            aria-activedescendant={list.active < 0 ? undefined : `${own}-list-${list.active}`}
            onChange={(event) => {
              setText(event.target.value);
              list.open();
            }}
            onClick={() => text.trim() === '' && list.open()}
            onKeyDown={list.onKeyDown}
            className={styles.input}
          />
          <Suggestions id={`${own}-list`} list={list} />
        </div>
        <Button type="submit" variant="primary" size={large ? 'lg' : 'md'}>
          {large ? t('search.technologies') : t('common:action.search')}
        </Button>
        {children}
      </div>
    </form>
  );
}
