import { exportRules } from '@techbridge/taxonomy';
import type { ListedFacts, NeedFacts, OfferFacts } from './prepared';

export type BarredBy =
  | 'not_published'
  | 'not_open'
  | 'own_listing'
  | 'export_prohibited'
  | 'excluded_country'
  | 'expired'
  | 'already_matched';

/** What is known of a pair beyond its two sides. `today` is `YYYY-MM-DD`. */
export interface RuleContext {
  today: string;
  /** Whether there is or was a request about the pair that makes another pointless. */
  isMatched?: (pair: { needId: string; offerId: string }) => boolean;
  /** A side nobody has published yet may look for candidates already; it is nobody's candidate. */
  draft?: string;
}

/**
 * The first rule that forbids to suggest a pair, or null. Rules come before any score: nothing is suggested that nobody could
 * ask for. A technology that may not leave China can be used in China.
 */
export function barredBy(
  need: ListedFacts<NeedFacts>,
  offer: ListedFacts<OfferFacts>,
  context: RuleContext,
): BarredBy | null {
  const { draft, today } = context;
  for (const side of [need, offer]) {
    if (side.id === draft) continue;
    if (!side.facts.published) return 'not_published';
    if (!side.facts.openForRequests) return 'not_open';
  }
  if (need.organisationId === offer.organisationId) return 'own_listing';
  const { country, ownerCountry, deadline } = need.facts;
  if (!exportRules(offer.facts.exportClass).allowed && country !== 'CN') return 'export_prohibited';
  if (offer.facts.excludedCountries.includes(country ?? ownerCountry)) return 'excluded_country';
  if (deadline !== null && deadline < today) return 'expired';
  return context.isMatched?.({ needId: need.id, offerId: offer.id }) ? 'already_matched' : null;
}
