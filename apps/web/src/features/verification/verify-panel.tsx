import { VERIFICATION_LEVELS, type OrganisationRecord, type VerificationLevel } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { usePick } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { RadioGroup } from '../../shared/ui/choice';
import { Dialog } from '../../shared/ui/dialog';
import { KeyHints } from '../../shared/ui/key-hints';
import { Panel } from '../../shared/ui/panel';
import { RelativeTime } from '../../shared/ui/relative-time';
import { TextArea } from '../../shared/ui/text-area';
import { useToast } from '../../shared/ui/toast';
import { useVocabulary } from '../../shared/vocabulary';
import { VerificationBadge } from './verification-badge';
import { useVerify } from './verification.queries';
import styles from './verification.module.css';

const NOTE_LIMIT = 1000;
type Verified = Exclude<VerificationLevel, 'unverified'>;
const LEVELS = VERIFICATION_LEVELS.filter((level): level is Verified => level !== 'unverified');

/** The level, and for those who may, the way to set or refuse it. */
export function VerifyPanel({ organisation }: { organisation: OrganisationRecord }) {
  const { t } = useTranslation('desk');
  const [refusing, setRefusing] = useState(false);
  const { actions, waitingSince, version } = organisation;
  const verifies = actions.includes('verify');
  const refuses = actions.includes('refuse_verification');
  const hints = [
    ...(verifies
      ? [
          {
            keys: 'v',
            label: t('verification.verifyKey'),
            run: () => document.getElementById('verify-level')?.querySelector('input')?.focus(),
          },
        ]
      : []),
    ...(refuses ? [{ keys: 'x', label: t('verification.refuse'), run: () => setRefusing(true) }] : []),
  ];
  return (
    <Panel title={t('verification.decide')}>
      <div className={styles.column}>
        <div>
          <VerificationBadge organisation={organisation} />
        </div>
        {waitingSince && (
          <p>
            {t('verification.asks')} <RelativeTime at={waitingSince} />
          </p>
        )}
        {verifies && <LevelForm key={version} organisation={organisation} />}
        {refuses && (
          <div>
            <Button variant="danger" onClick={() => setRefusing(true)}>
              {t('verification.refuse')}
            </Button>
          </div>
        )}
        {hints.length > 0 && (
          <div>
            <KeyHints hints={hints} />
          </div>
        )}
      </div>
      {refusing && <RefuseDialog organisation={organisation} onClose={() => setRefusing(false)} />}
    </Panel>
  );
}

function LevelForm({ organisation }: { organisation: OrganisationRecord }) {
  const { t } = useTranslation('desk');
  const { word, help } = useVocabulary();
  const verify = useVerify();
  const toast = useToast();
  const present = organisation.verificationLevel;
  const labels = { level: t('verification.newLevel'), note: t('verification.note') };
  const form = useForm<{ level: Verified; note: string }>({
    initial: { level: present === 'unverified' ? 'e-mail-domain' : present, note: '' },
    labels,
    submit: async ({ level, note }) => {
      await verify(organisation, level, note);
      toast({ text: t('verification.verified') });
    },
  });
  return (
    <Form form={form} label={t('verification.decide')}>
      <div id="verify-level">
        <RadioGroup
          legend={labels.level}
          options={LEVELS.map((value) => {
            const hint = help('verification-level', value);
            return { value, label: word('verification-level', value), ...(hint ? { hint } : {}) };
          })}
          {...form.field('level')}
        />
      </div>
      <TextArea
        label={labels.note}
        help={t('verification.noteHelp')}
        optional
        rows={3}
        limit={NOTE_LIMIT}
        {...form.field('note')}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t(present === 'unverified' || organisation.waitingSince ? 'verification.verify' : 'verification.change')}
        </Button>
      </FormActions>
    </Form>
  );
}

function RefuseDialog({ organisation, onClose }: { organisation: OrganisationRecord; onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { text } = usePick();
  const verify = useVerify();
  const toast = useToast();
  const form = useForm({
    initial: { note: '' },
    labels: { note: t('verification.reason') },
    submit: async ({ note }) => {
      await verify(organisation, 'unverified', note);
      toast({ text: t('verification.refused') });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('verification.refuseTitle', { name: text(organisation.name) })}
      description={t('verification.refuseText')}
    >
      <Form form={form} label={t('verification.refuse')}>
        <TextArea
          label={t('verification.reason')}
          help={t('verification.reasonHelp')}
          rows={4}
          limit={NOTE_LIMIT}
          {...form.field('note')}
        />
        <FormActions>
          <Button type="submit" variant="danger" busy={form.busy}>
            {t('verification.refuse')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
