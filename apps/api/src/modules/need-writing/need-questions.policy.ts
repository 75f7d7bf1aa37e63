import type {
  DemandContent,
  NeedQuestion,
  NeedQuestionCode,
  QuantityKind,
  ReadQuantity,
  Sector,
} from '@techbridge/contracts';

/** What is known of a need besides its fields: the quantities its texts name, and the concepts they speak of. */
export interface KnownOfNeed {
  content: DemandContent;
  sizes: readonly ReadQuantity[];
  limits: readonly ReadQuantity[];
  concepts: ReadonlySet<string>;
}

/** One thing suppliers ask, the texts it belongs to, and what of a need answers it. */
interface Question {
  code: NeedQuestionCode;
  field: (content: DemandContent) => string;
  isAnswered: (known: KnownOfNeed) => boolean;
}

const SHOWN = 3;
type TextName = 'scale' | 'problem' | 'presentSolution' | 'mustHaves';
const inText = (name: TextName) => (content: DemandContent) => `texts.${content.originalLocale}.${name}`;
const at = (path: string) => () => path;

/** Concepts of the lexicon that answer a question by being spoken of. */
export const ASKED_CONCEPTS = {
  discharge: ['discharge-of-wastewater'],
  tariff: ['electricity-tariff', 'electricity-bill', 'power-factor', 'peak-hour'],
  grid: ['power-grid', 'off-grid', 'grid-connection', 'generator', 'diesel'],
  yield: ['yield'],
  season: ['season', 'rainy-season', 'dry-season', 'harvesting'],
  disposal: ['landfill', 'incineration', 'open-burning'],
  buildingUse: ['hospital', 'school', 'office', 'hotel', 'house', 'factory-building', 'housing'],
  climate: ['humidity', 'tropical', 'typhoon', 'flood'],
  fleet: ['fleet', 'truck', 'bus', 'vehicle'],
  feedstock: ['raw-material', 'feedstock', 'ore', 'scrap'],
  defects: ['defect', 'scrap-rate'],
  setting: ['hospital', 'clinic', 'health-centre', 'laboratory', 'village'],
  approval: ['regulation', 'drug-registration', 'certification'],
  data: ['data', 'big-data', 'data-logger', 'sensor'],
  software: ['software', 'database'],
  hazard: ['flood', 'drought', 'earthquake', 'typhoon', 'landslide', 'storm-surge', 'tsunami', 'sea-level-rise'],
  warning: ['early-warning', 'monitoring'],
} as const satisfies Record<string, readonly string[]>;

const size =
  (...kinds: QuantityKind[]) =>
  ({ sizes, limits }: KnownOfNeed) =>
    [...sizes, ...limits].some(({ kind }) => kinds.includes(kind));
const limit =
  (...kinds: QuantityKind[]) =>
  ({ limits }: KnownOfNeed) =>
    limits.some(({ kind }) => kinds.includes(kind));
const speaksOf =
  (subject: keyof typeof ASKED_CONCEPTS) =>
  ({ concepts }: KnownOfNeed) =>
    ASKED_CONCEPTS[subject].some((id) => concepts.has(id));
const either =
  (...tests: ((known: KnownOfNeed) => boolean)[]) =>
  (known: KnownOfNeed) =>
    tests.some((test) => test(known));
const written =
  (name: TextName) =>
  ({ content }: KnownOfNeed) =>
    Object.values(content.texts).some((text) => text[name] !== '');

const ask = (code: NeedQuestionCode, field: TextName, isAnswered: Question['isAnswered']): Question => ({
  code,
  field: inText(field),
  isAnswered,
});

/** By sector, what its suppliers ask first. A question is left out where the need says it already. */
const OF_SECTORS: Readonly<Record<Sector, readonly Question[]>> = {
  water: [
    ask('water_flow', 'scale', size('flow')),
    ask('water_quality_in', 'problem', ({ sizes }) =>
      sizes.some(({ kind }) => ['concentration', 'ph', 'turbidity', 'ppm'].includes(kind)),
    ),
    ask(
      'water_limit_out',
      'mustHaves',
      either(limit('concentration', 'turbidity', 'ph', 'ppm'), speaksOf('discharge')),
    ),
    ask('water_space', 'mustHaves', size('area')),
  ],
  energy: [
    ask('energy_load', 'scale', size('power', 'energy', 'energy-use')),
    ask('energy_hours', 'scale', size('hours')),
    ask('energy_tariff', 'presentSolution', speaksOf('tariff')),
    ask('energy_grid', 'presentSolution', speaksOf('grid')),
  ],
  'agriculture-food': [
    ask('farm_area', 'scale', either(size('area', 'mass-flow'), size('animals'))),
    ask('farm_crop', 'problem', ({ content }) => content.terms.length > 0),
    ask('farm_yield', 'presentSolution', either(size('mass', 'mass-flow', 'percent'), speaksOf('yield'))),
    ask('farm_season', 'scale', speaksOf('season')),
  ],
  'waste-pollution': [
    ask('waste_amount', 'scale', size('mass-flow', 'flow', 'mass')),
    ask('waste_composition', 'problem', size('percent', 'concentration', 'air-concentration', 'ppm')),
    ask('waste_today', 'presentSolution', either(written('presentSolution'), speaksOf('disposal'))),
  ],
  buildings: [
    ask('building_area', 'scale', size('area')),
    ask('building_use', 'problem', speaksOf('buildingUse')),
    ask('building_climate', 'mustHaves', either(size('temperature'), speaksOf('climate'))),
  ],
  transport: [
    ask('transport_load', 'scale', size('mass-flow', 'mass', 'people')),
    ask('transport_distance', 'scale', size('length')),
    ask('transport_fleet', 'presentSolution', either(written('presentSolution'), speaksOf('fleet'))),
  ],
  'forestry-fisheries-ecosystems': [
    ask('nature_area', 'scale', size('area', 'volume')),
    ask('nature_species', 'problem', ({ content }) => content.terms.length > 0),
    ask('nature_losses', 'presentSolution', size('percent', 'mass', 'mass-flow')),
  ],
  'materials-chemicals': [
    ask('material_throughput', 'scale', size('mass-flow', 'flow', 'mass')),
    ask('material_feedstock', 'problem', speaksOf('feedstock')),
    ask(
      'material_quality',
      'mustHaves',
      either(limit('percent', 'ppm', 'concentration', 'temperature', 'pressure'), written('mustHaves')),
    ),
  ],
  manufacturing: [
    ask('factory_output', 'scale', either(size('mass-flow', 'mass'), written('scale'))),
    ask('factory_defects', 'presentSolution', either(size('percent'), speaksOf('defects'))),
    ask('factory_machines', 'presentSolution', written('presentSolution')),
  ],
  'health-biomedicine': [
    ask('health_patients', 'scale', size('people')),
    ask('health_setting', 'problem', speaksOf('setting')),
    ask('health_regulation', 'mustHaves', speaksOf('approval')),
  ],
  'digital-ai': [
    ask('digital_data', 'scale', speaksOf('data')),
    ask('digital_systems', 'presentSolution', either(written('presentSolution'), speaksOf('software'))),
    ask('digital_users', 'scale', size('people', 'households')),
  ],
  'disaster-climate-adaptation': [
    ask('risk_hazard', 'problem', speaksOf('hazard')),
    ask('risk_area', 'scale', size('area', 'people', 'households', 'length')),
    ask('risk_warning', 'presentSolution', either(written('presentSolution'), speaksOf('warning'))),
  ],
};

/** What every supplier asks. */
const OF_ALL: readonly Question[] = [
  ask('scale', 'scale', (known) => written('scale')(known) || known.sizes.length > 0),
  { code: 'site', field: at('siteCountry'), isAnswered: ({ content }) => content.siteCountry !== null },
  ask('present_solution', 'presentSolution', written('presentSolution')),
  {
    code: 'budget',
    field: at('budgetBand'),
    isAnswered: ({ content }) =>
      content.budgetBand !== null || content.budgetMin !== null || content.budgetMax !== null,
  },
  { code: 'deadline', field: at('deadline'), isAnswered: ({ content }) => content.deadline !== null },
  ask('must_haves', 'mustHaves', (known) => written('mustHaves')(known) || known.limits.length > 0),
];

/** The three questions suppliers will ask most: of its sectors in turn, then what everybody asks. */
export function questionsFor(known: KnownOfNeed): NeedQuestion[] {
  const { content } = known;
  const bySector = content.sectors.map((sector) => OF_SECTORS[sector]);
  const longest = Math.max(0, ...bySector.map((questions) => questions.length));
  const inTurns = Array.from({ length: longest }, (_, turn) =>
    bySector.flatMap((questions) => questions[turn] ?? []),
  ).flat();
  return [...inTurns, ...OF_ALL]
    .filter(({ isAnswered }) => !isAnswered(known))
    .slice(0, SHOWN)
    .map(({ code, field }) => ({ code, field: field(content) }));
}
