import { ACTIVITY_SUBJECTS, auditRoutes } from '@techbridge/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../shared/api';
import { Button } from '../../shared/ui/button';
import { AnchorButton } from '../../shared/ui/link-button';
import { Select } from '../../shared/ui/select';
import { DateInput, TextInput } from '../../shared/ui/text-input';
import styles from './audit.module.css';
import { type AuditFilter } from './audit.queries';

interface AuditFilterFormProps {
  filter: AuditFilter;
  types: readonly string[];
  onChange: (filter: AuditFilter) => void;
}

/** Words are sent with Enter or the button; the lists and days take effect at once. */
export function AuditFilterForm({ filter, types, onChange }: AuditFilterFormProps) {
  const { t } = useTranslation(['desk', 'common']);
  const [words, setWords] = useState(filter.q ?? '');
  const change = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part, offset: undefined });
  const send = (event: FormEvent) => {
    event.preventDefault();
    change({ q: words || undefined });
  };
  return (
    <form className={styles.filter} role="search" aria-label={t('audit.search')} onSubmit={send}>
      <TextInput label={t('audit.words')} type="search" value={words} onValueChange={setWords} />
      <Select
        label={t('audit.type')}
        optional
        placeholder={t('audit.everything')}
        value={filter.type ?? ''}
        options={types.map((value) => ({ value, label: value }))}
        onValueChange={(type) => change({ type: type || undefined })}
      />
      <Select
        label={t('audit.subject')}
        optional
        placeholder={t('audit.everything')}
        value={filter.subjectType ?? ''}
        options={ACTIVITY_SUBJECTS.map((value) => ({ value, label: t(`subject.${value}`) }))}
        onValueChange={(subjectType) => change({ subjectType: subjectType || undefined })}
      />
      <DateInput
        label={t('audit.from')}
        value={filter.from ?? ''}
        onValueChange={(from) => change({ from: from || undefined })}
      />
      <DateInput
        label={t('audit.to')}
        value={filter.to ?? ''}
        onValueChange={(to) => change({ to: to || undefined })}
      />
      <div className={styles.buttons}>
        <Button type="submit">{t('common:action.search')}</Button>
        <AnchorButton href={addressOf(auditRoutes.exportCsv, { query: { ...filter, offset: undefined } })} download>
          {t('audit.export')}
        </AnchorButton>
      </div>
    </form>
  );
}
