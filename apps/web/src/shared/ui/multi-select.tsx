import { Popover as Radix } from 'radix-ui';
import { ChevronDown, Search } from 'lucide-react';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip, Chips } from './chip';
import { classNames } from './class-names';
import { Field, type FieldProps } from './field';
import fieldStyles from './field.module.css';
import floating from './floating.module.css';
import styles from './multi-select.module.css';
import type { Option } from './select';

/** Finds "nông" by "nong" and "Việt" by "viet"; scripts without marks stay as they are. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
}

interface ListProps<V extends string> {
  options: readonly Option<V>[];
  chosen: readonly V[];
  multiple: boolean;
  label: string;
  onPick: (value: V) => void;
  onClose: () => void;
  /** Where the list is too long to be here at once: told what is sought, so that `options` can follow. */
  onSearch?: ((search: string) => void) | undefined;
}

/** Search box over a list; the box keeps the focus while arrows move through the list. */
function OptionList<V extends string>({ options, chosen, multiple, label, onPick, onClose, onSearch }: ListProps<V>) {
  const { t } = useTranslation('common');
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const shown = useMemo(() => {
    if (onSearch) return options;
    const wanted = foldForSearch(search);
    return options.filter(
      (option) => foldForSearch(option.label).includes(wanted) || foldForSearch(option.hint ?? '').includes(wanted),
    );
  }, [options, search, onSearch]);
  const current = Math.min(active, shown.length - 1);
  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, index));
    setActive(next);
    list.current?.children[next]?.scrollIntoView?.({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: shown.length - 1,
    };
    const target = moves[event.key];
    const option = shown[current];
    if (target !== undefined) moveTo(target);
    else if (event.key === 'Enter' && option && !option.disabled) onPick(option.value);
    else if (event.key === 'Tab') return onClose();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.searchRow}>
        <Search aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          aria-label={t('select.search', { label })}
          aria-expanded="true"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={shown[current] ? `${id}-${current}` : undefined}
          autoComplete="off"
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setActive(0);
            onSearch?.(event.target.value.trim());
          }}
          onKeyDown={press}
          className={styles.search}
        />
      </div>
      <ul
        id={id}
        ref={list}
        role="listbox"
        aria-label={label}
        aria-multiselectable={multiple || undefined}
        className={styles.list}
      >
        {shown.map((option, index) => (
          <li
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={chosen.includes(option.value)}
            aria-disabled={option.disabled || undefined}
            data-active={index === current || undefined}
            className={classNames(styles.option, multiple && styles.many)}
            onMouseMove={() => setActive(index)}
            onClick={() => !option.disabled && onPick(option.value)}
          >
            <span className={styles.tick} aria-hidden="true" />
            <span className={styles.optionLabel}>{option.label}</span>
            {option.hint && <span className={styles.hint}>{option.hint}</span>}
          </li>
        ))}
      </ul>
      <p role="status" className={shown.length === 0 ? styles.none : fieldStyles.hidden}>
        {shown.length === 0 ? t('select.none', { search }) : t('select.count', { count: shown.length })}
      </p>
    </>
  );
}

interface FrameProps<V extends string> extends FieldProps {
  label: string;
  options: readonly Option<V>[];
  summary: string | null;
  placeholder: string;
  chosen: readonly V[];
  multiple: boolean;
  onPick: (value: V) => void;
  onSearch?: ((search: string) => void) | undefined;
}

function SelectFrame<V extends string>({
  options,
  summary,
  placeholder,
  chosen,
  multiple,
  onPick,
  onSearch,
  ...field
}: FrameProps<V>) {
  const [open, setOpen] = useState(false);
  const change = (next: boolean) => {
    setOpen(next);
    onSearch?.('');
  };
  const pickOne = (value: V) => {
    onPick(value);
    if (!multiple) change(false);
  };
  return (
    <Field {...field}>
      {(control) => (
        <Radix.Root open={open} onOpenChange={change}>
          <Radix.Trigger asChild>
            <button
              {...control}
              type="button"
              aria-required={undefined}
              aria-haspopup="listbox"
              className={classNames(fieldStyles.control, styles.trigger)}
            >
              <span className={summary ? undefined : styles.placeholder}>{summary ?? placeholder}</span>
              <ChevronDown aria-hidden="true" />
            </button>
          </Radix.Trigger>
          <Radix.Portal>
            <Radix.Content
              className={classNames(floating.panel, styles.panel)}
              align="start"
              sideOffset={4}
              collisionPadding={8}
              aria-label={field.label}
            >
              <OptionList
                options={options}
                chosen={chosen}
                multiple={multiple}
                label={field.label}
                onPick={pickOne}
                onSearch={onSearch}
                onClose={() => change(false)}
              />
            </Radix.Content>
          </Radix.Portal>
        </Radix.Root>
      )}
    </Field>
  );
}

export interface MultiSelectProps<V extends string> extends Omit<FieldProps, 'label'> {
  label: string;
  options: readonly Option<V>[];
  values: readonly V[];
  onValuesChange: (values: V[]) => void;
  placeholder?: string;
  /** At most so many; further ones cannot be ticked. */
  max?: number;
}

/** Several values of a long list, found by typing; what is chosen stays in sight as chips. */
export function MultiSelect<V extends string>({
  options,
  values,
  onValuesChange,
  placeholder,
  max,
  ...field
}: MultiSelectProps<V>) {
  const { t } = useTranslation('common');
  const full = max !== undefined && values.length >= max;
  const offered = full ? options.map((option) => ({ ...option, disabled: !values.includes(option.value) })) : options;
  const toggle = (value: V) =>
    onValuesChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <div>
      <SelectFrame
        {...field}
        options={offered}
        chosen={values}
        multiple
        onPick={toggle}
        summary={values.length ? t('select.chosen', { count: values.length }) : null}
        placeholder={placeholder ?? t('select.several')}
      />
      {values.length > 0 && (
        <Chips label={field.label} className={styles.chips}>
          {values.map((value) => (
            <Chip key={value} onRemove={() => toggle(value)}>
              {options.find((option) => option.value === value)?.label ?? value}
            </Chip>
          ))}
        </Chips>
      )}
    </div>
  );
}

export interface ComboboxProps<V extends string> extends Omit<FieldProps, 'label'> {
  label: string;
  options: readonly Option<V>[];
  value: V | null;
  onValueChange: (value: V) => void;
  placeholder?: string;
  /** Where the list is too long to be here at once: told what is sought, so that `options` can follow. */
  onSearch?: (search: string) => void;
}

/** One value of a long list, found by typing. */
export function Combobox<V extends string>({
  options,
  value,
  onValueChange,
  placeholder,
  onSearch,
  ...field
}: ComboboxProps<V>) {
  const { t } = useTranslation('common');
  const [picked, setPicked] = useState<Option<V> | null>(null);
  const pick = (next: V) => {
    setPicked(options.find((option) => option.value === next) ?? null);
    onValueChange(next);
  };
  // What was chosen keeps its name when the list has moved on to something else.
  const chosen = options.find((option) => option.value === value) ?? (picked?.value === value ? picked : null);
  return (
    <SelectFrame
      {...field}
      options={options}
      chosen={value === null ? [] : [value]}
      multiple={false}
      onPick={pick}
      onSearch={onSearch}
      summary={chosen?.label ?? null}
      placeholder={placeholder ?? t('select.one')}
    />
  );
}
