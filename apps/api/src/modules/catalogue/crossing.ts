/** Crossing languages: what a question asks for whatever the words, and where a listing of another language says it. */
import type { Highlighted, Locale, SearchHit } from '@techbridge/contracts';
import type { TranslatedUnit, Translator } from '@techbridge/lexicon';
import type { PivotGroup, Said } from '../../platform/search/search.port';
import { conceptsIn, placesIn } from './said';

/** A pasted text says its subjects in far fewer words than it has. */
const MOST_GROUPS = 60;
const MOST_REASONS = 3;
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
type WordFor = (concept: string, locale: Locale) => string | null;
type Explained = Pick<SearchHit, 'title' | 'summary' | 'shownLocale' | 'matched'>;
export type Explain = <Hit extends Explained>(hit: Hit, said: Said | undefined) => Hit;

/**
 * Explains hits of one question, in place: a hit with marks on the words that mean what was asked for, and the pairs of
 * words; as it is where it has the words of the question themselves.
 */
export function reasonsFor(asked: Asked, wordFor: WordFor): Explain {
  const sought = soughtIn(asked);
  const concepts = [...sought.keys()];
  // Most texts and places name none of it, and looking for a name is faster than reading all of them.
  const namesAny = (written: string) => concepts.some((concept) => written.includes(concept));
  return (hit, said) => {
    if (sought.size === 0 || hit.title.marks.length + hit.summary.marks.length > 0) return hit;
    const own = said?.[hit.shownLocale];
    const reasons = new Map<string, Matched[number]>();
    const marked = (value: Highlighted, places: Place[]): Highlighted => {
      for (const { start, end, why } of places) {
        const found = value.text.slice(start, end);
        // The longest place says most of what was asked for.
        if (found.length > (reasons.get(why)?.found.length ?? 0))
          reasons.set(why, { asked: why, found, locale: hit.shownLocale });
      }
      return { text: value.text, marks: places.map(({ start, end }) => [start, end]) };
    };
    const title = marked(hit.title, meetingIn(hit.title.text, own?.title, sought, namesAny));
    const summary = marked(hit.summary, meetingIn(hit.summary.text, own?.summary, sought, namesAny));
    for (const { text, concepts } of asked.units) {
      const word = concepts[0] && !reasons.has(text) ? wordFor(concepts[0], hit.shownLocale) : null;
      if (word) reasons.set(text, { asked: text, found: word, locale: hit.shownLocale });
    }
    const matched = [...reasons.values()].filter((pair) => !isSame(pair.asked, pair.found)).slice(0, MOST_REASONS);
    return Object.assign(hit, { title, summary, matched });
  };
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

interface Sought {
  /** Its place among the words of the question, and the word. */
  at: number;
  text: string;
  isPart: boolean;
}

/** The words of a question by the concepts they stand for. */
function soughtIn({ units }: Asked): ReadonlyMap<string, Sought[]> {
  const sought = new Map<string, Sought[]>();
  for (const [at, unit] of units.entries()) {
    for (const [concept, isPart] of conceptsIn(unit)) {
      const words = sought.get(concept);
      if (words) words.push({ at, text: unit.text, isPart });
      else sought.set(concept, [{ at, text: unit.text, isPart }]);
    }
  }
  return sought;
}

interface Place {
  start: number;
  end: number;
  /** The word of the question. */
  why: string;
}

/** Where a text says what was asked for; words beside each other that stand for the same one are one place. */
function meetingIn(
  text: string,
  said: string | undefined,
  sought: ReadonlyMap<string, Sought[]>,
  namesAny: (written: string) => boolean,
): Place[] {
  const places: Place[] = [];
  if (!said || !namesAny(said)) return places;
  for (const { start, end, concepts } of placesIn(said, namesAny)) {
    const why = firstMeant(concepts, sought)?.text;
    if (why === undefined) continue;
    const last = places.at(-1);
    if (last?.why === why && /^\s*$/.test(text.slice(last.end, start))) last.end = end;
    else places.push({ start, end, why });
  }
  return places;
}

/**
 * Sharing an English word may be chance; sharing a concept is not. One may be part of what the other says; two parts of
 * different things (rubber wastewater, rubber sponge) say nothing.
 */
function firstMeant(concepts: ReadonlyMap<string, boolean>, sought: ReadonlyMap<string, Sought[]>): Sought | null {
  let first: Sought | null = null;
  for (const [concept, isPart] of concepts) {
    for (const word of sought.get(concept) ?? []) {
      if (!(isPart && word.isPart) && (first === null || word.at < first.at)) first = word;
    }
  }
  return first;
}
