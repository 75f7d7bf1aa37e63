import type { CandidateBand } from '@techbridge/contracts';
import { CANDIDATE_BANDS, COUNTRIES, SECTORS } from '@techbridge/contracts';
import { oneOf, searchParams, text, whole } from '../../shared/search-params';
import { VIEWS, type MatchingView } from './matching.queries';

export const ACTED = ['no', 'yes', 'all'] as const;

/** Where one is at the matching desk, as its address says. */
export interface DeskPlace {
  view?: MatchingView | undefined;
  q?: string | undefined;
  sector?: (typeof SECTORS)[number] | undefined;
  country?: (typeof COUNTRIES)[number] | undefined;
  band?: CandidateBand | undefined;
  acted?: (typeof ACTED)[number] | undefined;
  offset?: number | undefined;
}

export const deskPlaceReader = searchParams({
  view: oneOf(VIEWS),
  q: text(),
  sector: oneOf(SECTORS),
  country: oneOf(COUNTRIES),
  band: oneOf(CANDIDATE_BANDS),
  acted: oneOf(ACTED),
  offset: whole(),
});
