import { z } from 'zod';
import { CalendarDate, Id, route } from './http';
import { DemandContent, DEMAND_TEXT_LIMITS } from './listing-content';
import { Completeness } from './listings';
import { LocalisedText } from './localised';
import { OrganisationFace } from './organisations';
import { CANDIDATE_BANDS, CONFIDENCE_LEVELS, FitPart } from './suggestions';
import { COOPERATION_TYPES, COUNTRIES, CURRENCIES, LOCALES, MONEY_BANDS, SDGS, SECTORS } from './vocabulary';

export const QUANTITY_KINDS = [
  'mass',
  'mass-flow',
  'volume',
  'flow',
  'area',
  'power',
  'energy',
  'energy-use',
  'temperature',
  'ph',
  'concentration',
  'air-concentration',
  'ppm',
  'percent',
  'turbidity',
  'length',
  'voltage',
  'pressure',
  'hours',
  'households',
  'people',
  'animals',
] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** A number with its unit: the line as it was written, and the same in the one unit of its kind. */
export const ReadQuantity = z.object({
  line: z.string().max(200),
  kind: z.enum(QUANTITY_KINDS),
  /** Either may be null: "at most 35", "from 200 on". */
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string(),
});
export type ReadQuantity = z.infer<typeof ReadQuantity>;

export const ReadBudget = z.object({
  min: z.number().min(0).nullable(),
  max: z.number().min(0).nullable(),
  currency: z.enum(CURRENCIES),
  band: z.enum(MONEY_BANDS).nullable(),
  /** How the amount was turned into the one the band is of; null where it is of the same order already. */
  converted: z
    .object({ amount: z.number(), currency: z.enum(CURRENCIES), rate: z.number(), asOf: CalendarDate })
    .nullable(),
  /** The band rests on a rounded rate, or the text says "about". */
  approximate: z.boolean(),
});
export type ReadBudget = z.infer<typeof ReadBudget>;

/** Why a value is proposed; the web has a sentence for each. */
export const READING_REASONS = [
  'first_sentence',
  'term_word',
  'sector_words',
  'goal_named',
  'goal_of_sector',
  'number_with_unit',
  'limit_with_unit',
  'budget_words',
  'amount_alone',
  'currency_guessed',
  'date_written',
  'date_of_period',
  'date_buddhist',
  'time_from_today',
  'country_named',
  'region_named',
  'level_written',
  'stage_words',
  'cooperation_words',
] as const;
export type ReadingReason = (typeof READING_REASONS)[number];

/** What every proposal comes with. `from` is a part of the text as it was given, in UTF-16 units. */
const evidence = {
  confidence: z.number().min(0).max(1),
  from: z.object({ start: z.number().int(), end: z.number().int(), text: z.string() }),
  why: z.object({
    code: z.enum(READING_REASONS),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
};

const proposal = <Name extends string, Value extends z.ZodType>(field: Name, value: Value) =>
  z.object({ field: z.literal(field), value, ...evidence });

/** One value read out of a text, for a person to confirm. */
export const NeedProposal = z.discriminatedUnion('field', [
  proposal('title', z.string().max(DEMAND_TEXT_LIMITS.title)),
  proposal('sectors', z.enum(SECTORS)),
  proposal('terms', z.string()),
  proposal('sdgs', z.number().int().min(1).max(SDGS.length)),
  proposal('scale', ReadQuantity),
  proposal('mustHaves', ReadQuantity),
  proposal('budget', ReadBudget),
  proposal('deadline', CalendarDate),
  proposal('site', z.object({ country: z.enum(COUNTRIES), region: z.string().nullable() })),
  proposal('trl', z.object({ min: z.number().int().nullable(), max: z.number().int().nullable() })),
  proposal('cooperation', z.enum(COOPERATION_TYPES)),
]);
export type NeedProposal = z.infer<typeof NeedProposal>;
export type NeedProposalField = NeedProposal['field'];

/** What suppliers ask about; `listings:question.<code>` words it. */
export const NEED_QUESTIONS = [
  'water_flow',
  'water_quality_in',
  'water_limit_out',
  'water_space',
  'energy_load',
  'energy_hours',
  'energy_tariff',
  'energy_grid',
  'farm_area',
  'farm_crop',
  'farm_yield',
  'farm_season',
  'waste_amount',
  'waste_composition',
  'waste_today',
  'building_area',
  'building_climate',
  'building_use',
  'transport_distance',
  'transport_load',
  'transport_fleet',
  'nature_area',
  'nature_species',
  'nature_losses',
  'material_throughput',
  'material_feedstock',
  'material_quality',
  'factory_output',
  'factory_defects',
  'factory_machines',
  'health_patients',
  'health_regulation',
  'health_setting',
  'digital_data',
  'digital_systems',
  'digital_users',
  'risk_hazard',
  'risk_area',
  'risk_warning',
  'scale',
  'present_solution',
  'must_haves',
  'site',
  'budget',
  'deadline',
] as const;
export type NeedQuestionCode = (typeof NEED_QUESTIONS)[number];
export const NeedQuestion = z.object({
  code: z.enum(NEED_QUESTIONS),
  /** Where the answer belongs, by its path in the need. */
  field: z.string(),
});
export type NeedQuestion = z.infer<typeof NeedQuestion>;

/** A published technology that fits a need as far as it is written. */
export const NeedCandidate = z.object({
  id: Id,
  reference: z.string(),
  title: LocalisedText,
  organisation: OrganisationFace.pick({ slug: true, name: true, country: true }),
  /** What both speak of: the word of the need, and the word of the technology. */
  shared: z.array(z.object({ need: z.string(), technology: z.string() })),
  sectors: z.array(z.enum(SECTORS)),
  /** What a published need of these words would be told; null where it could not be weighed. */
  verdict: z
    .object({
      band: z.enum(CANDIDATE_BANDS),
      confidenceLevel: z.enum(CONFIDENCE_LEVELS),
      /** The strongest that speak for it, words apart, the strongest first. */
      reasons: z.array(FitPart.pick({ criterion: true, result: true, need: true, offer: true, evidence: true })).max(3),
    })
    .nullable(),
});
export type NeedCandidate = z.infer<typeof NeedCandidate>;

export const needWritingRoutes = {
  read: route({
    name: 'readNeed',
    method: 'POST',
    path: '/listings/read-need',
    access: 'party',
    summary: 'Values read out of a running text in any of the ten languages, each to be confirmed by a person',
    limit: 60,
    body: z.object({
      text: z.string().trim().min(1).max(DEMAND_TEXT_LIMITS.problem),
      locale: z.enum(LOCALES).optional(),
    }),
    response: z.object({
      /** The language it was read in. */
      locale: z.enum(LOCALES),
      proposals: z.array(NeedProposal),
      questions: z.array(NeedQuestion).max(3),
      /** As if every sure proposal were taken over. */
      completeness: Completeness,
    }),
  }),
  preview: route({
    name: 'previewCandidates',
    method: 'POST',
    path: '/listings/candidates-preview',
    access: 'party',
    summary: 'While a need is written: published technologies that fit so far, and what suppliers will ask',
    limit: 120,
    body: z.object({ content: DemandContent }),
    response: z.object({
      items: z.array(NeedCandidate),
      /** Whether they were weighed as published needs are; otherwise they were found by words alone. */
      weighed: z.boolean(),
      questions: z.array(NeedQuestion).max(3),
    }),
  }),
} as const;
