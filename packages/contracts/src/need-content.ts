import { DEMAND_TEXT_LIMITS, DemandContent, DemandText } from './listing-content';
import type { NeedProposal } from './need-writing';
import type { Locale } from './vocabulary';

const LIMITS = { sectors: 5, terms: 5, cooperation: 8 } as const;

/** A need with these values in its fields; what it had in fields that hold one value gives way, lists and texts grow. */
export function needWith(
  need: DemandContent,
  proposals: readonly Pick<NeedProposal, 'field' | 'value'>[],
): DemandContent {
  return proposals.reduce((content, proposal) => ({ ...content, ...change(content, proposal as NeedProposal) }), need);
}

function change(content: DemandContent, proposal: NeedProposal): Partial<DemandContent> {
  switch (proposal.field) {
    case 'title':
      return textChange(content, 'title', proposal.value);
    case 'scale':
    case 'mustHaves':
      return textChange(content, proposal.field, withLine(content, proposal.field, proposal.value.line));
    case 'sectors':
      return { sectors: joined(content.sectors, proposal.value, LIMITS.sectors) };
    case 'terms':
      return { terms: joined(content.terms, proposal.value, LIMITS.terms) };
    case 'sdgs':
      return { sdgs: joined(content.sdgs, proposal.value, 17).sort((a, b) => a - b), sdgNotRelevant: false };
    case 'cooperation':
      return { cooperation: joined(content.cooperation, proposal.value, LIMITS.cooperation) };
    case 'budget': {
      const { min, max, currency, band } = proposal.value;
      return { budgetMin: min, budgetMax: max, currency, budgetBand: band };
    }
    case 'deadline':
      return { deadline: proposal.value };
    case 'site':
      return { siteCountry: proposal.value.country, siteRegion: proposal.value.region ?? '' };
    case 'trl':
      return { trlMin: proposal.value.min, trlMax: proposal.value.max };
  }
}

function joined<Value>(values: readonly Value[], value: Value, most: number): Value[] {
  return [...new Set([...values, value])].slice(0, most);
}

type TextName = 'title' | 'scale' | 'mustHaves';

function textOf(content: DemandContent): DemandText {
  return content.texts[content.originalLocale] ?? DemandText.parse({});
}

function textChange(content: DemandContent, name: TextName, text: string): Pick<DemandContent, 'texts'> {
  const own = { ...textOf(content), [name]: text.slice(0, DEMAND_TEXT_LIMITS[name]) };
  return { texts: { ...content.texts, [content.originalLocale]: own } };
}

/** A line more, unless it stands there already or there is no room for it. */
function withLine(content: DemandContent, name: TextName, line: string): string {
  const present = textOf(content)[name];
  if (present.includes(line)) return present;
  const longer = present === '' ? line : `${present}\n${line}`;
  return longer.length <= DEMAND_TEXT_LIMITS[name] ? longer : present;
}

/** An empty need in a language with this text as its problem. */
export function needAbout(text: string, originalLocale: Locale): DemandContent {
  return DemandContent.parse({ kind: 'demand', originalLocale, texts: { [originalLocale]: { problem: text } } });
}
