import { lazy } from 'react';
import type { DemandPage } from '@techbridge/contracts';
import { useTranslation } from '../../shared/i18n';
import { PlainLink } from '../../shared/ui/plain-link';
import { AskButton } from './ask-button';
import type { Asking } from './asking';
import { NextSteps } from './next-steps';
import styles from './request.module.css';

const loadOffer = () => import('./offer-dialog');
const OfferDialog = lazy(loadOffer);
const loadPropose = () => import('./propose-dialog');
const ProposeDialog = lazy(loadPropose);

interface OfferTechnologyProps extends Asking {
  need: DemandPage;
}

/** On a need's page: how to offer one's own technology, and what happens then. */
export function OfferTechnology({ need, ...asking }: OfferTechnologyProps) {
  const { t } = useTranslation('catalogue');
  const may = (action: DemandPage['actions'][number]) => need.actions.includes(action);
  const close = () => asking.onOpenChange(false);
  return (
    <section className={styles.panel} aria-labelledby="asking">
      <h2 id="asking" className={styles.title}>
        {may('propose_match') ? t('propose.title') : t('ask.demand')}
      </h2>
      <Situation need={need} />
      {may('offer_technology') && (
        <AskButton asking={asking} label={t('ask.demand')} onNear={() => void loadOffer()}>
          <OfferDialog need={need} own={asking.own} onClose={close} />
        </AskButton>
      )}
      {may('propose_match') && (
        <AskButton asking={asking} label={t('propose.technology')} onNear={() => void loadPropose()}>
          <ProposeDialog listing={need} onClose={close} />
        </AskButton>
      )}
      {may('offer_technology') && <NextSteps of="offer" />}
    </section>
  );
}

function Situation({ need: { actions, ownRequest, openForRequests } }: { need: DemandPage }) {
  const { t } = useTranslation('catalogue');
  if (ownRequest)
    return (
      <p>
        {t('offer.ownRequest')}{' '}
        <PlainLink to={`/work/requests/${ownRequest.id}`}>
          {t('ask.toRequest', { reference: ownRequest.reference })}
        </PlainLink>
      </p>
    );
  if (actions.includes('propose_match')) return <p>{t('propose.fromNeed')}</p>;
  if (!openForRequests) return <p>{t('offer.closed')}</p>;
  if (actions.includes('edit')) return <p>{t('offer.own')}</p>;
  return <p>{t(actions.includes('offer_technology') ? 'offer.lead' : 'ask.readOnly')}</p>;
}
