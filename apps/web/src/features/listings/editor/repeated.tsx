import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/button';
import { useToast } from '../../../shared/ui/toast';
import styles from '../listings.module.css';
import { useEditor, useField, useGap } from './editor-context';
import { Remarked } from './fields';
import { valueAt } from './content-paths';

interface Props<Item> {
  path: string;
  label: string;
  help?: ReactNode;
  /** "Patent 2" */
  itemLabel: (number: number) => string;
  addLabel: string;
  max: number;
  fresh: Item;
  children: (path: string, index: number) => ReactNode;
}

/** Several of the same: patents, benefits, places. One can be added and taken away, with a way back. */
export function Repeated<Item>({ path, label, help, itemLabel, addLabel, max, fresh, children }: Props<Item>) {
  const { t } = useTranslation(['listings', 'common']);
  const toast = useToast();
  const { store } = useEditor();
  const gap = useGap()(path);
  const field = useField<Item[]>(path);
  const present = () => valueAt(store.getState().content, path) as Item[];
  const remove = (index: number) => {
    const gone = field.value[index] as Item;
    field.set(field.value.filter((_, each) => each !== index));
    toast({
      text: t('editor.itemRemoved', { item: itemLabel(index + 1) }),
      onUndo: () => field.set([...present().slice(0, index), gone, ...present().slice(index)]),
    });
  };
  return (
    <Remarked path={path} label={label}>
      <fieldset className={styles.repeated} id={field.id} tabIndex={-1}>
        <legend>{label}</legend>
        {(help ?? gap) && (
          <p className={styles.small}>
            {help} {gap}
          </p>
        )}
        {field.value.map((_, index) => (
          <div key={index} className={styles.item} role="group" aria-label={itemLabel(index + 1)}>
            <div className={styles.itemHead}>
              <span>{itemLabel(index + 1)}</span>
              <Button
                size="sm"
                variant="quiet"
                icon={<Trash2 />}
                aria-label={t('common:action.removeNamed', { name: itemLabel(index + 1) })}
                onClick={() => remove(index)}
              >
                {t('common:action.remove')}
              </Button>
            </div>
            {children(`${path}.${index}`, index)}
          </div>
        ))}
        <Button
          icon={<Plus />}
          disabledReason={field.value.length >= max ? t('editor.wordsFull', { count: max }) : undefined}
          onClick={() => field.set([...field.value, fresh])}
        >
          {addLabel}
        </Button>
      </fieldset>
    </Remarked>
  );
}
