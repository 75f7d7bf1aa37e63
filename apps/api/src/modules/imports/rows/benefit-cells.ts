import type { Benefit } from '@techbridge/contracts';
import { readBenefit } from '../notation/benefit-line';
import { readNumber, withPlainNumerals } from '../values/digits';
import { splitEntries } from '../values/lists';
import { complain, type Input } from './draft';
import { readEntries } from './entries';

const MEASURED = /([+-]?\d[\d.,]*)\s?(%|％|‰|℃|°C|[\p{L}µμ²³⁻¹]{1,12}(?:\s?[/·]\s?[\p{L}µμ²³⁻¹\d]{1,12}){0,2})?/u;
const AGAINST =
  /\b(?:against|versus|vs\.?|compared (?:with|to)|instead of|than|so với|dibanding(?:kan)?|berbanding)\b|较|相比|对比|对照|而|原来?为|เทียบกับ/iu;

/** Benefits in numbers, one a line as the product writes them, or a sentence each: "electricity 0.9 kWh/m³ against 1.4 for activated sludge". */
export function readBenefits(input: Input): void {
  const technology = input.draft.technology!;
  const all = [...technology.benefits];
  readEntries(
    input,
    readBenefit,
    (benefit) => all.push(benefit),
    ({ text, locale }) => {
      all.push(...splitEntries(text).map((entry) => benefitOf(entry, locale)));
    },
  );
  if (all.length > 8) complain(input, { code: 'too_many', severity: 'warning', params: { max: 8, count: all.length } });
  technology.benefits = all.slice(0, 8);
}

/** A number, its unit and what it is compared with, as far as the sentence gives them; the sentence itself is the measure. */
export function benefitOf(entry: string, locale: Input['locale']): Benefit {
  const text = withPlainNumerals(entry);
  const parting = AGAINST.exec(text);
  const claim = parting ? text.slice(0, parting.index) : text;
  const comparison = parting ? text.slice(parting.index + parting[0].length) : '';
  const value = MEASURED.exec(claim);
  const baseline = MEASURED.exec(comparison);
  const sameUnit =
    baseline &&
    (!baseline[2] || !value?.[2] || unitOf(baseline[2]) === unitOf(value[2]) || /^(for|with|in)$/i.test(baseline[2]));
  const measure = value
    ? claim
        .slice(0, value.index)
        .replace(/[\s:：,，为达仅约至到]+$|\b(of|by|is|to|only|about)\s*$/giu, '')
        .trim()
    : '';
  const against = baseline && sameUnit ? comparison.replace(baseline[0], '') : comparison;
  return {
    measure: { [locale]: (measure.length >= 2 ? measure : text).slice(0, 160) },
    value: value ? readNumber(value[1]!.replace(/[.,]$/, '')) : null,
    unit: value?.[2] ? unitOf(value[2]).slice(0, 40) : '',
    baselineValue: baseline && sameUnit ? readNumber(baseline[1]!.replace(/[.,]$/, '')) : null,
    baseline: namedBaseline(against, locale),
  };
}

function unitOf(text: string): string {
  return text
    .replace(/％/, '%')
    .replace(/\s/g, '')
    .replace(/(以上|以下|左右)$/, '');
}

function namedBaseline(text: string, locale: Input['locale']): Benefit['baseline'] {
  const name = text
    .replace(/^[\s,，:：为是]*(?:\b(?:for|with|in|of)\b)?\s*|[\s.。,，;；]+$/giu, '')
    .replace(/^(the|a)\s/i, '');
  return name.length >= 2 ? { [locale]: name.slice(0, 160) } : {};
}
