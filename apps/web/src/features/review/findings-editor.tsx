import { FINDING_SEVERITIES, type Finding } from '@techbridge/contracts';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { Button, IconButton } from '../../shared/ui/button';
import { Select, type Option } from '../../shared/ui/select';
import { TextArea } from '../../shared/ui/text-area';
import styles from './review.module.css';

const MOST_FINDINGS = 50;
const LONGEST_FINDING = 2000;

/** The id of a finding's text, so that the focus can be put there. */
export const findingId = (index: number) => `finding-${index}`;

interface FindingsEditorProps {
  findings: readonly Finding[];
  /** The fields of the listing, as paths with their labels. */
  fields: readonly Option[];
  /** After a refused attempt: findings without a text are marked. */
  marksEmpty: boolean;
  onChange: (findings: Finding[]) => void;
  onAdd: () => void;
}

/** What should change, each tied to a field and weighed. */
export function FindingsEditor({ findings, fields, marksEmpty, onChange, onAdd }: FindingsEditorProps) {
  const { t } = useTranslation('desk');
  const edit = (index: number, part: Partial<Finding>) =>
    onChange(findings.map((finding, at) => (at === index ? { ...finding, ...part } : finding)));
  return (
    <div className={styles.form}>
      {findings.map((finding, index) => (
        <FindingFields
          key={index}
          number={index + 1}
          finding={finding}
          fields={fields}
          marksEmpty={marksEmpty}
          onEdit={(part) => edit(index, part)}
          onRemove={() => onChange(findings.filter((_, at) => at !== index))}
        />
      ))}
      {findings.length < MOST_FINDINGS && (
        <div>
          <Button size="sm" icon={<Plus />} onClick={onAdd}>
            {t('review.decide.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface FindingFieldsProps {
  number: number;
  finding: Finding;
  fields: readonly Option[];
  marksEmpty: boolean;
  onEdit: (part: Partial<Finding>) => void;
  onRemove: () => void;
}

function FindingFields({ number, finding, fields, marksEmpty, onEdit, onRemove }: FindingFieldsProps) {
  const { t } = useTranslation(['desk', 'listings']);
  const format = useFormat();
  const title = t('review.decide.finding', { number: format.number(number) });
  return (
    <div className={styles.finding} role="group" aria-label={title}>
      <div className={styles.findingHead}>
        <strong>{title}</strong>
        <IconButton
          label={t('review.decide.remove', { number: format.number(number) })}
          icon={<Trash2 />}
          onClick={onRemove}
        />
      </div>
      <Select
        label={t('review.decide.severity')}
        help={t(`listings:severity_hint.${finding.severity}`)}
        value={finding.severity}
        options={FINDING_SEVERITIES.map((value) => ({ value, label: t(`listings:severity.${value}`) }))}
        onValueChange={(severity) => onEdit({ severity })}
      />
      <Select
        label={t('review.decide.field')}
        value={finding.field}
        placeholder={t('review.decide.whole')}
        options={fields}
        onValueChange={(field) => onEdit({ field })}
      />
      <TextArea
        id={findingId(number - 1)}
        label={t('review.decide.text')}
        rows={3}
        limit={LONGEST_FINDING}
        value={finding.text}
        error={marksEmpty && finding.text.trim() === '' ? t('review.decide.emptyText') : undefined}
        onValueChange={(text) => onEdit({ text })}
      />
    </div>
  );
}
