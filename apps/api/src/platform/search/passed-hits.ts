/**
 * How results pass between two threads: what is shown of a listing goes as the text it is kept as, and is read once for as
 * long as it is found often. Copying the objects took longer than most searches (apps/docs/decisions/0023).
 */
import type { FoundListing, SearchOutcome, StoredHit } from './search.port';

export type PassedListing = Omit<FoundListing, 'hit'> & { hit: string };
export type PassedOutcome = Omit<SearchOutcome, 'hits'> & { hits: PassedListing[] };

const MOST_READ = 2000;

/** Reads results. What it gives is shared by many answers: nobody changes it. */
export class ReceivedHits {
  private recent = new Map<string, StoredHit>();
  private former = new Map<string, StoredHit>();

  received(outcome: PassedOutcome): SearchOutcome {
    return { ...outcome, hits: outcome.hits.map((found) => ({ ...found, hit: this.read(found.hit) })) };
  }

  /** The last two rounds of listings are at hand; those nobody was shown for a whole round are forgotten with the older one. */
  private read(text: string): StoredHit {
    let hit = this.recent.get(text);
    if (hit) return hit;
    hit = this.former.get(text) ?? (JSON.parse(text) as StoredHit);
    if (this.recent.size >= MOST_READ) {
      this.former = this.recent;
      this.recent = new Map();
    }
    this.recent.set(text, hit);
    return hit;
  }
}
