import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { organisationRoutes, type OrganisationInput, type OrganisationRecord } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../shared/api';
import { useFormat } from '../../shared/format';
import { callWith } from '../../shared/query';
import { sessionQuery } from '../../shared/session';
import { useVocabulary } from '../../shared/vocabulary';
import { subdivisionName } from '@techbridge/taxonomy';
import { useLocale } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { Notice } from '../../shared/ui/notice';
import { Facts, Section } from '../../shared/ui/panel';
import { PlainLink } from '../../shared/ui/plain-link';
import { Text } from '../../shared/ui/text';
import { useToast } from '../../shared/ui/toast';
import { OrganisationForm } from './organisation-form';
import styles from './organisations.module.css';
import { ownOrganisationQuery } from './organisations.queries';
import { Invitations, People } from './people';

/** The own organisation: set up first, then kept by its owners. */
export function OwnOrganisation() {
  const { data } = useSuspenseQuery(ownOrganisationQuery);
  return data.organisation ? <Organisation organisation={data.organisation} /> : <SetUp />;
}

/** What everybody's menus and pages know of the own organisation comes with the session. */
function useKeep() {
  const client = useQueryClient();
  const router = useRouter();
  return async (organisation: OrganisationRecord) => {
    client.setQueryData(ownOrganisationQuery.queryKey, { organisation });
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    await router.invalidate();
  };
}

function SetUp() {
  const { t } = useTranslation('organisations');
  const client = useQueryClient();
  const toast = useToast();
  const keep = useKeep();
  const submit = async (body: OrganisationInput) => {
    await keep(await callWith(client, organisationRoutes.create, { body }));
    toast({ text: t('setUp.done') });
  };
  return (
    <>
      <p className={styles.lead}>{t('setUp.text')}</p>
      <OrganisationForm submit={submit} submitLabel={t('setUp.submit')} />
    </>
  );
}

function Organisation({ organisation }: { organisation: OrganisationRecord }) {
  const [editing, setEditing] = useState(false);
  return (
    <div className={styles.page}>
      <Verification organisation={organisation} />
      {editing ? (
        <EditOrganisation organisation={organisation} onClose={() => setEditing(false)} />
      ) : (
        <OrganisationFacts organisation={organisation} onEdit={() => setEditing(true)} />
      )}
      <People organisation={organisation} />
      <Invitations organisation={organisation} />
    </div>
  );
}

/** Whether staff have checked it, to what level, and what follows. */
function Verification({ organisation }: { organisation: OrganisationRecord }) {
  const { t } = useTranslation('organisations');
  const format = useFormat();
  const { word } = useVocabulary();
  const { verified, verificationLevel, verifiedAt, waitingSince } = organisation;
  if (waitingSince)
    return (
      <Notice title={t('verification.waiting')}>
        {t('verification.waitingText', { date: format.date(waitingSince) })}
      </Notice>
    );
  if (verified)
    return (
      <Notice
        tone="success"
        title={t('verification.verified', { level: word('verification-level', verificationLevel) })}
      >
        {verifiedAt && t('verification.verifiedText', { date: format.date(verifiedAt) })}
      </Notice>
    );
  return (
    <Notice tone="attention" title={t('verification.refused')}>
      {t('verification.refusedText')}
    </Notice>
  );
}

function OrganisationFacts({ organisation, onEdit }: { organisation: OrganisationRecord; onEdit: () => void }) {
  const { t } = useTranslation(['organisations', 'common']);
  const locale = useLocale();
  const { word } = useVocabulary();
  const { region, supplier, seeker, website } = organisation;
  const sides = [supplier && t('field.supplier'), seeker && t('field.seeker')].filter(Boolean).join(' · ');
  return (
    <Section
      title={<Text value={organisation.name} />}
      aside={organisation.actions.includes('edit') && <Button onClick={onEdit}>{t('common:action.edit')}</Button>}
    >
      <Facts
        facts={[
          { label: t('field.kind'), value: word('organisation-kind', organisation.kind) },
          {
            label: t('field.country'),
            value: [word('country', organisation.country), region && subdivisionName(region, locale)]
              .filter(Boolean)
              .join(' · '),
          },
          { label: t('field.side'), value: sides },
          { label: t('field.website'), value: website && <a href={website}>{website}</a> },
          { label: t('field.registrationNumber'), value: organisation.registrationNumber },
          {
            label: t('field.about'),
            value: Object.keys(organisation.about).length > 0 && <Text value={organisation.about} mark />,
          },
          { label: t('field.node'), value: organisation.node && <Text value={organisation.node.name} /> },
        ]}
      />
      <p>
        <PlainLink to={`/organisations/${organisation.slug}`}>{t('public')}</PlainLink>
      </p>
    </Section>
  );
}

function EditOrganisation({ organisation, onClose }: { organisation: OrganisationRecord; onClose: () => void }) {
  const { t } = useTranslation(['organisations', 'common']);
  const client = useQueryClient();
  const toast = useToast();
  const keep = useKeep();
  // What was typed stays; the version is always that of the organisation as last read.
  const submit = async (input: OrganisationInput) => {
    try {
      await keep(
        await callWith(client, organisationRoutes.save, { body: { ...input, version: organisation.version } }),
      );
    } catch (error) {
      if (isApiError(error) && error.status === 409)
        await client.invalidateQueries({ queryKey: ownOrganisationQuery.queryKey });
      throw error;
    }
    toast({ text: t('saved') });
    onClose();
  };
  return (
    <Section title={t('form.title')}>
      <p className={styles.small}>{t('form.help')}</p>
      <OrganisationForm
        organisation={organisation}
        submit={submit}
        submitLabel={t('common:action.save')}
        onCancel={onClose}
      />
    </Section>
  );
}
