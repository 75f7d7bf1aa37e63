// Stable codes. Labels in every language live in packages/taxonomy; the codes themselves never change once published.

export const LOCALES = ['en', 'zh', 'id', 'ms', 'vi', 'th', 'km', 'lo', 'my', 'fil'] as const;
export type Locale = (typeof LOCALES)[number];

export const LISTING_KINDS = ['technology', 'demand'] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

export const SECTORS = [
  'energy',
  'buildings',
  'transport',
  'water',
  'waste-pollution',
  'agriculture-food',
  'forestry-fisheries-ecosystems',
  'materials-chemicals',
  'manufacturing',
  'health-biomedicine',
  'digital-ai',
  'disaster-climate-adaptation',
] as const;
export type Sector = (typeof SECTORS)[number];

export const TECHNOLOGY_FORMS = ['process', 'device', 'material', 'facility', 'software', 'design', 'service'] as const;
export type TechnologyForm = (typeof TECHNOLOGY_FORMS)[number];

export const COOPERATION_TYPES = [
  'licence-nonexclusive',
  'licence-exclusive',
  'assignment',
  'joint-rd',
  'joint-venture',
  'equity-in-kind',
  'manufacture',
  'equipment-with-training',
  'turnkey',
  'technical-service',
  'consulting',
  'training',
  'pilot',
  'joint-lab',
  'investment-sought',
  'free-transfer',
] as const;
export type CooperationType = (typeof COOPERATION_TYPES)[number];

export const IP_STATUSES = [
  'none',
  'know-how',
  'applied',
  'granted',
  'granted-in-asean',
  'expired-open',
  'software-copyright',
  'plant-variety',
] as const;
export type IpStatus = (typeof IP_STATUSES)[number];

/** Technology readiness levels, EU wording (Horizon 2020 work programme, annex G). */
export const TRL_LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
/** The plain five-stage scale: concept 1–2, development 3, lab-tested 4, demonstrable 5–7, on the market 8–9. */
export const TRL_BANDS = ['concept', 'development', 'lab-tested', 'demonstrable', 'on-market'] as const;
export type TrlBand = (typeof TRL_BANDS)[number];

export const SDGS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;

/** ISO 3166-1 alpha-2. ASEAN membership dates are data in packages/taxonomy. */
export const COUNTRIES = ['CN', 'BN', 'KH', 'ID', 'LA', 'MY', 'MM', 'PH', 'SG', 'TH', 'TL', 'VN'] as const;
export type Country = (typeof COUNTRIES)[number];

export const ORGANISATION_KINDS = [
  'university',
  'public-institute',
  'sme',
  'large-enterprise',
  'government',
  'broker',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const PRICE_BANDS = ['free', 'under-50k', '50k-200k', '200k-1m', '1m-5m', 'over-5m', 'negotiable'] as const;
export type PriceBand = (typeof PRICE_BANDS)[number];

export const MONEY_BANDS = ['under-50k', '50k-200k', '200k-1m', '1m-5m', '5m-20m', 'over-20m'] as const;
export type MoneyBand = (typeof MONEY_BANDS)[number];

export const CURRENCIES = [
  'USD',
  'CNY',
  'EUR',
  'BND',
  'KHR',
  'IDR',
  'LAK',
  'MYR',
  'MMK',
  'PHP',
  'SGD',
  'THB',
  'VND',
] as const;
export type Currency = (typeof CURRENCIES)[number];

export const EXCLUSIVITIES = ['non-exclusive', 'exclusive-by-territory', 'exclusive', 'open'] as const;
export type Exclusivity = (typeof EXCLUSIVITIES)[number];

export const FUNDING_SOURCES = [
  'own',
  'bank',
  'government-grant',
  'development-bank',
  'investor',
  'undecided',
] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

export const DEMAND_ORIGINS = ['self', 'event', 'node-interview', 'failed-search'] as const;
export type DemandOrigin = (typeof DEMAND_ORIGINS)[number];

export const EXPORT_CLASSES = ['free', 'restricted', 'prohibited', 'dual-use', 'not-assessed'] as const;
export type ExportClass = (typeof EXPORT_CLASSES)[number];

export const PROVENANCES = ['owner', 'staff', 'import'] as const;
export type Provenance = (typeof PROVENANCES)[number];

export const TEXT_STATUSES = ['original', 'machine-translated', 'human-reviewed'] as const;
export type TextStatus = (typeof TEXT_STATUSES)[number];

export const VERIFICATION_LEVELS = ['unverified', 'e-mail-domain', 'documents', 'site-visit'] as const;
export type VerificationLevel = (typeof VERIFICATION_LEVELS)[number];

/** Business, technology and research profiles as partner networks exchange them. */
export const EXCHANGE_TYPES = ['BO', 'BR', 'TO', 'TR', 'RDR'] as const;

export const REASON_CODES = [
  'too-early-stage',
  'benefit-unclear',
  'commercial-route-unclear',
  'description-unclear',
  'technical-doubt',
  'not-our-field',
  'price-or-terms',
  'ip-not-protected-here',
  'local-conditions-do-not-fit',
  'no-capacity',
  'already-have-a-partner',
  'legal-or-export',
  'no-reply',
  'other',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export const AGREEMENT_TYPES = [
  'mou',
  'nda',
  'pilot',
  'licence',
  'transfer',
  'joint-venture',
  'rd-contract',
  'service-contract',
] as const;
export type AgreementType = (typeof AGREEMENT_TYPES)[number];
