import { COUNTRIES, type Country, type LawRule } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { useFormat } from '../../shared/format';
import { usePick } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Section } from '../../shared/ui/panel';
import { DateText } from '../../shared/ui/relative-time';
import { Select } from '../../shared/ui/select';
import { Table, type Column } from '../../shared/ui/table';
import { TextArea } from '../../shared/ui/text-area';
import { DateInput, TextInput } from '../../shared/ui/text-input';
import { useSaveLaw } from './settings.queries';

const SUBJECTS = ['export-control', 'technology-transfer', 'personal-data', 'intellectual-property'] as const;
const NEW: LawRule = {
  id: '',
  country: 'CN',
  subject: 'technology-transfer',
  effectiveFrom: '',
  effectiveTo: null,
  source: '',
  note: {},
};

/** Dated rules of law, shown in the flow to those they concern. Staff keep them; they are never legal advice. */
export function LawRules({ laws, canEdit }: { laws: readonly LawRule[]; canEdit: boolean }) {
  const { t } = useTranslation(['desk', 'common']);
  const format = useFormat();
  const { text } = usePick();
  const [editing, setEditing] = useState<LawRule | null>(null);
  const columns: Column<LawRule>[] = [
    { id: 'country', header: t('law.country'), cell: ({ country }) => format.country(country) },
    { id: 'subject', header: t('law.subject'), cell: ({ subject }) => t(`law.subject.${subject}`) },
    { id: 'note', header: t('law.note'), rowHeader: true, cell: ({ note }) => text(note) },
    { id: 'from', header: t('law.from'), cell: ({ effectiveFrom }) => <DateText at={effectiveFrom} /> },
    { id: 'to', header: t('law.to'), cell: ({ effectiveTo }) => (effectiveTo ? <DateText at={effectiveTo} /> : '–') },
    { id: 'source', header: t('law.source'), cell: ({ source }) => source },
    ...(canEdit
      ? [
          {
            id: 'edit',
            header: t('law.change'),
            cell: (law: LawRule) => (
              <Button
                size="sm"
                variant="quiet"
                onClick={() => setEditing(law)}
                aria-label={`${t('common:action.edit')}: ${law.id}`}
              >
                {t('common:action.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t('law.title')}
      aside={
        canEdit && (
          <Button size="sm" onClick={() => setEditing(NEW)}>
            {t('law.add')}
          </Button>
        )
      }
    >
      <p>{t('law.lead')}</p>
      <Table caption={t('law.title')} columns={columns} rows={laws} rowId={({ id }) => id} />
      <Dialog
        open={editing !== null}
        onOpenChange={(open) => !open && setEditing(null)}
        title={editing?.id ? t('law.edit') : t('law.add')}
        wide
      >
        {editing && <LawForm law={editing} onDone={() => setEditing(null)} />}
      </Dialog>
    </Section>
  );
}

function LawForm({ law, onDone }: { law: LawRule; onDone: () => void }) {
  const { t } = useTranslation(['desk', 'common']);
  const format = useFormat();
  const save = useSaveLaw();
  const form = useForm({
    initial: { ...law, effectiveTo: law.effectiveTo ?? '', en: law.note.en ?? '', zh: law.note.zh ?? '' },
    labels: {
      id: t('law.id'),
      source: t('law.source'),
      effectiveFrom: t('law.from'),
      effectiveTo: t('law.to'),
      'note.en': t('law.noteEn'),
      'note.zh': t('law.noteZh'),
    },
    submit: async ({ id, country, subject, effectiveFrom, effectiveTo, source, en, zh }) => {
      const note = { ...law.note, ...(en ? { en } : {}), ...(zh ? { zh } : {}) };
      await save.mutateAsync({
        params: { id },
        body: { country, subject, effectiveFrom, effectiveTo: effectiveTo || null, source, note },
      });
      onDone();
    },
  });
  return (
    <Form form={form}>
      {!law.id && <TextInput label={t('law.id')} help={t('law.id.help')} {...form.field('id')} />}
      <Select<Country>
        label={t('law.country')}
        {...form.field('country')}
        options={COUNTRIES.map((value) => ({ value, label: format.country(value) }))}
      />
      <Select
        label={t('law.subject')}
        {...form.field('subject')}
        options={SUBJECTS.map((value) => ({ value, label: t(`law.subject.${value}`) }))}
      />
      <DateInput label={t('law.from')} {...form.field('effectiveFrom')} />
      <DateInput label={t('law.to')} optional {...form.field('effectiveTo')} />
      <TextInput label={t('law.source')} {...form.field('source')} />
      <TextArea label={t('law.noteEn')} limit={500} {...form.field('en')} error={form.errorAt('note.en')} />
      <TextArea
        label={t('law.noteZh')}
        limit={500}
        lang="zh-Hans"
        {...form.field('zh')}
        error={form.errorAt('note.zh')}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('common:action.save')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
      </FormActions>
    </Form>
  );
}
