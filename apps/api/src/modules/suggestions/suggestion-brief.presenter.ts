import type { FitCriterion, FitPart, FitResult, Locale, LocalisedText, SharedConcept } from '@techbridge/contracts';
import { LOCALE_INFO, pick } from '@techbridge/i18n';
import { translator, type Translate } from '@techbridge/i18n/server';
import { isCode, label, termLabel } from '@techbridge/taxonomy';

export interface BriefEvidence {
  needTitle: LocalisedText;
  offerTitle: LocalisedText;
  parts: readonly FitPart[];
  concepts: readonly SharedConcept[];
}

const MOST_CONCEPTS = 6;
/** What the text of a request may hold. */
const LONGEST = 2000;
const RESULTS: readonly FitResult[] = ['meets', 'partly', 'does_not', 'unknown'];

/** Why two listings were brought together, in sentences for staff to edit. Says of the sides what their listings say, and names nobody. */
export function draftSuggestionBrief(
  { needTitle, offerTitle, parts, concepts }: BriefEvidence,
  locale: Locale,
): string {
  const t = translator(locale);
  const list = (items: readonly string[]) => listed(items, locale);
  const shared = concepts.slice(0, MOST_CONCEPTS).map(({ need, offer }) => {
    return need.toLowerCase() === offer.toLowerCase() ? need : aside(need, offer, locale);
  });
  const lines = [
    t('matches:brief.pair', { offer: pick(offerTitle, locale), need: pick(needTitle, locale) }),
    ...(shared.length > 0 ? [t('matches:brief.concepts', { concepts: list(shared) })] : []),
    ...RESULTS.flatMap((result) => {
      const named = parts
        .filter((part) => part.criterion !== 'text' && part.result === result)
        .map((part) => worded(part, locale, t));
      return named.length > 0 ? [t(`matches:brief.fit_${result}`, { criteria: list(named) })] : [];
    }),
  ];
  return lines.join('\n').slice(0, LONGEST);
}

/** Intl lists without "and" leave no mark between Chinese items. */
function listed(items: readonly string[], locale: Locale): string {
  return items.join(locale === 'zh' ? '、' : ', ');
}

function aside(text: string, added: string, locale: Locale): string {
  return locale === 'zh' ? `${text}（${added}）` : `${text} (${added})`;
}

function worded({ criterion, result, need, offer, evidence }: FitPart, locale: Locale, t: Translate): string {
  const name = t(`catalogue:candidates.by.${criterion}`);
  if (result === 'unknown') return name;
  const word = (values: readonly string[]) =>
    listed(
      values.map((value) => valueWord(criterion, value, locale, t)),
      locale,
    );
  if (criterion === 'trl') return aside(name, `TRL ${offer[0]} / TRL ${need.join('–')}`, locale);
  const said = result === 'meets' && evidence.length > 0 ? word(evidence) : `${word(need)} / ${word(offer)}`;
  return said.trim() === '/' ? name : aside(name, said, locale);
}

function valueWord(criterion: FitCriterion, value: string, locale: Locale, t: Translate): string {
  if (criterion === 'sector') return label('sector', value, locale);
  if (criterion === 'sdg') return `SDG ${value}`;
  if (criterion === 'cooperation') return label('cooperation-type', value, locale);
  if (criterion === 'country') return label('country', value, locale);
  if (criterion === 'language') return label('locale', value, locale);
  if (criterion === 'budget') return label(isCode('money-band', value) ? 'money-band' : 'price-band', value, locale);
  if (criterion === 'keywords') return termLabel(value, locale);
  return criterion === 'deadline' ? timeWord(value, locale, t) : value;
}

/** The need's date, or the months such an offer usually takes. */
function timeWord(value: string, locale: Locale, t: Translate): string {
  const months = Number(value);
  if (Number.isFinite(months)) return t('matching:value.months', { count: months, number: months });
  return new Intl.DateTimeFormat(LOCALE_INFO[locale].tag, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(value),
  );
}
