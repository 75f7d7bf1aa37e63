import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import { Button } from './button';
import { PlainLink } from './plain-link';
import styles from './pagination.module.css';

interface PaginationProps {
  offset: number;
  limit: number;
  total: number;
  /** Public pages pass addresses, so that pages can be opened without scripts and by search engines. */
  hrefFor?: (offset: number) => string;
  onOffsetChange?: (offset: number) => void;
}

/** Which part of a list is shown, and the way to its neighbours. */
export function Pagination({ offset, limit, total, hrefFor, onOffsetChange }: PaginationProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (total <= limit && offset === 0) return null;
  const step = (target: number, label: string, icon: 'before' | 'after') => {
    const open = target >= 0 && target < total;
    const content = (
      <span className={styles.step}>
        {icon === 'before' && <ChevronLeft aria-hidden="true" />}
        {label}
        {icon === 'after' && <ChevronRight aria-hidden="true" />}
      </span>
    );
    if (!open) return <span className={styles.none} />;
    if (hrefFor)
      return (
        <PlainLink to={hrefFor(target)} className={styles.link}>
          {content}
        </PlainLink>
      );
    return <Button onClick={() => onOffsetChange?.(target)}>{content}</Button>;
  };
  return (
    <nav aria-label={t('page.label')} className={styles.pagination}>
      {step(offset - limit, t('page.previous'), 'before')}
      <p className={styles.words}>
        {t('page.range', {
          from: format.number(offset + 1),
          to: format.number(Math.min(offset + limit, total)),
          total: format.number(total),
        })}
      </p>
      {step(offset + limit, t('page.next'), 'after')}
    </nav>
  );
}
