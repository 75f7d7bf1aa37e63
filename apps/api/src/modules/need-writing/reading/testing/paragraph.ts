import type {
  CooperationType,
  Currency,
  Locale,
  MoneyBand,
  NeedProposal,
  QuantityKind,
  Sector,
} from '@techbridge/contracts';
import { conceptFields, createTranslator, ownDictionaries, readConcepts } from '@techbridge/lexicon';
import { readNeed, type ReadingTools } from '../read-need';
import { topicIndexOf } from '../topic-index';

/** A text somebody pastes, and what has to be read out of it; what is left out is not looked at. */
export interface Paragraph {
  name: string;
  language: Locale;
  text: string;
  sector: Sector;
  terms?: readonly string[];
  site?: { country: string; region: string | null };
  budget?: { min: number | null; max: number | null; currency: Currency; band: MoneyBand } | null;
  deadline?: string | null;
  trl?: { min: number | null; max: number | null };
  cooperation?: readonly CooperationType[];
  /** Kind with the numbers in the unit of its kind. */
  quantities?: readonly (readonly [QuantityKind, number | null, number | null])[];
  goals?: readonly number[];
}

export const TODAY = '2026-11-22';

let tools: ReadingTools | undefined;

export function readingTools(): ReadingTools {
  const dictionary = ownDictionaries();
  tools ??= {
    translator: createTranslator((language) => [dictionary(language)]),
    index: topicIndexOf(readConcepts(), conceptFields()),
    today: TODAY,
  };
  return tools;
}

export function valuesOf<Field extends NeedProposal['field']>(proposals: readonly NeedProposal[], field: Field) {
  return proposals
    .filter((proposal): proposal is Extract<NeedProposal, { field: Field }> => proposal.field === field)
    .map(({ value }) => value as Extract<NeedProposal, { field: Field }>['value']);
}

/** What was read, in the words of the table. */
export function outcomeOf({ text, language }: Pick<Paragraph, 'text' | 'language'>) {
  const proposals = readNeed(text, language, readingTools());
  const [budget] = valuesOf(proposals, 'budget');
  return {
    proposals,
    sectors: valuesOf(proposals, 'sectors'),
    terms: valuesOf(proposals, 'terms'),
    site: valuesOf(proposals, 'site')[0],
    budget: budget && { min: budget.min, max: budget.max, currency: budget.currency, band: budget.band },
    deadline: valuesOf(proposals, 'deadline')[0],
    trl: valuesOf(proposals, 'trl')[0],
    cooperation: valuesOf(proposals, 'cooperation'),
    goals: valuesOf(proposals, 'sdgs'),
    quantities: [...valuesOf(proposals, 'scale'), ...valuesOf(proposals, 'mustHaves')].map(
      ({ kind, min, max }) => [kind, min, max] as const,
    ),
  };
}
