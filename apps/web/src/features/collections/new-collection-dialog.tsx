import type { CollectionView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { TextArea } from '../../shared/ui/text-area';
import { TextInput } from '../../shared/ui/text-input';
import { useCreateCollection } from './collections.queries';

const LIMIT = 500;
const SLUG_LIMIT = 80;

/** A first address from the name: "Water 2026" becomes "water-2026". */
export function slugFrom(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, SLUG_LIMIT);
}

const said = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));

interface NewCollectionDialogProps {
  onClose: () => void;
  onStarted: (collection: CollectionView) => void;
}

export function NewCollectionDialog({ onClose, onStarted }: NewCollectionDialogProps) {
  const { t } = useTranslation('desk');
  const create = useCreateCollection();
  const labels = {
    name: t('collections.nameEn'),
    nameZh: t('collections.nameZh'),
    slug: t('collections.slug'),
    description: t('collections.descriptionEn'),
    descriptionZh: t('collections.descriptionZh'),
  };
  const form = useForm({
    initial: { name: '', nameZh: '', slug: '', description: '', descriptionZh: '' },
    labels,
    submit: async ({ name, nameZh, slug, description, descriptionZh }) =>
      onStarted(
        await create({
          slug,
          name: said({ en: name, zh: nameZh }),
          description: said({ en: description, zh: descriptionZh }),
        }),
      ),
  });
  const { name, slug } = form.values;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('collections.create')}>
      <Form form={form} label={t('collections.create')}>
        <TextInput
          label={labels.name}
          lang="en"
          maxLength={LIMIT}
          {...form.field('name')}
          onValueChange={(next) => {
            form.set('name', next);
            if (slug === slugFrom(name)) form.set('slug', slugFrom(next));
          }}
        />
        <TextInput label={labels.nameZh} optional lang="zh-Hans" maxLength={LIMIT} {...form.field('nameZh')} />
        <TextInput
          label={labels.slug}
          help={t('collections.slugHelp')}
          maxLength={SLUG_LIMIT}
          {...form.field('slug')}
        />
        <TextArea label={labels.description} optional lang="en" rows={3} limit={LIMIT} {...form.field('description')} />
        <TextArea
          label={labels.descriptionZh}
          optional
          lang="zh-Hans"
          rows={3}
          limit={LIMIT}
          {...form.field('descriptionZh')}
        />
        <FormActions>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('collections.start')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
