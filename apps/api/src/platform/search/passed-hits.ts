/**
 * How results pass between two threads: what is shown of a listing goes as the text it is kept as, and is read once for as
 * long as it is found often. Copying the objects took longer than most searches (apps/docs/decisions/0023).
 */
import type { FoundListing, SearchOutcome } from './search.port';

export type PassedListing = Omit<FoundListing, 'hit' | 'beside'> & { hit: string };
export type PassedOutcome = Omit<SearchOutcome, 'hits'> & { hits: PassedListing[] };

const MOST_READ = 2000;
const MOST_ONCE = 4000;

type Read = Required<Pick<FoundListing, 'hit' | 'beside'>>;

/** Reads results. What it gives is shared by many answers: nobody changes it. */
export class ReceivedHits {
  /** Ids of listings found once of late. Kept as read, most of a large catalogue would grow old in memory for nothing. */
  private readonly once = new Set<string>();
  private recent = new Map<string, Read>();
  private former = new Map<string, Read>();

  /** In place: what was passed is nobody else's. */
  received(outcome: PassedOutcome): SearchOutcome {
    return Object.assign(outcome, { hits: outcome.hits.map((found) => Object.assign(found, this.read(found))) });
  }

  /**
   * Listings found more than once in the last two rounds are at hand; those nobody was shown for a whole round are
   * forgotten with the older one.
   */
  private read({ id, hit: text }: PassedListing): Pick<FoundListing, 'hit' | 'beside'> {
    const recent = this.recent.get(text);
    if (recent) return recent;
    const former = this.former.get(text);
    if (former) return this.keep(text, former);
    const hit = JSON.parse(text) as FoundListing['hit'];
    return this.isFoundAgain(id) ? this.keep(text, { hit, beside: new Map() }) : { hit };
  }

  private isFoundAgain(id: string): boolean {
    if (this.once.delete(id)) return true;
    if (this.once.size >= MOST_ONCE) this.once.clear();
    this.once.add(id);
    return false;
  }

  private keep(text: string, read: Read): Read {
    if (this.recent.size >= MOST_READ) {
      this.former = this.recent;
      this.recent = new Map();
    }
    this.recent.set(text, read);
    return read;
  }
}
