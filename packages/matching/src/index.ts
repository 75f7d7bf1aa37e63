export { EXPOSURE_LIMITS, type ExposedPair, type ExposureLimits, shownPairs } from './exposure';
export { type Fit, structuredFits } from './fits';
export { createMatcher, type Matcher, type TextMatch } from './matcher';
export { METHOD, type Method } from './method';
export { packListing, unpackListing } from './packed';
export { prepareListing, type Standing } from './prepare';
export {
  type Facts,
  isNeed,
  type NeedFacts,
  type OfferFacts,
  type ListedFacts,
  type PreparedListing,
  type PreparedNeed,
  type PreparedOffer,
  type Vector,
} from './prepared';
export { type Quantity, quantitiesIn } from './quantities';
export { type BarredBy, barredBy, type RuleContext } from './rules';
export { createSampledMatcher, type FewMatched, type Sample, type SampledMatcher } from './sampled';
export { type Rarity } from './shared-concepts';
export { bandOf, scoreOf, type Verdict, weigh, weighable } from './verdict';
