/** Crossing languages: what a question asks for whatever the words, and where a listing of another language says it. */
import type { Highlighted, Locale, SearchHit } from '@techbridge/contracts';
import type { PivotTerm, TranslatedUnit, Translator } from '@techbridge/lexicon';
import type { PivotGroup } from '../../platform/search/search.port';

/** A pasted text says its subjects in far fewer words than it has. */
const MOST_GROUPS = 60;
const MOST_REASONS = 3;
/** A word that means something else more often than not is no reason to show. */
const LEAST_SURE = 0.3;
const MOST_KEPT = 4000;
/** Of the letters of a text without spaces; elsewhere a word no dictionary has stands for itself. */
const LEAST_SAID = 0.8;
const UNSPACED = /[\p{Script=Han}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu;

export interface Asked {
  units: TranslatedUnit[];
  groups: PivotGroup[];
  /** The lexicon knows every word, so none of them is a slip of the fingers. */
  known: boolean;
  /** The groups say nearly all of the text: whatever has all of them has what was asked for. */
  whole: boolean;
}

export const NOTHING_ASKED: Asked = { units: [], groups: [], known: false, whole: false };

/** `language` is the reader's. `unfinished`: the last word may still be typed; one that is not known yet then counts for nothing. */
export function askedIn(
  text: string,
  language: string | undefined,
  translator: Translator,
  unfinished: boolean,
): Asked {
  const all = translator.translate(text, { language: translator.languageOf(text, language) });
  const last = all.at(-1);
  const isOpen = unfinished && last && last.concepts.length === 0 && last.end === text.trimEnd().length;
  const seen = new Set<string>();
  const units = (isOpen ? all.slice(0, -1) : all)
    .filter(({ terms }) => !seen.has(terms[0]!.term) && seen.add(terms[0]!.term))
    .map((unit, at) => ({ unit, at }))
    .sort((a, b) => Number(b.unit.concepts.length > 0) - Number(a.unit.concepts.length > 0) || a.at - b.at)
    .slice(0, MOST_GROUPS)
    .sort((a, b) => a.at - b.at)
    .map(({ unit }) => unit);
  // Names and numbers alone cross no language: they are found as they are written.
  if (!units.some(({ concepts }) => concepts.length > 0)) return NOTHING_ASKED;
  const known = all.every(({ concepts }) => concepts.length > 0);
  return { units, groups: units.flatMap(groupsOf), known, whole: saysNearlyAll(all, text) };
}

function saysNearlyAll(units: readonly TranslatedUnit[], text: string): boolean {
  const lettersOf = (part: string) => part.match(UNSPACED)?.length ?? 0;
  const said = units.reduce((letters, unit) => letters + lettersOf(unit.text), 0);
  return said >= LEAST_SAID * lettersOf(text);
}

/** A word is a group of terms; an expression is one for each of its parts, each also met by the whole of it. */
function groupsOf({ terms }: TranslatedUnit): PivotGroup[] {
  const whole = terms.filter(({ part }) => part === undefined);
  const parts = new Set(terms.flatMap(({ part }) => (part === undefined ? [] : [part])));
  if (parts.size === 0) return [{ terms: whole }];
  return [...parts].map((part) => ({ terms: [...whole, ...terms.filter((each) => each.part === part)] }));
}

type Matched = SearchHit['matched'];

/** Reads the shown texts of listings; what it has read it keeps for the next question. */
export function createReasons(
  translator: () => Translator,
  wordFor: (concept: string, locale: Locale) => string | null,
) {
  const kept = new Map<string, TranslatedUnit[]>();
  const unitsOf = (text: string, locale: Locale): TranslatedUnit[] => {
    const key = `${locale} ${text}`;
    let units = kept.get(key);
    if (units) return units;
    units = translator().translate(text, { language: locale });
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, units);
    return units;
  };
  return {
    /** After the lexicon has changed. */
    forget: () => kept.clear(),
    /** The hit with marks on the words that mean what was asked for, and the pairs of words; nothing for a hit of the same words. */
    explain: (hit: SearchHit, asked: Asked): SearchHit => {
      if (asked.units.length === 0 || hit.title.marks.length + hit.summary.marks.length > 0) return hit;
      const reasons = new Map<string, Matched[number]>();
      const marked = (value: Highlighted): Highlighted => {
        const places = placesOf(value.text, unitsOf(value.text, hit.shownLocale), asked);
        for (const { start, end, why } of places) {
          const found = value.text.slice(start, end);
          // The longest place says most of what was asked for.
          if (found.length > (reasons.get(why)?.found.length ?? 0))
            reasons.set(why, { asked: why, found, locale: hit.shownLocale });
        }
        return { ...value, marks: places.map(({ start, end }) => [start, end]) };
      };
      const [title, summary] = [marked(hit.title), marked(hit.summary)];
      for (const { text, concepts } of asked.units) {
        const word = concepts[0] && !reasons.has(text) ? wordFor(concepts[0], hit.shownLocale) : null;
        if (word) reasons.set(text, { asked: text, found: word, locale: hit.shownLocale });
      }
      const matched = [...reasons.values()].filter((pair) => !isSame(pair.asked, pair.found)).slice(0, MOST_REASONS);
      return { ...hit, title, summary, matched };
    },
  };
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

interface Place {
  start: number;
  end: number;
  /** The word of the question. */
  why: string;
}

/** Where a text says what was asked for; words beside each other that stand for the same one are one place. */
function placesOf(text: string, units: readonly TranslatedUnit[], asked: Asked): Place[] {
  const places: Place[] = [];
  for (const unit of units) {
    const why = asked.units.find((each) => meansTheSame(each, unit))?.text;
    if (why === undefined) continue;
    const last = places.at(-1);
    if (last?.why === why && /^\s*$/.test(text.slice(last.end, unit.start))) last.end = unit.end;
    else places.push({ start: unit.start, end: unit.end, why });
  }
  return places;
}

/**
 * Sharing an English word may be chance; sharing a concept is not. One may be part of what the other says; two parts of
 * different things (rubber wastewater, rubber sponge) say nothing.
 */
function meansTheSame(asked: TranslatedUnit, found: TranslatedUnit): boolean {
  const sought = conceptsIn(asked);
  if (sought.size === 0) {
    return found.terms.some(({ term, part }) => part === undefined && term === asked.terms[0]?.term);
  }
  return [...conceptsIn(found)].some(([term, isPart]) => sought.has(term) && !(isPart && sought.get(term)));
}

/** Concepts by whether they are only a part of what the unit says. */
function conceptsIn({ terms }: TranslatedUnit): Map<string, boolean> {
  const sure = terms.filter(({ term, weight }: PivotTerm) => weight >= LEAST_SURE && term.startsWith('#'));
  const concepts = new Map<string, boolean>();
  for (const { term, part } of sure) if (concepts.get(term) !== false) concepts.set(term, part !== undefined);
  return concepts;
}
