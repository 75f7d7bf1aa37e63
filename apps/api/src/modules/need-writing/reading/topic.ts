import type { Locale, Sector } from '@techbridge/contracts';
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
const LEAST_SECTOR_POINTS = 0.3;
/** One word alone makes no second sector. */
const LEAST_SECOND_POINTS = 1.1;
/** Beside the best sector, so much of its points is enough. */
const SECOND_SHARE = 0.45;
/** "Training" has the stem of "train". */
const ONLY_STEM = 0.35;
const LEAST_TERM_WEIGHT = 0.4;
/** Terms whose words stand in texts about anything: a text is about them only if it says so again and again. */
const VAGUE_TERMS: ReadonlySet<string> = new Set([
  'machinery',
  'data',
  'crops',
  'energy-storage',
  'quality-control',
  'automation',
  'surfaces',
  'paper-making',
  'logistics',
]);
const VAGUE = 0.5;
/** Every factory has machines, tests and products, whatever it makes. */
const WIDE_SECTORS: Partial<Record<Sector, number>> = { manufacturing: 0.4, 'materials-chemicals': 0.7 };
/** What the second likeliest meaning of a word counts; a third one counts nothing. */
const MEANINGS = [1, 0.2] as const;
/** A text says first what it is about. */
const HEAD = 160;
const FURTHER_DOWN = 0.6;
/** One short word, said in passing, is mostly a verb or a name. */
const SHORT_WORD = 0.6;

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
    unit.concepts.slice(0, MEANINGS.length).forEach((concept, at) => {
      const count = (seen.get(concept) ?? 0) + 1;
      seen.set(concept, count);
      if (count > MOST_COUNTED) return;
      const share = (weightOf(unit, concept) * MEANINGS[at]! * sayingOf(unit, concept, passage, index)) / count;
      for (const { code, weight } of index.termsOf(concept)) {
        add(terms, code, weight * share * (VAGUE_TERMS.has(code) ? VAGUE : 1), unit);
      }
      const sector = index.sectorOf(concept);
      if (sector) add(sectors, sector, FIELD_POINTS * share * (WIDE_SECTORS[sector] ?? 1), unit);
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

/** How much a wording says about the text it stands in. */
function sayingOf(unit: TranslatedUnit, concept: string, { language }: Passage, index: TopicIndex): number {
  const isWord = language !== 'en' || index.isEnglishWord(concept, unit.text);
  const isShort = unit.text.length <= (SHORTEST_TELLING[language] ?? LATIN_TELLING);
  return (unit.start < HEAD ? 1 : FURTHER_DOWN) * (isWord ? 1 : ONLY_STEM) * (isShort ? SHORT_WORD : 1);
}

/** A wording of so many letters may be anything. */
const LATIN_TELLING = 6;
const SHORTEST_TELLING: Partial<Record<Locale, number>> = { zh: 2, th: 4, lo: 4, km: 4, my: 4 };

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
    confidence: round(Math.min(0.95, 0.35 + points * 0.15 - at * 0.1)),
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
