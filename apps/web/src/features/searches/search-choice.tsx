import { LISTING_KINDS, LOCALES, type SearchReport, type SearchReportQuery } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { Select } from '../../shared/ui/select';
import { DateInput } from '../../shared/ui/text-input';
import styles from './searches.module.css';

interface SearchChoiceProps {
  query: SearchReportQuery;
  report: SearchReport;
  onChange: (query: SearchReportQuery) => void;
}

/** Which days, which language, and what was searched. */
export function SearchChoice({ query, report, onChange }: SearchChoiceProps) {
  const { t } = useTranslation('searches');
  const change = (part: SearchReportQuery) => onChange({ ...query, ...part });
  return (
    <div className={styles.choice} role="group" aria-label={t('filter')}>
      <DateInput label={t('from')} value={report.from} onValueChange={(from) => change({ from: from || undefined })} />
      <DateInput label={t('to')} value={report.to} onValueChange={(to) => change({ to: to || undefined })} />
      <Select
        label={t('language')}
        placeholder={t('everyLanguage')}
        value={query.language ?? ''}
        options={LOCALES.map((value) => ({ value, label: LOCALE_INFO[value].name }))}
        onValueChange={(language) => change({ language: language || undefined })}
      />
      <Select
        label={t('kind')}
        placeholder={t('everyKind')}
        value={query.kind ?? ''}
        options={LISTING_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onValueChange={(kind) => change({ kind: kind || undefined })}
      />
    </div>
  );
}
