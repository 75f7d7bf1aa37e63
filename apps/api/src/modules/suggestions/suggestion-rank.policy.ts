import type { OverrideKind, ReasonCode } from '@techbridge/contracts';

/** What an organisation said about a pair, with what makes other pairs resemble it. */
export interface Answer {
  organisationId: string;
  demandId: string;
  technologyId: string;
  demandOrganisationId: string;
  technologyOrganisationId: string;
  demandSectors: readonly string[];
  technologySectors: readonly string[];
  relevant: boolean;
  reason: ReasonCode | null;
}

export interface RankedPair {
  demandId: string;
  technologyId: string;
  demandOrganisationId: string;
  technologyOrganisationId: string;
  demandSectors: readonly string[];
  technologySectors: readonly string[];
}

const WELCOME = 1.2;
const UNWELCOME = 0.5;
const LIKE_STEP = 0.05;
const MOST_BY_LIKES = 0.2;
/** Above every score and below every score. */
const FAR = 10;

/** These tell of the matter itself. The others (no capacity, has a partner, no reply …) say nothing of the next offer of the same kind. */
const ABOUT_THE_KIND: readonly ReasonCode[] = [
  'too-early-stage',
  'benefit-unclear',
  'commercial-route-unclear',
  'technical-doubt',
  'not-our-field',
  'price-or-terms',
  'ip-not-protected-here',
  'local-conditions-do-not-fit',
];

/**
 * What lists are ordered by. An answer about the pair itself counts a fifth more, or half. Each answer about its like (the same two
 * organisations, a sector in common on both sides) counts a twentieth up or down, a fifth at most. Staff put a pair first or last whatever
 * else is said. The score that is shown stays what it is.
 */
export function rankOf(
  pair: RankedPair,
  score: number,
  answers: readonly Answer[],
  override: OverrideKind | null,
): number {
  let factor = 1;
  let likes = 0;
  for (const answer of answers) {
    if (answer.demandId === pair.demandId && answer.technologyId === pair.technologyId) {
      factor *= answer.relevant ? WELCOME : UNWELCOME;
    } else if (isAlike(answer, pair)) {
      likes += answer.relevant ? LIKE_STEP : -LIKE_STEP;
    }
  }
  const rank = score * factor * (1 + Math.max(-MOST_BY_LIKES, Math.min(MOST_BY_LIKES, likes)));
  if (override === 'pin') return FAR + rank;
  return override === 'demote' ? rank - FAR : rank;
}

function isAlike(answer: Answer, pair: RankedPair): boolean {
  const share = (one: readonly string[], other: readonly string[]) => one.some((sector) => other.includes(sector));
  return (
    answer.demandOrganisationId === pair.demandOrganisationId &&
    answer.technologyOrganisationId === pair.technologyOrganisationId &&
    share(answer.demandSectors, pair.demandSectors) &&
    share(answer.technologySectors, pair.technologySectors) &&
    (answer.relevant || (answer.reason !== null && ABOUT_THE_KIND.includes(answer.reason)))
  );
}
