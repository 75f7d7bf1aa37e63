import { useQueryClient } from '@tanstack/react-query';
import {
  matchingDeskRoutes,
  matchRoutes,
  suggestionRoutes,
  type CandidateView,
  type ListingRecord,
  type MatchView,
} from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { useFormat } from '../../shared/format';
import { usePick } from '../../shared/i18n';
import { callWith, keyOf } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { TextArea } from '../../shared/ui/text-area';
import { useCriterionWords } from './criterion-words';

interface ProposeDialogProps {
  need: ListingRecord;
  candidate: CandidateView;
  onClose: () => void;
  onSent: (match: MatchView) => void;
}

/** One step from a suggestion to a request. The text begins with what speaks for it, for staff to put in their words. */
export function ProposeDialog({ need, candidate, onClose, onSent }: ProposeDialogProps) {
  const { t } = useTranslation(['desk', 'catalogue']);
  const client = useQueryClient();
  const format = useFormat();
  const { text } = usePick();
  const { evidence } = useCriterionWords();
  const speaking = candidate.parts
    .filter(({ result }) => result === 'meets')
    .map((part) => {
      const criterion = t(`catalogue:candidates.by.${part.criterion}`);
      return part.evidence.length > 0 ? `${criterion} (${evidence(part)})` : criterion;
    });
  const form = useForm({
    initial: { interest: speaking.length > 0 ? t('matching.request.begin', { criteria: format.list(speaking) }) : '' },
    labels: { interest: t('matching.request.why') },
    submit: async ({ interest }) => {
      // Staff speak for nobody: the two sides' own consent is asked for before anything is released.
      const body = { technologyId: candidate.id, demandId: need.id, interest, consent: true as const };
      const match = await callWith(client, matchRoutes.request, { body });
      await Promise.all(
        [matchingDeskRoutes.needsWithoutCandidate, suggestionRoutes.forListing, matchRoutes.list].map((route) =>
          client.invalidateQueries({ queryKey: keyOf(route) }),
        ),
      );
      onSent(match);
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('matching.request.title')}
      description={t('matching.request.text', { technology: text(candidate.title), need: text(need.title) })}
    >
      <Form form={form} label={t('matching.request.title')}>
        <TextArea
          label={t('matching.request.why')}
          help={t('matching.request.whyHelp')}
          rows={6}
          limit={2000}
          {...form.field('interest')}
        />
        <FormActions>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('matching.request.send')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
