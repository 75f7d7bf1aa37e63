import type { DemandContent, LocalisedText, NeedCandidate } from '@techbridge/contracts';
import type { TranslatedUnit } from '@techbridge/lexicon';
import type { FoundListing } from '../../platform/search/search.port';
import type { DraftVerdict } from '../suggestions';

/** What a need is about: its subjects by concept, each with the word that named it. */
export type Subjects = ReadonlyMap<string, string>;

const LONGEST = 2500;
const MOST_SHARED = 4;
const LEAST_SHARED = 2;
const MOST_REASONS = 3;

/** Everything that is written in the original language, the most telling first. */
export function wordsOfNeed({ texts, originalLocale, keywords }: DemandContent): string {
  const text = texts[originalLocale];
  const parts = [
    text?.title,
    keywords[originalLocale]?.join(', '),
    text?.summary,
    text?.problem,
    text?.mustHaves,
    text?.scale,
  ];
  return parts.filter(Boolean).join('\n').slice(0, LONGEST);
}

/** The subjects of a text; `isSubject` tells technical concepts from the words of every day. */
export function subjectsOf(units: readonly TranslatedUnit[], isSubject: (concept: string) => boolean): Subjects {
  const subjects = new Map<string, string>();
  for (const { concepts, text } of units) {
    const [first] = concepts;
    if (first && isSubject(first) && !subjects.has(first)) subjects.set(first, text);
  }
  return subjects;
}

/** What a need and a technology both speak of, in the words of each; null where that is too little to show. */
export function sharedSubjects(need: Subjects, technology: Subjects): NeedCandidate['shared'] | null {
  const shared = [...need].flatMap(([concept, word]) => {
    const theirs = technology.get(concept);
    return theirs ? [{ need: word, technology: theirs }] : [];
  });
  const enough = Math.min(LEAST_SHARED, need.size);
  return shared.length >= Math.max(1, enough) ? shared.slice(0, MOST_SHARED) : null;
}

/** The text of a technology that is compared: what its readers see first. */
export function shownTexts(title: LocalisedText, summary: LocalisedText): { text: string; language: string }[] {
  return Object.keys({ ...title, ...summary }).map((locale) => ({
    language: locale,
    text: `${title[locale as 'en'] ?? ''}\n${summary[locale as 'en'] ?? ''}`,
  }));
}

type Found = Pick<FoundListing, 'hit' | 'title'>;

/** A technology as it stands beside a need, whatever speaks for it. */
export function shownOf({ hit, title }: Found, need: DemandContent): Omit<NeedCandidate, 'shared' | 'verdict'> {
  const { slug, name, country } = hit.organisation!;
  const sectors = hit.sectors.filter((sector) => need.sectors.includes(sector));
  return { id: hit.id, reference: hit.reference, title, organisation: { slug, name, country }, sectors };
}

/** With the verdict of the method: the words both share, and the strongest of the facts that speak for it. */
export function weighedCandidate(found: Found, need: DemandContent, verdict: DraftVerdict): NeedCandidate {
  const { band, confidenceLevel, concepts, parts } = verdict;
  const reasons = parts
    .filter(({ criterion, result }) => criterion !== 'text' && (result === 'meets' || result === 'partly'))
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST_REASONS)
    .map(({ criterion, result, need: wanted, offer, evidence }) => ({
      criterion,
      result,
      need: wanted,
      offer,
      evidence,
    }));
  const shared = concepts.slice(0, MOST_SHARED).map(({ need: word, offer }) => ({ need: word, technology: offer }));
  return { ...shownOf(found, need), shared, verdict: { band, confidenceLevel, reasons } };
}
