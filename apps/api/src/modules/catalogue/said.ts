/** What a text says, kept with a listing: so that an answer can say why it was found without reading the text again. */
import type { PivotTerm, TranslatedUnit } from '@techbridge/lexicon';
import type { Said } from '../../platform/search/search.port';

/** A word that means something else more often than not says nothing. */
const LEAST_SURE = 0.3;

/** A place in a text that names concepts, each by whether it is only a part of what is named. */
export interface SaidPlace {
  start: number;
  end: number;
  concepts: ReadonlyMap<string, boolean>;
}

/** Surely meant concepts of a unit, by whether they are only a part of what it says. */
export function conceptsIn({ terms }: TranslatedUnit): Map<string, boolean> {
  const sure = terms.filter(({ term, weight }: PivotTerm) => weight >= LEAST_SURE && term.startsWith('#'));
  const concepts = new Map<string, boolean>();
  for (const { term, part } of sure) if (concepts.get(term) !== false) concepts.set(term, part !== undefined);
  return concepts;
}

/** `start,length,#concept,~#part …` for each unit that names something. */
export function writtenDown(units: readonly TranslatedUnit[]): string {
  return units
    .map((unit) => ({ ...unit, concepts: [...conceptsIn(unit)] }))
    .filter(({ concepts }) => concepts.length > 0)
    .map(({ start, end, concepts }) => {
      const names = concepts.map(([concept, isPart]) => (isPart ? `~${concept}` : concept));
      return [start, end - start, ...names].join(',');
    })
    .join(' ');
}

/** The concepts a listing names as such in its title or summary, in whichever language. */
export function conceptsNamedIn(said: Said | undefined): Set<string> {
  const texts = Object.values(said ?? {}).flatMap(({ title, summary }) => [title, summary]);
  const places = texts.flatMap((text) => placesIn(text)).flatMap(({ concepts }) => [...concepts]);
  return new Set(places.filter(([, isPart]) => !isPart).map(([concept]) => concept));
}

/** Reads what `writtenDown` wrote; of all places, only those whose writing is `wanted` where that is said. */
export function placesIn(said: string, wanted: (place: string) => boolean = () => true): SaidPlace[] {
  if (said === '') return [];
  return said
    .split(' ')
    .filter(wanted)
    .map((place) => {
      const [start = '0', length = '0', ...names] = place.split(',');
      const concepts = names.map((name) =>
        name.startsWith('~') ? ([name.slice(1), true] as const) : ([name, false] as const),
      );
      return { start: Number(start), end: Number(start) + Number(length), concepts: new Map(concepts) };
    });
}
