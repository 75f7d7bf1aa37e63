import { Link } from '@tanstack/react-router';
import type { ListingRecord } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { langOf, useLocale } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { Notice } from '../../shared/ui/notice';
import { Facts, Section } from '../../shared/ui/panel';
import { useToast } from '../../shared/ui/toast';
import { useContentLines, type ContentLine } from './content-words';
import { CompletenessPanel } from './editor/completeness';
import { useEditor } from './editor/editor-context';
import { FindingList } from './finding-list';
import { openFindings } from './findings';
import styles from './listings.module.css';
import { useActOnListing } from './listings.queries';
import { sectionsOf, type SectionKey } from './sections';
import { useEditorPath } from './editor/editor-place';

/** Everything once more before staff read it: what is missing, what reviewers said, every answer with the way to change it. */
export function CheckPage({ onSubmitted }: { onSubmitted: () => void }) {
  const { t } = useTranslation('listings');
  const { record, state } = useEditor();
  const lines = useContentLines()(state.content).filter(({ text }) => text !== '');
  const findings = openFindings(record);
  return (
    <div className={styles.check}>
      <p className={styles.lead}>{t('check.lead')}</p>
      {findings.length > 0 && (
        <Section title={t('check.findings')}>
          <p className={styles.small}>{t('check.findingsHelp')}</p>
          <FindingList findings={findings} label={t('check.findings')} />
        </Section>
      )}
      <Section title={t('completeness.label')}>
        <CompletenessPanel listing={record} />
      </Section>
      {sectionsOf(record.kind).map(({ key }) => (
        <AnsweredSection
          key={key}
          listing={record}
          section={key}
          lines={lines.filter(({ section }) => section === key)}
        />
      ))}
      <Submit onSubmitted={onSubmitted} />
    </div>
  );
}

function AnsweredSection({
  listing,
  section,
  lines,
}: {
  listing: ListingRecord;
  section: SectionKey;
  lines: ContentLine[];
}) {
  const path = useEditorPath();
  const { t } = useTranslation('listings');
  const reader = useLocale();
  const title = t(`section.${section}`);
  const facts = lines.map(({ path, label, text, locale }) => ({
    key: path,
    label,
    value: (
      <span className={styles.answer} lang={locale && langOf(locale, reader)}>
        {text}
      </span>
    ),
  }));
  return (
    <Section
      title={title}
      aside={
        <Link
          to={path}
          params={{ id: listing.id }}
          search={{ section }}
          aria-label={t('check.changeNamed', { section: title })}
        >
          {t('check.change')}
        </Link>
      }
    >
      {facts.length === 0 ? <p className={styles.small}>{t('check.nothing')}</p> : <Facts facts={facts} />}
    </Section>
  );
}

function Submit({ onSubmitted }: { onSubmitted: () => void }) {
  const { t } = useTranslation('listings');
  const toast = useToast();
  const message = useErrorMessage();
  const act = useActOnListing();
  const { record, store } = useEditor();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const needed = record.completenessDetail.gaps.filter(({ required }) => required).length;
  if (!record.actions.includes('submit')) return null;
  const submit = async () => {
    setBusy(true);
    setError(null);
    try {
      if (!(await store.flush())) return setError('unsaved');
      await act({ id: record.id, version: store.version() }, { action: 'submit' });
      toast({ text: t('done.submit') });
      onSubmitted();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.submit}>
      {error !== null && (
        <Notice tone="danger" live>
          {error === 'unsaved' ? t('check.unsaved') : message(error)}
        </Notice>
      )}
      <p>{t('check.next')}</p>
      <Button
        variant="primary"
        size="lg"
        busy={busy}
        disabledReason={needed > 0 ? t('check.needed', { count: needed }) : undefined}
        onClick={() => void submit()}
      >
        {t('action.submit')}
      </Button>
      {needed > 0 && <p className={styles.small}>{t('check.needed', { count: needed })}</p>}
    </div>
  );
}
