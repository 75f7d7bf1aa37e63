import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { LiveRegion } from '../../shared/ui/live-region';
import { Select } from '../../shared/ui/select';
import { TextInput } from '../../shared/ui/text-input';
import { findWords, GLOSSARY_VOCABULARIES, type GlossaryVocabulary } from './glossary-rows';
import { GlossaryTable } from './glossary-table';
import styles from './staff-glossary.module.css';

interface StaffGlossaryProps {
  q: string;
  vocabulary: GlossaryVocabulary | undefined;
  /** Keeps the choice in the address. */
  onChange: (choice: { q?: string | undefined; vocabulary?: GlossaryVocabulary | undefined }) => void;
}

/** The glossary for staff: found by a word in any language. */
export function StaffGlossary({ q, vocabulary, onChange }: StaffGlossaryProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const [words, setWords] = useState(q);
  const deferred = useDeferredValue(words);
  const rows = useMemo(() => findWords(deferred, vocabulary), [deferred, vocabulary]);
  return (
    <>
      <form
        className={styles.search}
        role="search"
        aria-label={t('deskGlossary.search')}
        onSubmit={(event) => event.preventDefault()}
      >
        <TextInput
          label={t('deskGlossary.words')}
          type="search"
          autoComplete="off"
          value={words}
          onValueChange={(next) => {
            setWords(next);
            onChange({ q: next || undefined });
          }}
        />
        <Select
          label={t('deskGlossary.vocabulary')}
          placeholder={t('deskGlossary.all')}
          value={vocabulary ?? ''}
          options={GLOSSARY_VOCABULARIES.map((value) => ({ value, label: t(`deskGlossary.of.${value}`) }))}
          onValueChange={(next) => onChange({ vocabulary: next || undefined })}
        />
      </form>
      <LiveRegion visible>
        {t('deskGlossary.count', { count: rows.length, number: format.number(rows.length) })}
      </LiveRegion>
      <GlossaryTable rows={rows} />
    </>
  );
}
