import { lazy } from 'react';
import type { TechnologyPage } from '@techbridge/contracts';
import { useTranslation } from '../../shared/i18n';
import { PlainLink } from '../../shared/ui/plain-link';
import { AskButton } from './ask-button';
import type { Asking } from './asking';
import { NextSteps } from './next-steps';
import styles from './request.module.css';

const loadAsk = () => import('./ask-dialog');
const AskDialog = lazy(loadAsk);
const loadPropose = () => import('./propose-dialog');
const ProposeDialog = lazy(loadPropose);

interface AskIntroductionProps extends Asking {
  technology: TechnologyPage;
}

/** On a technology's page: how to get to know its owner, and what happens then. */
export function AskIntroduction({ technology, ...asking }: AskIntroductionProps) {
  const { t } = useTranslation('catalogue');
  const may = (action: TechnologyPage['actions'][number]) => technology.actions.includes(action);
  const close = () => asking.onOpenChange(false);
  return (
    <section className={styles.panel} aria-labelledby="asking">
      <h2 id="asking" className={styles.title}>
        {may('propose_match') ? t('propose.title') : t('ask.technology')}
      </h2>
      <Situation technology={technology} />
      {may('ask_introduction') && (
        <AskButton asking={asking} label={t('ask.technology')} onNear={() => void loadAsk()}>
          <AskDialog technology={technology} own={asking.own} onClose={close} />
        </AskButton>
      )}
      {may('propose_match') && (
        <AskButton asking={asking} label={t('propose.toNeed')} onNear={() => void loadPropose()}>
          <ProposeDialog listing={technology} onClose={close} />
        </AskButton>
      )}
      {(may('ask_introduction') || technology.ownRequest) && <NextSteps of="ask" />}
    </section>
  );
}

/** In words what can be done here, or why nothing can. */
function Situation({
  technology: { actions, ownRequest, openForRequests, exportClass },
}: {
  technology: TechnologyPage;
}) {
  const { t } = useTranslation('catalogue');
  if (ownRequest)
    return (
      <p>
        {t('ask.ownRequest')}{' '}
        <PlainLink to={`/work/requests/${ownRequest.id}`}>
          {t('ask.toRequest', { reference: ownRequest.reference })}
        </PlainLink>
      </p>
    );
  if (actions.includes('propose_match')) return <p>{t('propose.fromTechnology')}</p>;
  if (exportClass === 'prohibited') return <p>{t('ask.prohibited')}</p>;
  if (!openForRequests) return <p>{t('ask.closed')}</p>;
  if (actions.includes('edit')) return <p>{t('ask.own')}</p>;
  return <p>{t(actions.includes('ask_introduction') ? 'ask.lead' : 'ask.readOnly')}</p>;
}
