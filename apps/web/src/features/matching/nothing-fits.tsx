import { useQuery } from '@tanstack/react-query';
import { listingRoutes } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { routeQuery } from '../../shared/query';
import { PlainLink } from '../../shared/ui/plain-link';
import styles from './candidate.module.css';

const NAMED = 4;

/** That nothing fits is an answer; what the listing does not say yet is what would help. */
export function NothingFits({ listingId, editor }: { listingId: string; editor: string | null }) {
  const { t } = useTranslation(['matching', 'listings']);
  const { data } = useQuery(routeQuery(listingRoutes.get, { params: { id: listingId } }));
  const gaps = data?.completenessDetail.gaps.slice(0, NAMED) ?? [];
  return (
    <div className={styles.empty}>
      <p className={styles.heads}>{t('matching:empty.title')}</p>
      <p className={styles.small}>{t('matching:empty.text')}</p>
      {gaps.length > 0 && (
        <>
          <p className={styles.small}>{t('matching:empty.help')}</p>
          <ul className={styles.missing}>
            {gaps.map(({ field, reason }) => (
              <li key={`${field} ${reason}`} className={styles.small}>
                {t(`listings:${reason}` as 'listings:gap.title')}
              </li>
            ))}
          </ul>
          {editor && <PlainLink to={editor}>{t('matching:empty.edit')}</PlainLink>}
        </>
      )}
    </div>
  );
}
