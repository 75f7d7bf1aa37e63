import type { AttachmentView } from '@techbridge/contracts';
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { langOf, useLocale } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/choice';
import { Section } from '../../shared/ui/panel';
import type { ReviewLine } from './line';
import styles from './review.module.css';

interface ComparisonProps {
  lines: readonly ReviewLine[];
  /** False while this has never been public. */
  hasBefore: boolean;
  /** Whether what is shown is what the public sees already. */
  isPublic: boolean;
  /** Starts a finding about a field; left out for those who do not decide. */
  onComment?: (path: string) => void;
}

/** What the public would see beside what it has seen so far, differences marked. */
export function Comparison({ lines, hasBefore, isPublic, onComment }: ComparisonProps) {
  const { t } = useTranslation('desk');
  const [onlyChanges, setOnlyChanges] = useState(false);
  const changed = lines.filter(({ pieces }) => pieces).length;
  const compares = hasBefore && !isPublic;
  const shown = compares && onlyChanges ? lines.filter(({ pieces }) => pieces) : lines;
  const rowClass = `${styles.line} ${compares ? styles.two : ''}`;
  return (
    <Section title={t('review.page.content')}>
      {!isPublic && (
        <div className={styles.bar}>
          <p>
            {!hasBefore
              ? t('review.page.first')
              : changed > 0
                ? t('review.page.changed', { count: changed })
                : t('review.page.same')}
          </p>
          {compares && changed > 0 && (
            <Checkbox label={t('review.page.onlyChanges')} checked={onlyChanges} onCheckedChange={setOnlyChanges} />
          )}
        </div>
      )}
      <div className={styles.lines}>
        {compares && (
          <div className={`${styles.head} ${styles.two}`} aria-hidden="true">
            <span>{t('review.page.now')}</span>
            <span>{t('review.page.before')}</span>
          </div>
        )}
        {shown.map((line) => (
          <article
            key={line.path}
            className={rowClass}
            aria-label={line.label}
            data-changed={(compares && line.pieces !== null) || undefined}
            tabIndex={compares && line.pieces ? -1 : undefined}
          >
            <div className={styles.label}>
              <span>{line.label}</span>
              {onComment && (
                <Button
                  size="sm"
                  variant="quiet"
                  icon={<MessageSquarePlus />}
                  aria-label={t('review.page.comment', { field: line.label })}
                  onClick={() => onComment(line.path)}
                >
                  {t('review.page.commentShort')}
                </Button>
              )}
            </div>
            <Version line={line} side="now" label={compares ? t('review.page.now') : null} />
            {compares && <Version line={line} side="before" label={t('review.page.before')} />}
          </article>
        ))}
      </div>
    </Section>
  );
}

function Version({ line, side, label }: { line: ReviewLine; side: 'now' | 'before'; label: string | null }) {
  const { t } = useTranslation('desk');
  const reader = useLocale();
  const text = line[side];
  const hidden = side === 'now' ? 'removed' : 'added';
  return (
    <div>
      {label && <span className={styles.sideLabel}>{label}</span>}
      {text === '' ? (
        <p className={styles.quiet}>{t('review.page.empty')}</p>
      ) : (
        <p className={styles.text} lang={line.locale && langOf(line.locale, reader)}>
          {(line.pieces ?? [{ kind: 'same' as const, text }])
            .filter(({ kind }) => kind !== hidden)
            .map(({ kind, text: piece }, index) =>
              kind === 'same' ? (
                <span key={index}>{piece}</span>
              ) : kind === 'added' ? (
                <ins key={index}>{piece}</ins>
              ) : (
                <del key={index}>{piece}</del>
              ),
            )}
        </p>
      )}
    </div>
  );
}

/** Moves to the next (or previous) answer that differs, and puts the focus there. */
export function goToChange(step: 1 | -1): void {
  const changes = [...document.querySelectorAll<HTMLElement>('[data-changed="true"]')];
  const at = changes.indexOf(document.activeElement as HTMLElement);
  const target = at < 0 ? (step > 0 ? 0 : changes.length - 1) : at + step;
  const change = changes[Math.max(0, Math.min(changes.length - 1, target))];
  change?.focus();
  change?.scrollIntoView({ block: 'nearest' });
}

/** Pictures and documents that go out with it. */
export function ReviewFiles({ files }: { files: readonly AttachmentView[] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <Section title={t('review.page.files')}>
      <ul className={styles.files}>
        {files.map(({ id, name, url, thumbnailUrl, bytes }) => (
          <li key={id}>
            <a href={url} target="_blank" rel="noreferrer">
              {thumbnailUrl && <img src={thumbnailUrl} alt="" loading="lazy" />}
              <span>{name}</span>
              <span className={styles.quiet}>{format.bytes(bytes)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
