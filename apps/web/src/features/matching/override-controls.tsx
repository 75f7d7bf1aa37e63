import { OVERRIDE_KINDS, suggestionRoutes, type OverrideKind, type OverrideView } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../shared/api';
import { useErrorMessage } from '../../shared/errors';
import { Form, FormActions, useForm } from '../../shared/form';
import { useFormat } from '../../shared/format';
import { useRouteMutation } from '../../shared/query';
import { mayUse, useActor } from '../../shared/session';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Menu } from '../../shared/ui/menu';
import { TextArea } from '../../shared/ui/text-area';
import { useToast } from '../../shared/ui/toast';
import styles from './candidate.module.css';
import { DESK_LISTS } from './matching.queries';
import type { Pair } from './pair';

interface OverrideProps {
  pair: Pair;
  /** Of the technology, to tell pairs of one need apart. */
  reference: string;
  override: OverrideView | null;
}

/** What staff decided about a pair, by whom and why; and how to decide otherwise. Observers only read. */
export function OverrideControls({ pair, reference, override }: OverrideProps) {
  const { t } = useTranslation('matching');
  const mayDecide = mayUse('desk', useActor());
  const [kind, setKind] = useState<OverrideKind | null>(null);
  return (
    <>
      {override && <OverrideNote override={override} />}
      {mayDecide && (
        <span className={styles.actions}>
          <Menu
            label={t('override.menuNamed', { reference })}
            trigger={
              <Button size="sm" aria-label={t('override.menuNamed', { reference })}>
                {t('override.menu')}
              </Button>
            }
            items={OVERRIDE_KINDS.filter((each) => each !== override?.kind).map((each) => ({
              label: t(`override.${each}`),
              danger: each === 'exclude',
              onSelect: () => setKind(each),
            }))}
          />
          {override && <Release pair={pair} reference={reference} />}
        </span>
      )}
      {kind && <OverrideDialog pair={pair} reference={reference} kind={kind} onClose={() => setKind(null)} />}
    </>
  );
}

function OverrideNote({ override: { kind, reason, byName, at } }: { override: OverrideView }) {
  const { t } = useTranslation('matching');
  const format = useFormat();
  return (
    <p className={styles.small}>
      <Badge tone={kind === 'pin' ? 'accent' : 'attention'}>{t(`override.is.${kind}`)}</Badge>{' '}
      {t('override.by', { name: byName, date: format.date(at), reason })}
    </p>
  );
}

function Release({ pair, reference }: Omit<OverrideProps, 'override'>) {
  const { t } = useTranslation('matching');
  const toast = useToast();
  const message = useErrorMessage();
  const release = useRouteMutation(suggestionRoutes.release, {
    invalidates: DESK_LISTS,
    onSuccess: () => toast({ text: t('override.done.release', { reference }) }),
    onError: (error) => toast({ text: message(error), danger: true }),
  });
  return (
    <Button
      size="sm"
      variant="quiet"
      busy={release.isPending}
      aria-label={t('override.releaseNamed', { reference })}
      onClick={() => release.mutate({ params: { ...pair } })}
    >
      {t('override.release')}
    </Button>
  );
}

interface OverrideDialogProps extends Omit<OverrideProps, 'override'> {
  kind: OverrideKind;
  onClose: () => void;
}

function OverrideDialog({ pair, reference, kind, onClose }: OverrideDialogProps) {
  const { t } = useTranslation('matching');
  const toast = useToast();
  const decide = useRouteMutation(suggestionRoutes.override, { invalidates: DESK_LISTS });
  const form = useForm({
    initial: { reason: '' },
    labels: { reason: t('override.reason') },
    submit: async ({ reason }) => {
      if (reason.trim() === '')
        throw new ApiError('request.invalid', { fields: [{ path: 'reason', code: 'required' }] });
      await decide.mutateAsync({ params: { ...pair }, body: { kind, reason } });
      toast({ text: t(`override.done.${kind}`, { reference }) });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`override.title.${kind}`)}
      description={t(`override.text.${kind}`)}
    >
      <Form form={form} label={t(`override.title.${kind}`)}>
        <TextArea
          label={t('override.reason')}
          help={t('override.reasonHelp')}
          rows={3}
          limit={500}
          {...form.field('reason')}
        />
        <FormActions>
          <Button type="submit" variant={kind === 'exclude' ? 'danger' : 'primary'} busy={form.busy}>
            {t(`override.${kind}`)}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
