import { useQuery } from '@tanstack/react-query';
import type { CandidateView, ListingKind, LocalisedText, MatchView } from '@techbridge/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { useLocale, usePick } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Notice } from '../../shared/ui/notice';
import { SkeletonText } from '../../shared/ui/skeleton';
import { TextArea } from '../../shared/ui/text-area';
import { VisuallyHidden } from '../../shared/ui/visually-hidden';
import { briefQuery, usePropose } from './matching.queries';
import { pairOf } from './pair';

interface ProposeDialogProps {
  /** The listing one stands at; the candidate is of the other kind. */
  own: { id: string; kind: ListingKind; title: LocalisedText };
  candidate: Pick<CandidateView, 'id' | 'title'>;
  onClose: () => void;
  onSent: (match: MatchView) => void;
}

/** One step from a suggestion to a request. The brief is drafted from the evidence, for staff to put in their words. */
export function ProposeDialog({ own, candidate, onClose, onSent }: ProposeDialogProps) {
  const { t } = useTranslation('matching');
  const { text } = usePick();
  const draft = useQuery(briefQuery(pairOf(own, candidate), useLocale()));
  const [need, technology] = own.kind === 'demand' ? [own, candidate] : [candidate, own];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('propose.title')}
      description={t('propose.text', { technology: text(technology.title), need: text(need.title) })}
    >
      {draft.isPending ? (
        <div role="status">
          <VisuallyHidden>{t('propose.drafting')}</VisuallyHidden>
          <SkeletonText lines={6} />
        </div>
      ) : (
        <BriefForm own={own} candidate={candidate} drafted={draft.data?.text ?? ''} onSent={onSent}>
          {draft.isError && <Notice tone="attention">{t('propose.noDraft')}</Notice>}
        </BriefForm>
      )}
    </Dialog>
  );
}

type BriefFormProps = Omit<ProposeDialogProps, 'onClose'> & { drafted: string; children: ReactNode };

function BriefForm({ own, candidate, drafted, onSent, children }: BriefFormProps) {
  const { t } = useTranslation('matching');
  const propose = usePropose();
  const form = useForm({
    initial: { interest: drafted },
    labels: { interest: t('propose.brief') },
    submit: async ({ interest }) => onSent(await propose(pairOf(own, candidate), interest)),
  });
  return (
    <Form form={form} label={t('propose.title')}>
      {children}
      <TextArea
        label={t('propose.brief')}
        help={t('propose.briefHelp')}
        rows={10}
        limit={2000}
        {...form.field('interest')}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('propose.send')}
        </Button>
      </FormActions>
    </Form>
  );
}
