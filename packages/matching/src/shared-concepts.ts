import type { SharedConcept } from '@techbridge/contracts';
import type { Method } from './method';
import type { Vector } from './prepared';

/** What two listings both speak of. */
export interface SharedWords {
  /** The most telling first; shares of all add up to 1. */
  concepts: SharedConcept[];
  /** Terms in common, before those of one word on both sides are put together. */
  terms: number;
  /** How much of what the need speaks of, weighted by rarity, the offer speaks of too. 0 to 1. */
  coverage: number;
}

/** The rarity of a term in each side's listings. */
export type Rarity = (term: string) => { need: number; offer: number };

/**
 * The terms two vectors share, each with its part of the text score: the mean of its parts in both directions, as the matcher
 * adds them up (lengths apart, which are the same for every term of a pair).
 */
export function sharedWords(need: Vector, offer: Vector, rarityOf: Rarity, { text }: Method): SharedWords {
  const { k1, k3 } = text;
  const asks = (weight: number) => (weight * (k3 + 1)) / (weight + k3);
  const answers = (weight: number) => (weight * (k1 + 1)) / (weight + k1);
  const found: { term: string; need: string; offer: string; forward: number; back: number }[] = [];
  let forward = 0;
  let back = 0;
  let wanted = 0;
  let covered = 0;
  for (const [term, said] of need) {
    const rarity = rarityOf(term);
    const worth = asks(said.weight) * rarity.offer;
    wanted += worth;
    const other = offer.get(term);
    if (!other) continue;
    covered += worth;
    const each = {
      forward: worth * answers(other.weight),
      back: asks(other.weight) * answers(said.weight) * rarity.need,
    };
    forward += each.forward;
    back += each.back;
    found.push({ term, need: said.word, offer: other.word, ...each });
  }
  const concepts = new Map<string, SharedConcept>();
  for (const each of found) {
    const share = ((forward === 0 ? 0 : each.forward / forward) + (back === 0 ? 0 : each.back / back)) / 2;
    // Several terms of one dictionary entry are one thing to the reader.
    const key = `${each.need.toLowerCase()}\n${each.offer.toLowerCase()}`;
    const known = concepts.get(key);
    if (known) known.share += share;
    else concepts.set(key, { term: each.term, need: each.need, offer: each.offer, share });
  }
  return {
    concepts: [...concepts.values()].sort((a, b) => b.share - a.share || (a.term < b.term ? -1 : 1)),
    terms: found.length,
    coverage: wanted === 0 ? 0 : covered / wanted,
  };
}
