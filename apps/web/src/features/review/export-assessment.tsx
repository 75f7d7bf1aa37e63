import { EXPORT_CLASSES, type ListingRecord } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { useFormat } from '../../shared/format';
import { Button } from '../../shared/ui/button';
import { Badge } from '../../shared/ui/badge';
import { Dialog } from '../../shared/ui/dialog';
import { Facts, Panel } from '../../shared/ui/panel';
import { Select } from '../../shared/ui/select';
import { TextArea } from '../../shared/ui/text-area';
import { TextInput } from '../../shared/ui/text-input';
import { useToast } from '../../shared/ui/toast';
import { useVocabulary } from '../../shared/vocabulary';
import { useActOnReviewed } from './review.queries';
import styles from './review.module.css';

const TONES = {
  free: 'success',
  restricted: 'attention',
  prohibited: 'danger',
  'dual-use': 'attention',
  'not-assessed': 'neutral',
} as const;

interface ExportPanelProps {
  record: ListingRecord;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The export class with what it rests on, who set it and when; and the form to set it. */
export function ExportPanel({ record, open, onOpenChange }: ExportPanelProps) {
  const { t } = useTranslation('desk');
  const { word, help } = useVocabulary();
  const format = useFormat();
  const { class: exportClass, catalogueItem, note, assessorName, assessedAt } = record.exportAssessment;
  return (
    <Panel title={t('review.assess.title')}>
      <div className={styles.form}>
        <div>
          <Badge tone={TONES[exportClass]}>{word('export-class', exportClass)}</Badge>
        </div>
        <p className={styles.quiet}>{help('export-class', exportClass)}</p>
        <Facts
          facts={[
            { label: t('review.assess.item'), value: catalogueItem },
            { label: t('review.assess.note'), value: note },
          ]}
        />
        <p className={styles.quiet}>
          {assessedAt
            ? `${t('review.assess.by', { name: assessorName ?? '–' })} · ${format.date(assessedAt)}`
            : t('review.assess.never')}
        </p>
        {record.actions.includes('assess_export') && (
          <div>
            <Button onClick={() => onOpenChange(true)}>{t('review.assess.change')}</Button>
          </div>
        )}
      </div>
      {open && <ExportDialog record={record} onClose={() => onOpenChange(false)} />}
    </Panel>
  );
}

function ExportDialog({ record, onClose }: { record: ListingRecord; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { options } = useVocabulary();
  const act = useActOnReviewed();
  const toast = useToast();
  const { class: exportClass, catalogueItem, note } = record.exportAssessment;
  const labels = {
    class: t('review.assess.class'),
    catalogueItem: t('review.assess.item'),
    note: t('review.assess.note'),
  };
  const form = useForm({
    initial: { class: exportClass, catalogueItem, note },
    labels,
    submit: async (assessment) => {
      await act(record, { action: 'assess_export', assessment });
      toast({ text: t('review.assess.saved') });
      onClose();
    },
  });
  const classes = options('export-class', true).filter(({ value }) => EXPORT_CLASSES.includes(value));
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('review.assess.title')}
      description={t('review.assess.law')}
    >
      <Form form={form} label={t('review.assess.title')}>
        <Select label={labels.class} options={classes} {...form.field('class')} />
        <TextInput
          label={labels.catalogueItem}
          help={t('review.assess.itemHelp')}
          optional
          maxLength={120}
          {...form.field('catalogueItem')}
        />
        <TextArea label={labels.note} optional rows={3} limit={1000} {...form.field('note')} />
        <FormActions>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('review.assess.save')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
