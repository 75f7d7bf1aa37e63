import { REPORTS, type ReportName } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Select } from '../../shared/ui/select';
import { DateInput } from '../../shared/ui/text-input';
import type { Period } from './analytics.queries';
import styles from './reports.module.css';

interface ReportChoiceProps {
  name: ReportName;
  period: Period;
  onChange: (name: ReportName, period: Period) => void;
}

/** Which report, and of which months. */
export function ReportChoice({ name, period, onChange }: ReportChoiceProps) {
  const { t } = useTranslation('reports');
  return (
    <div className={styles.choice} role="group" aria-label={t('choice')}>
      <Select
        label={t('which')}
        value={name}
        options={REPORTS.map((value) => ({ value, label: t(`report.${value}`) }))}
        onValueChange={(next) => onChange(next, period)}
      />
      <DateInput
        label={t('from')}
        value={period.from ?? ''}
        onValueChange={(from) => onChange(name, { ...period, from: from || undefined })}
      />
      <DateInput
        label={t('to')}
        value={period.to ?? ''}
        onValueChange={(to) => onChange(name, { ...period, to: to || undefined })}
      />
    </div>
  );
}
