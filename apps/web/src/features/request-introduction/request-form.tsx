import { useState, type ReactNode } from 'react';
import type { FieldError, MatchView, RouteRequest, matchRoutes } from '@techbridge/contracts';
import { ApiError } from '../../shared/api';
import { Form, FormActions, useForm, type FormState } from '../../shared/form';
import { useTranslation } from '../../shared/i18n';
import { Button, buttonClass } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/choice';
import { Dialog } from '../../shared/ui/dialog';
import { PlainLink } from '../../shared/ui/plain-link';
import { TextArea } from '../../shared/ui/text-area';
import { NextSteps } from './next-steps';
import { useRequest } from './request.queries';
import styles from './request.module.css';
import { useKeptText } from './use-kept-text';

type Body = RouteRequest<typeof matchRoutes.request>['body'];

export interface RequestValues {
  technologyId: string;
  demandId: string;
  interest: string;
  consent: boolean;
}

const SHORTEST_INTEREST = 20;
const LONGEST_INTEREST = 2000;

interface RequestFormOptions {
  /** The listing it began from; what is typed is kept under it. */
  listingId: string;
  initial: Pick<RequestValues, 'technologyId' | 'demandId' | 'consent'>;
  labels: Partial<Record<keyof RequestValues, string>>;
  /** What the reader has to choose before it can be sent. */
  needed?: 'technologyId' | 'demandId';
}

/** What can be seen to be missing before it is sent; the server has the last word. */
function problemsOf(values: RequestValues, needed: RequestFormOptions['needed']): FieldError[] {
  const { interest, consent } = values;
  return [
    ...(needed && !values[needed] ? [{ path: needed, code: 'required' as const }] : []),
    ...([...interest.trim()].length < SHORTEST_INTEREST
      ? [{ path: 'interest', code: 'too_short' as const, params: { min: SHORTEST_INTEREST } }]
      : []),
    ...(consent ? [] : [{ path: 'consent', code: 'required' as const }]),
  ];
}

/** The state of the question, and the request that came of it. */
export function useRequestForm({ listingId, initial, labels, needed }: RequestFormOptions) {
  const { t } = useTranslation(['matches', 'catalogue']);
  const kept = useKeptText(listingId);
  const request = useRequest();
  const [sent, setSent] = useState<MatchView | null>(null);
  const form = useForm<RequestValues>({
    initial: { ...initial, interest: kept.read() },
    labels: { interest: t('field.interest'), consent: t('catalogue:ask.consent'), ...labels },
    submit: async (values) => {
      const missing = problemsOf(values, needed);
      if (missing.length > 0) throw new ApiError('request.invalid', { fields: missing });
      const { technologyId, demandId, interest, consent } = values;
      const body = { technologyId, interest, consent, ...(demandId ? { demandId } : {}) } as Body;
      const match = await request.send({ body });
      kept.keep('');
      setSent(match);
    },
  });
  return { form, sent, keep: kept.keep, showOnPage: request.showOnPage };
}

interface RequestDialogProps {
  title: string;
  description: ReactNode;
  form: FormState<RequestValues>;
  sent: MatchView | null;
  keep: (text: string) => void;
  showOnPage: () => void;
  onClose: () => void;
  /** Between the description and the text: what else has to be chosen. */
  children?: ReactNode;
  /** What the text should say, where it is not the requester's own interest. */
  interest?: { label: string; help: string };
  /** Staff ask for others, whose consent is asked for later. */
  withoutConsent?: boolean;
  of: 'ask' | 'offer';
}

/** The question itself: what interests you, your consent, and what happens next. Once sent: what it became. */
export function RequestDialog(props: RequestDialogProps) {
  const { title, description, form, sent, keep, showOnPage, onClose, children, interest, withoutConsent, of } = props;
  const { t } = useTranslation(['catalogue', 'matches', 'common']);
  const closeWhenSent = () => {
    showOnPage();
    onClose();
  };
  if (sent) return <SentDialog match={sent} of={of} onClose={closeWhenSent} />;
  const field = form.field('interest');
  return (
    <Dialog open onOpenChange={onClose} title={title} description={description}>
      <Form form={form}>
        {children}
        <TextArea
          {...field}
          label={interest?.label ?? t('matches:field.interest')}
          help={interest?.help ?? t('ask.interestHelp')}
          limit={LONGEST_INTEREST}
          rows={6}
          onValueChange={(text) => {
            field.onValueChange(text);
            keep(text);
          }}
        />
        {withoutConsent ? (
          <p className={styles.quiet}>{t('propose.consent')}</p>
        ) : (
          <Checkbox
            id={form.idOf('consent')}
            label={t('matches:field.consent')}
            help={<PlainLink to="/privacy">{t('ask.privacy')}</PlainLink>}
            checked={form.values.consent}
            onCheckedChange={(consent) => form.set('consent', consent)}
            error={form.errorAt('consent')}
          />
        )}
        <FormActions>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('ask.send')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </FormActions>
        {!withoutConsent && <NextSteps of={of} />}
      </Form>
    </Dialog>
  );
}

function SentDialog({ match, of, onClose }: { match: MatchView; of: 'ask' | 'offer'; onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'common']);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('ask.sent')}
      description={t('ask.sentText', { reference: match.reference })}
    >
      <div className={styles.sent}>
        <NextSteps of={of} />
        <div className={styles.buttons}>
          <PlainLink to={`/work/requests/${match.id}`} className={buttonClass({ variant: 'primary' })}>
            {t('ask.follow')}
          </PlainLink>
          <Button onClick={onClose}>{t('common:action.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
