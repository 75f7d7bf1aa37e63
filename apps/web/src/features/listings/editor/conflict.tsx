import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../shared/ui/choice';
import { Button } from '../../../shared/ui/button';
import { Notice } from '../../../shared/ui/notice';
import { usePathWords } from '../content-words';
import styles from '../listings.module.css';
import { useEditor } from './editor-context';
import type { Clash } from './three-way';

type Choice = 'mine' | 'theirs';

/** Two people changed the same part. Both versions stand here until one is chosen; nothing is lost before. */
export function Conflict() {
  const { t } = useTranslation('listings');
  const { state, store } = useEditor();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const clashes = state.conflict?.clashes ?? [];
  const open = clashes.filter(({ path }) => !choices[path]).length;
  return (
    <section className={styles.section} aria-labelledby="conflict-title">
      <Notice tone="attention" live title={<span id="conflict-title">{t('conflict.title')}</span>}>
        {t('conflict.text')}
      </Notice>
      {clashes.map((clash) => (
        <ClashChoice
          key={clash.path}
          clash={clash}
          choice={choices[clash.path] ?? null}
          onChoice={(choice) => setChoices((present) => ({ ...present, [clash.path]: choice }))}
        />
      ))}
      <div>
        <Button
          variant="primary"
          disabledReason={open > 0 ? t('conflict.open', { count: open }) : undefined}
          onClick={() => store.resolve((clash) => (choices[clash.path] === 'theirs' ? clash.theirs : clash.mine))}
        >
          {t('conflict.keep')}
        </Button>
      </div>
    </section>
  );
}

interface ChoiceProps {
  clash: Clash;
  choice: Choice | null;
  onChoice: (choice: Choice) => void;
}

function ClashChoice({ clash, choice, onChoice }: ChoiceProps) {
  const { t } = useTranslation('listings');
  const words = usePathWords();
  return (
    <div className={styles.clash}>
      <RadioGroup<Choice>
        legend={words.label(clash.path)}
        options={[
          { value: 'mine', label: t('conflict.mine'), hint: words.value(clash.path, clash.mine) },
          { value: 'theirs', label: t('conflict.theirs'), hint: words.value(clash.path, clash.theirs) },
        ]}
        value={choice}
        onValueChange={onChoice}
      />
    </div>
  );
}
