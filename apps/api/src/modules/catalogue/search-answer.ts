import { SearchAnswer, SearchHit } from '@techbridge/contracts';
import { WrittenAnswer } from '../../platform/http/written-answer';
import type { ShownHit } from './search.presenter';

/** What of a hit differs from question to question. */
const Met = SearchHit.pick({ title: true, summary: true, matched: true });
const Rest = SearchAnswer.omit({ items: true });

/**
 * An answer as it is sent, every part of it parsed by the contract. Of most hits that is less than half of what they say:
 * the rest was parsed and written when they were found before.
 */
export function writeAnswer(answer: Omit<SearchAnswer, 'items'> & { items: ShownHit[] }): WrittenAnswer {
  const hits = answer.items.map((hit) => joined(hit.face.json, JSON.stringify(Met.parse(hit))));
  return new WrittenAnswer(joined(`{"items":[${hits.join(',')}]}`, JSON.stringify(Rest.parse(answer))));
}

/** Two objects, neither of them empty, as one. */
function joined(one: string, other: string): string {
  return `${one.slice(0, -1)},${other.slice(1)}`;
}
