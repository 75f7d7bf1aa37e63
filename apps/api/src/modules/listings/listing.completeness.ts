import type {
  Completeness,
  DemandContent,
  FieldError,
  Gap,
  ListingContent,
  Locale,
  TechnologyContent,
} from '@techbridge/contracts';

/**
 * What a reader looks for in a listing. Required lines block submission; the others are advice. `reason` names the
 * message that says why a reader cares (`listings:gap.…`).
 */
interface Expectation<Content> {
  field: (content: Content) => string;
  reason: string;
  required?: true;
  /** Absent: always expected. */
  appliesTo?: (content: Content) => boolean;
  isMet: (content: Content) => boolean;
}

const REQUIRED_WEIGHT = 3;

type AnyText = { title: string; summary: string; description?: string; problem?: string };

const textIn = (content: ListingContent, locale: Locale): AnyText | undefined => content.texts[locale];
const original = (content: ListingContent): AnyText | undefined => textIn(content, content.originalLocale);
const bodyOf = (text: AnyText | undefined): string => text?.description ?? text?.problem ?? '';
const inOriginal = (name: string) => (content: ListingContent) => `texts.${content.originalLocale}.${name}`;
const at = (path: string) => () => path;
/** The language most of the other side reads: English, or Chinese for what was written in English. */
const secondLocale = (content: ListingContent): Locale => (content.originalLocale === 'en' ? 'zh' : 'en');

function hasSecondLanguage(content: ListingContent): boolean {
  return (['en', 'zh'] as const).some((locale) => {
    const text = locale === content.originalLocale ? undefined : textIn(content, locale);
    return Boolean(text?.title && (text.summary || bodyOf(text)));
  });
}

/** What both kinds are asked for in words; `body` is the name of the long text. */
const words = (body: 'description' | 'problem'): Expectation<ListingContent>[] => [
  {
    field: inOriginal('title'),
    reason: 'gap.title',
    required: true,
    isMet: (content) => Boolean(original(content)?.title),
  },
  {
    field: inOriginal(body),
    reason: `gap.${body}`,
    required: true,
    isMet: (content) => Boolean(original(content)?.summary || bodyOf(original(content))),
  },
  {
    field: inOriginal('summary'),
    reason: 'gap.summary',
    appliesTo: (content) => Boolean(bodyOf(original(content))),
    isMet: (content) => Boolean(original(content)?.summary),
  },
  {
    field: inOriginal(body),
    reason: `gap.${body}_detail`,
    appliesTo: (content) => Boolean(original(content)?.summary),
    isMet: (content) => Boolean(bodyOf(original(content))),
  },
];

/** What both kinds are asked for so that they are found, and understood by the other side. */
const findable: Expectation<ListingContent>[] = [
  { field: at('sectors'), reason: 'gap.sectors', required: true, isMet: (content) => content.sectors.length > 0 },
  {
    field: at('sdgs'),
    reason: 'gap.sdgs',
    isMet: (content) => content.sdgs.length > 0 || content.sdgNotRelevant,
  },
  {
    field: (content) => `texts.${secondLocale(content)}.title`,
    reason: 'gap.second_language',
    isMet: hasSecondLanguage,
  },
  {
    field: (content) => `keywords.${content.originalLocale}`,
    reason: 'gap.keywords',
    isMet: (content) => Object.values(content.keywords).some((words) => words.length > 0),
  },
];

const GRANTED = ['granted', 'granted-in-asean', 'plant-variety'];

export const TECHNOLOGY_EXPECTATIONS: readonly Expectation<TechnologyContent>[] = [
  ...words('description'),
  ...findable,
  { field: at('trl'), reason: 'gap.trl', required: true, isMet: ({ trl }) => trl !== null },
  { field: at('ipStatus'), reason: 'gap.ip_status', required: true, isMet: ({ ipStatus }) => ipStatus !== null },
  {
    field: at('cooperation'),
    reason: 'gap.cooperation',
    required: true,
    isMet: ({ cooperation }) => cooperation.length > 0,
  },
  {
    field: at('benefits'),
    reason: 'gap.benefits',
    isMet: ({ benefits }) =>
      benefits.some(
        (benefit) =>
          benefit.value !== null &&
          benefit.unit !== '' &&
          (benefit.baselineValue !== null || Object.keys(benefit.baseline).length > 0),
      ),
  },
  {
    field: at('trlEvidence'),
    reason: 'gap.trl_evidence',
    appliesTo: ({ trl }) => trl !== null,
    isMet: ({ trlEvidence }) => trlEvidence !== '',
  },
  { field: at('paybackMonths'), reason: 'gap.payback', isMet: ({ paybackMonths }) => paybackMonths !== null },
  {
    field: at('deployments'),
    reason: 'gap.deployments',
    appliesTo: ({ trl }) => trl === null || trl >= 7,
    isMet: ({ deployments }) => deployments.length > 0,
  },
  {
    field: at('patents'),
    reason: 'gap.patents',
    appliesTo: ({ ipStatus }) => GRANTED.includes(ipStatus ?? ''),
    isMet: ({ patents }) => patents.some((patent) => patent.inForceIn.length > 0),
  },
  {
    field: inOriginal('partnerBrings'),
    reason: 'gap.partner_brings',
    isMet: (content) => Object.values(content.texts).some((text) => text.partnerBrings !== ''),
  },
  { field: at('priceBand'), reason: 'gap.price', isMet: ({ priceBand }) => priceBand !== null },
  {
    field: at('localConditions'),
    reason: 'gap.local_conditions',
    isMet: ({ localConditions }) => Object.values(localConditions).some((text) => text !== ''),
  },
  { field: at('attachments'), reason: 'gap.attachments', isMet: ({ attachments }) => attachments.length > 0 },
];

const saidSomewhere = (content: DemandContent, name: 'scale' | 'presentSolution' | 'mustHaves') =>
  Object.values(content.texts).some((text) => text[name] !== '');

export const DEMAND_EXPECTATIONS: readonly Expectation<DemandContent>[] = [
  ...words('problem'),
  ...findable,
  { field: at('siteCountry'), reason: 'gap.site', isMet: ({ siteCountry }) => siteCountry !== null },
  { field: inOriginal('scale'), reason: 'gap.scale', isMet: (content) => saidSomewhere(content, 'scale') },
  {
    field: inOriginal('presentSolution'),
    reason: 'gap.present_solution',
    isMet: (content) => saidSomewhere(content, 'presentSolution'),
  },
  { field: inOriginal('mustHaves'), reason: 'gap.must_haves', isMet: (content) => saidSomewhere(content, 'mustHaves') },
  { field: at('trlMin'), reason: 'gap.trl_range', isMet: ({ trlMin, trlMax }) => trlMin !== null || trlMax !== null },
  { field: at('cooperation'), reason: 'gap.cooperation_wanted', isMet: ({ cooperation }) => cooperation.length > 0 },
  {
    field: at('budgetBand'),
    reason: 'gap.budget',
    isMet: ({ budgetBand, budgetMin, budgetMax }) => budgetBand !== null || budgetMin !== null || budgetMax !== null,
  },
  { field: at('deadline'), reason: 'gap.deadline', isMet: ({ deadline }) => deadline !== null },
];

/** What is missing and how much is there, in percent; required parts weigh three times as much as advice. */
export function completenessOf(content: ListingContent): Completeness {
  return content.kind === 'technology'
    ? measure(content, TECHNOLOGY_EXPECTATIONS)
    : measure(content, DEMAND_EXPECTATIONS);
}

function measure<Content extends ListingContent>(
  content: Content,
  table: readonly Expectation<Content>[],
): Completeness {
  const gaps: Gap[] = [];
  let met = 0;
  let whole = 0;
  for (const { field, reason, required = false, appliesTo, isMet } of table) {
    if (appliesTo && !appliesTo(content)) continue;
    const weight = required ? REQUIRED_WEIGHT : 1;
    whole += weight;
    if (isMet(content)) met += weight;
    else gaps.push({ field: field(content), required, reason });
  }
  return { percent: Math.floor((100 * met) / whole), gaps };
}

/** What stands between this content and its submission, by field. */
export function submissionProblems(content: ListingContent): FieldError[] {
  const missing = completenessOf(content).gaps.filter(({ required }) => required);
  return missing.map(({ field }) => ({ path: field, code: 'required' }));
}
