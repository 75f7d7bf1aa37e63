import type { DemandContent, LocalisedText, NeedCandidate, Sector } from '@techbridge/contracts';
import type { TranslatedUnit } from '@techbridge/lexicon';

/** What a need is about: its subjects by concept, each with the word that named it. */
export type Subjects = ReadonlyMap<string, string>;

const LONGEST = 2500;
const MOST_SHARED = 4;
const LEAST_SHARED = 2;

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

export function commonSectors(need: DemandContent, sectors: readonly Sector[]): Sector[] {
  return sectors.filter((sector) => need.sectors.includes(sector));
}
