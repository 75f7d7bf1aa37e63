import { Link } from '@tanstack/react-router';
import type { ListingRecord } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Score } from '../../../shared/ui/progress';
import { usePathWords } from '../content-words';
import { sectionFor } from '../sections';
import styles from '../listings.module.css';
import { useEditorPath } from './editor-place';

type Listing = Pick<ListingRecord, 'id' | 'kind' | 'completenessDetail'>;

/** How much of what the other side asks is there, and what is missing with the reason, each leading to its field. */
export function CompletenessPanel({ listing }: { listing: Listing }) {
  const { t } = useTranslation('listings');
  const { percent, gaps } = listing.completenessDetail;
  const needed = gaps.filter(({ required }) => required);
  const advice = gaps.filter(({ required }) => !required);
  return (
    <div className={styles.completeness}>
      <Score
        label={t('completeness.label')}
        value={percent}
        max={100}
        evidence={gaps.length === 0 ? t('completeness.whole') : t('completeness.missing', { count: gaps.length })}
      />
      <GapList listing={listing} gaps={needed} title={t('completeness.needed')} />
      <GapList listing={listing} gaps={advice} title={t('completeness.advice')} />
    </div>
  );
}

function GapList({
  listing,
  gaps,
  title,
}: {
  listing: Listing;
  gaps: Listing['completenessDetail']['gaps'];
  title: string;
}) {
  const path = useEditorPath();
  const { t } = useTranslation('listings');
  const words = usePathWords();
  if (gaps.length === 0) return null;
  return (
    <div>
      <h3 className={styles.gapTitle}>{title}</h3>
      <ul className={styles.gaps}>
        {gaps.map(({ field, reason }) => (
          <li key={`${field}-${reason}`}>
            <Link
              to={path}
              params={{ id: listing.id }}
              search={{ section: sectionFor(listing.kind, field) ?? 'texts', field }}
            >
              {words.label(field)}
            </Link>
            <span>{t(reason as 'gap.title')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
