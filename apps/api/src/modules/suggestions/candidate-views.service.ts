import { Injectable } from '@nestjs/common';
import type { CandidateView, ListingKind } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { PublishedListings, type PublishedListing } from '../listings';
import { knownMatch } from './suggestion.policy';
import { presentCandidate, presentFeedback, presentOverride, type Beside } from './suggestion.presenter';
import type { StoredVerdict } from './suggestion.presenter';
import type { PairKey } from './suggestion-rows.repository';
import { SuggestionsRepository } from './suggestions.repository';

const keyOf = ({ demandId, technologyId }: { demandId: string | null; technologyId: string }) =>
  `${demandId} ${technologyId}`;

/** Gathers what stored pairs are shown with: the listings, requests, decisions and answers. */
@Injectable()
export class CandidateViews {
  constructor(
    private readonly repository: SuggestionsRepository,
    private readonly listings: PublishedListings,
  ) {}

  /** Each pair as a candidate of its listing of the kind `of`, in their order; those with a listing that is no longer public are left out. */
  async present<Row extends StoredVerdict>(
    actor: Actor,
    rows: readonly Row[],
    of: (row: Row) => ListingKind,
  ): Promise<ShownPair<Row>[]> {
    const besides = await this.besides(actor, rows);
    const ids = new Set(rows.flatMap(({ demandId, technologyId }) => [demandId, technologyId]));
    const listings = await this.published([...ids]);
    return rows.flatMap((row) => {
      const kind = of(row);
      const [ownId, otherId] = kind === 'demand' ? [row.demandId, row.technologyId] : [row.technologyId, row.demandId];
      const other = listings.get(otherId);
      if (!other) return [];
      const own = listings.get(ownId) ?? null;
      const candidate = presentCandidate(row, other, actor, besides(row));
      return [{ row, candidate, own }];
    });
  }

  /** What stands beside each of these pairs for this reader. */
  async besides(actor: Actor, pairs: readonly PairKey[]): Promise<(pair: PairKey) => Beside> {
    const atDesk = actor.role !== 'member';
    const [matches, overrides, feedback] = await Promise.all([
      this.repository.openMatches(pairs),
      atDesk ? this.repository.overridesOf(pairs) : [],
      actor.organisationId ? this.repository.feedbackOf(actor.organisationId, pairs) : [],
    ]);
    const names = await this.repository.namesOf(overrides.map(({ byId }) => byId));
    const overrideBy = new Map(overrides.map((row) => [keyOf(row), presentOverride(row, names)]));
    const feedbackBy = new Map(feedback.map((row) => [keyOf(row), presentFeedback(row)]));
    return (pair) => ({
      matchId: knownMatch(actor, matches, pair),
      override: overrideBy.get(keyOf(pair)) ?? null,
      feedback: feedbackBy.get(keyOf(pair)) ?? null,
    });
  }

  private async published(ids: readonly string[]): Promise<Map<string, PublishedListing>> {
    return new Map((await this.listings.byIds(ids)).map((listing) => [listing.id, listing]));
  }
}

export interface ShownPair<Row> {
  row: Row;
  candidate: CandidateView;
  /** The listing it is a candidate of, if that is public. */
  own: PublishedListing | null;
}
