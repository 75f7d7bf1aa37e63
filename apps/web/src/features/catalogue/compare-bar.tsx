import { X } from 'lucide-react';
import { useTranslation } from '../../shared/i18n';
import { Button, IconButton } from '../../shared/ui/button';
import { PlainLink } from '../../shared/ui/plain-link';
import { buttonClass } from '../../shared/ui/button';
import { useComparison } from './compare-selection';
import { addressOfComparison, MOST_COMPARED } from './compared';
import styles from './compare-bar.module.css';

/** At the foot of the window while something is chosen: what, and the way to the comparison. */
export function CompareBar() {
  const { t } = useTranslation('catalogue');
  const { chosen, toggle, clear } = useComparison();
  return (
    <div role="region" aria-label={t('compare.bar')} className={styles.place} hidden={chosen.length === 0}>
      <p role="status" className={styles.count}>
        {t('compare.chosen', { count: chosen.length, most: MOST_COMPARED })}
      </p>
      <ul className={styles.list}>
        {chosen.map((one) => (
          <li key={one.reference} className={styles.one}>
            <span className={styles.title}>{one.title}</span>
            <IconButton
              label={t('compare.remove', { title: one.title })}
              icon={<X />}
              onClick={() => toggle(one, false)}
            />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {chosen.length > 1 ? (
          <PlainLink
            to={addressOfComparison(chosen.map(({ reference }) => reference))}
            className={buttonClass({ variant: 'primary' })}
          >
            {t('compare.show')}
          </PlainLink>
        ) : (
          <Button variant="primary" disabledReason={t('compare.oneMore')}>
            {t('compare.show')}
          </Button>
        )}
        <Button variant="quiet" onClick={clear}>
          {t('compare.clear')}
        </Button>
      </div>
    </div>
  );
}
