import { useTranslation } from 'react-i18next';
import { classNames } from './class-names';
import styles from './sdg-mark.module.css';

/** Our own hues around the circle, dark enough for white numbers; not the official wheel, which is not ours to redraw. */
const HUES = [355, 75, 145, 20, 40, 220, 85, 10, 45, 330, 62, 95, 160, 240, 130, 262, 275];

/** A numbered square for each goal, with its number in words for those who do not see it. `nameOf` adds the goal's name. */
export function SdgMarks({
  goals,
  nameOf,
  size = 'sm',
}: {
  goals: readonly number[];
  nameOf?: (goal: number) => string;
  size?: 'sm' | 'lg';
}) {
  const { t } = useTranslation('common');
  if (goals.length === 0) return null;
  return (
    <ul className={styles.marks} aria-label={t('sdg.list')}>
      {[...goals]
        .sort((a, b) => a - b)
        .map((goal) => {
          const name = nameOf ? t('sdg.named', { number: goal, name: nameOf(goal) }) : t('sdg.goal', { number: goal });
          return (
            <li key={goal} className={styles.row}>
              <span
                className={classNames(styles.mark, size === 'lg' && styles.lg)}
                style={{ '--hue': HUES[goal - 1] } as object}
                role="img"
                aria-label={name}
                title={name}
              >
                {goal}
              </span>
              {size === 'lg' && nameOf && <span aria-hidden="true">{nameOf(goal)}</span>}
            </li>
          );
        })}
    </ul>
  );
}
