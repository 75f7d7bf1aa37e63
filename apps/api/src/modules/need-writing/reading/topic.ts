import type { Sector } from '@techbridge/contracts';
import type { TranslatedUnit, Translator } from '@techbridge/lexicon';
import { findTerm } from '@techbridge/taxonomy';
import { placeOf, type Passage, type Span } from './passage';
import type { Reading } from './reading';
import type { TopicIndex } from './topic-index';

const MOST_TERMS = 5;
const MOST_SECTORS = 3;
const MOST_WORDS = 3;
/** A word of a field says less about the sector than a term of the thesaurus. */
const FIELD_POINTS = 0.4;
/** Saying a word again and again adds little. */
const MOST_COUNTED = 3;
const LEAST_SECTOR_POINTS = 0.5;
/** One word alone makes no second sector. */
const LEAST_SECOND_POINTS = 1.1;
/** Beside the best sector, so much of its points is enough. */
const SECOND_SHARE = 0.45;
/** "Training" has the stem of "train". */
const ONLY_STEM = 0.35;
const LEAST_TERM_WEIGHT = 0.4;
/** A concept that is only the third likeliest meaning of a word is none. */
const MEANINGS = 2;

interface Evidence {
  points: number;
  /** The most a single word gave: that word is shown. */
  most: number;
  first: TranslatedUnit;
  words: Set<string>;
}

/** The terms of the thesaurus a text speaks of and the sectors they and its other words belong to. `taken` is no topic: money, days, places. */
export function readTopic(
  passage: Passage,
  { translator, index }: { translator: Translator; index: TopicIndex },
  taken: readonly Span[],
): Reading[] {
  const isTaken = (unit: TranslatedUnit) => {
    const span = spanOf(passage, unit);
    return taken.some(({ start, end }) => span.start < end && start < span.end);
  };
  const all = translator.translate(passage.written, { language: passage.language });
  const units = all.filter((unit) => unit.concepts.length > 0 && !isTaken(unit));
  const terms = new Map<string, Evidence>();
  const sectors = new Map<Sector, Evidence>();
  const seen = new Map<string, number>();
  for (const unit of units) {
    unit.concepts.slice(0, MEANINGS).forEach((concept, at) => {
      const count = (seen.get(concept) ?? 0) + 1;
      seen.set(concept, count);
      if (count > MOST_COUNTED) return;
      const isWord =
        !/^[\x00-\x7f]*$/.test(unit.text) || passage.language !== 'en' || index.isEnglishWord(concept, unit.text);
      const share = (weightOf(unit, concept) * (at === 0 ? 1 : 0.5) * (isWord ? 1 : ONLY_STEM)) / count;
      for (const { code, weight } of index.termsOf(concept)) add(terms, code, weight * share, unit);
      const sector = index.sectorOf(concept);
      if (sector) add(sectors, sector, FIELD_POINTS * share, unit);
    });
  }
  const named = [...terms].filter(([, { points }]) => points >= LEAST_TERM_WEIGHT).sort(byPoints);
  for (const [code, { points, first, words }] of named) {
    const term = findTerm(code)!;
    for (const word of words) add(sectors, term.sector, points / words.size, first, word);
  }
  const chosen = chosenSectors(sectors);
  return [...sectorReadings(passage, chosen), ...termReadings(passage, named, new Map(chosen))];
}

function add<Key>(all: Map<Key, Evidence>, key: Key, points: number, unit: TranslatedUnit, word = unit.text): void {
  const known = all.get(key);
  if (!known) all.set(key, { points, most: points, first: unit, words: new Set([word]) });
  else {
    known.points += points;
    known.words.add(word);
    if (points <= known.most) return;
    known.first = unit;
    known.most = points;
  }
}

/** How surely a word means a concept: a pivot term of its id says so. */
function weightOf({ terms }: TranslatedUnit, concept: string): number {
  return terms.find(({ term }) => term === `#${concept}`)?.weight ?? 1;
}

const byPoints = <Key>([, a]: [Key, Evidence], [, b]: [Key, Evidence]) => b.points - a.points;

function spanOf(passage: Passage, { start, end }: TranslatedUnit): Span {
  return { start: placeOf(passage, start), end: placeOf(passage, end) };
}

function chosenSectors(sectors: ReadonlyMap<Sector, Evidence>): [Sector, Evidence][] {
  const ranked = [...sectors].sort(byPoints);
  const best = ranked[0]?.[1].points ?? 0;
  return ranked
    .filter(([, { points, words }], at) =>
      at === 0
        ? points >= LEAST_SECTOR_POINTS
        : points >= LEAST_SECOND_POINTS && points >= best * SECOND_SHARE && words.size > 1,
    )
    .slice(0, MOST_SECTORS);
}

function sectorReadings(passage: Passage, chosen: readonly [Sector, Evidence][]): Reading[] {
  return chosen.map(([sector, { points, first, words }], at) => ({
    field: 'sectors' as const,
    value: sector,
    confidence: round(Math.min(0.95, 0.45 + points * 0.12 - at * 0.15)),
    span: spanOf(passage, first),
    why: { code: 'sector_words' as const, params: { words: [...words].slice(0, MOST_WORDS).join(' · ') } },
  }));
}

/** Terms of the sectors the text is about; one word of another sector is a side remark. */
function termReadings(
  passage: Passage,
  named: readonly [string, Evidence][],
  sectors: ReadonlyMap<Sector, Evidence>,
): Reading[] {
  const strongest = Math.max(0, ...[...sectors.values()].map(({ points }) => points));
  const weighed = named.flatMap(([code, evidence]) => {
    const sector = sectors.get(findTerm(code)!.sector);
    return sector ? [{ code, evidence, weight: evidence.points * (0.4 + (0.6 * sector.points) / strongest) }] : [];
  });
  return weighed
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TERMS)
    .map(({ code, evidence, weight }) => ({
      field: 'terms' as const,
      value: code,
      confidence: round(Math.min(0.95, 0.4 + weight * 0.3)),
      span: spanOf(passage, evidence.first),
      why: { code: 'term_word' as const, params: { word: evidence.first.text.slice(0, 80) } },
    }));
}

function round(value: number): number {
  return Math.round(Math.max(0.3, value) * 100) / 100;
}
