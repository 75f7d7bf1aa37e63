import type { ReactNode } from 'react';
import type { SearchHit } from '@techbridge/contracts';
import { useTranslation } from '../../shared/i18n';
import { Checkbox } from '../../shared/ui/choice';
import { VisuallyHidden } from '../../shared/ui/visually-hidden';
import { useComparison, type Compared } from './compare-selection';
import { MOST_COMPARED } from './compared';
import styles from './compare-choice.module.css';

export const COMPARISON_FORM = 'comparison';

/** Puts a technology beside others. Sent as a plain form where no script runs. */
export function CompareChoice({ reference, title }: Compared) {
  const { t } = useTranslation('catalogue');
  const { has, full, toggle } = useComparison();
  const on = has(reference);
  const blocked = full && !on;
  return (
    <div className={styles.choice} title={blocked ? t('compare.full', { most: MOST_COMPARED }) : undefined}>
      <Checkbox
        label={
          <>
            {t('compare.choose')}
            <VisuallyHidden> {title}</VisuallyHidden>
            {blocked && <VisuallyHidden> ({t('compare.full', { most: MOST_COMPARED })})</VisuallyHidden>}
          </>
        }
        checked={on}
        disabled={blocked}
        form={COMPARISON_FORM}
        name="ref"
        value={reference}
        onCheckedChange={(next) => toggle({ reference, title }, next)}
      />
    </div>
  );
}

/** For the list of results: technologies can be compared, needs cannot. */
export function compareAction({ kind, reference, title }: SearchHit): ReactNode {
  return kind === 'technology' && <CompareChoice reference={reference} title={title.text} />;
}
