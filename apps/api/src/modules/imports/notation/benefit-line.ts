import { Benefit, LOCALES, type Locale } from '@techbridge/contracts';
import { translator } from '@techbridge/i18n/server';
import { readPart, splitParts, writeCell } from './parts';

// en: electricity per litre | zh: 每升水电耗 | = 0.38 kWh/L | against 1.15 | en: electric dryer | zh: 电热风烘干

const NOTHING = '–';
const against = (locale: Locale) => translator(locale)('imports:notation.against');

export function writeBenefit({ measure, value, unit, baselineValue, baseline }: Benefit, locale: Locale): string {
  const names = writeNames(baseline);
  const compared = baselineValue !== null || names.length > 0;
  return [
    ...writeNames(measure),
    `= ${value ?? NOTHING}${unit === '' ? '' : ` ${writeCell(unit)}`}`,
    ...(compared ? [`${against(locale)} ${baselineValue ?? NOTHING}`, ...names] : []),
  ].join(' | ');
}

function writeNames(names: Benefit['measure']): string[] {
  return LOCALES.flatMap((locale) => {
    const name = names[locale];
    return name === undefined ? [] : [`${locale}: ${writeCell(name)}`];
  });
}

/** A line as `writeBenefit` writes it, in English or Chinese; null for any other. */
export function readBenefit(line: string): Benefit | null {
  const parts = splitParts(line, '|') ?? [];
  const at = parts.findIndex((part) => part.startsWith('='));
  const measured = /^=\s*(\S+)(?:\s+(.+))?$/s.exec(parts[at] ?? '');
  const [comparison, ...baselines] = parts.slice(at + 1);
  const baselineValue = comparison === undefined ? NOTHING : afterAgainst(comparison);
  if (!measured || baselineValue === null) return null;
  const benefit = Benefit.safeParse({
    measure: readNames(parts.slice(0, at)),
    value: readValue(measured[1]!),
    unit: measured[2] === undefined ? '' : (readPart(measured[2])?.text ?? null),
    baselineValue: readValue(baselineValue),
    baseline: readNames(baselines),
  });
  return benefit.success ? benefit.data : null;
}

function afterAgainst(part: string): string | null {
  const word = (['en', 'zh'] as const).map(against).find((each) => part.startsWith(`${each} `));
  return word === undefined ? null : part.slice(word.length).trim();
}

/** Not a number where it is none: no benefit has such a value. */
function readValue(text: string): number | null {
  if (text === NOTHING) return null;
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

function readNames(parts: readonly string[]): Partial<Record<Locale, string>> | null {
  const names: Partial<Record<Locale, string>> = {};
  for (const part of parts) {
    const [, code = '', written = ''] = /^([a-z]{2,3}):\s*(.+)$/s.exec(part) ?? [];
    const locale = LOCALES.find((each) => each === code);
    const name = readPart(written);
    if (!locale || !name || locale in names) return null;
    names[locale] = name.text;
  }
  return names;
}
