import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button';
import { Chip, Chips } from '../../../shared/ui/chip';
import { TextInput } from '../../../shared/ui/text-input';
import styles from '../listings.module.css';
import { Remarked, useControl, type EditorFieldProps } from './fields';

const SEPARATORS = /[,;，；、\n\t]+/;

interface Props extends EditorFieldProps {
  max: number;
  length: number;
  lang?: string | undefined;
}

/** Short words, one after the other: Enter or a comma adds one, a pasted list adds all of it. */
export function WordsField({ max, length, lang, ...props }: Props) {
  const { t } = useTranslation(['listings', 'common']);
  const { field, common } = useControl<string[] | undefined>(props);
  const [typed, setTyped] = useState('');
  const words = field.value ?? [];
  const add = (text: string) => {
    const fresh = text
      .split(SEPARATORS)
      .map((word) => word.trim().slice(0, length))
      .filter((word, index, all) => word && !words.includes(word) && all.indexOf(word) === index);
    if (fresh.length > 0) field.set([...words, ...fresh].slice(0, max));
    setTyped('');
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && words.length > 0) {
      field.set(words.slice(0, -1));
    }
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!SEPARATORS.test(text)) return;
    event.preventDefault();
    add(typed + text);
  };
  const type = (text: string) => (SEPARATORS.test(text) ? add(text) : setTyped(text));
  return (
    <Remarked {...props}>
      <div className={styles.addWord}>
        <TextInput
          {...common}
          lang={lang}
          value={typed}
          onValueChange={type}
          onKeyDown={press}
          onPaste={paste}
          onBlur={() => add(typed)}
        />
        <Button
          disabledReason={words.length >= max ? t('editor.wordsFull', { count: max }) : undefined}
          onClick={() => add(typed)}
        >
          {t('common:action.add')}
        </Button>
      </div>
      {words.length > 0 && (
        <Chips label={props.label}>
          {words.map((word) => (
            <Chip key={word} onRemove={() => field.set(words.filter((each) => each !== word))}>
              {word}
            </Chip>
          ))}
        </Chips>
      )}
    </Remarked>
  );
}
