import { Injectable } from '@nestjs/common';
import {
  CANDIDATE_BANDS,
  type ListingKind,
  type LocalisedText,
  type matchingDeskRoutes,
  type PairListing,
  type ReasonCode,
  type RouteInput,
  type RouteResponse,
} from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { PublishedListings, type PublishedListing } from '../listings';
import { CandidateViews } from './candidate-views.service';
import { MatchingDeskRepository, type DeskQuery, type PairsQuery } from './matching-desk.repository';
import { presentListing, presentOverride, titleOf } from './suggestion.presenter';
import { paging } from './suggestions.service';
import { SuggestionsRepository } from './suggestions.repository';

type DeskAnswer = RouteResponse<typeof matchingDeskRoutes.needsWithoutCandidate>;
type PairsAnswer = RouteResponse<typeof matchingDeskRoutes.pairs>;
type OverridesAnswer = RouteResponse<typeof matchingDeskRoutes.overrides>;
type OverridesQuery = RouteInput<typeof matchingDeskRoutes.overrides>['query'];

const SHOWN_AT_DESK = 3;

/** What staff look at to bring needs and technologies together. */
@Injectable()
export class MatchingDesk {
  constructor(
    private readonly repository: MatchingDeskRepository,
    private readonly suggestions: SuggestionsRepository,
    private readonly listings: PublishedListings,
    private readonly views: CandidateViews,
  ) {}

  async needs(actor: Actor, query: DeskQuery): Promise<DeskAnswer> {
    const { ids, total } = await this.repository.needs(query);
    const [listings, rows, openRequests] = await Promise.all([
      this.listings.byIds(ids),
      this.suggestions.bestOfDemands(ids, SHOWN_AT_DESK),
      this.repository.openRequests(ids),
    ]);
    const byId = new Map(listings.map((listing) => [listing.id, listing]));
    const shown = await this.views.present(actor, rows, () => 'demand');
    const items = ids.flatMap((id) => {
      const need = byId.get(id);
      if (!need) return [];
      const best = shown.filter(({ row }) => row.demandId === id).map(({ candidate }) => candidate);
      return [{ ...presentNeed(need), openRequests: openRequests.get(id) ?? 0, best }];
    });
    return { items, ...paging(total, query) };
  }

  async pairs(actor: Actor, query: PairsQuery): Promise<PairsAnswer> {
    const { keys, total } = await this.repository.pairs(query);
    const rows = await this.suggestions.pairs(keys);
    const inOrder = keys.flatMap(
      ({ demandId, technologyId }) =>
        rows.find((row) => row.demandId === demandId && row.technologyId === technologyId) ?? [],
    );
    const shown = await this.views.present(actor, inOrder, () => 'demand');
    const items = shown.flatMap(({ own, candidate }) =>
      own
        ? [
            {
              demand: presentListing(own.id, own.reference, own.content),
              organisationName: own.organisation.name,
              candidate,
            },
          ]
        : [],
    );
    return { items, ...paging(total, query) };
  }

  async tallies(): Promise<RouteResponse<typeof matchingDeskRoutes.tallies>> {
    const [sectors, countries] = await Promise.all([
      this.repository.tallies('sector'),
      this.repository.tallies('country'),
    ]);
    return { sectors, countries };
  }

  /** What bands turn out to be worth: the measure of the next fitting. */
  async answers(): Promise<RouteResponse<typeof matchingDeskRoutes.answers>> {
    const { bands, reasons } = await this.repository.answers();
    const count = (band: string, relevant: boolean) =>
      bands.find((row) => row.band === band && row.relevant === relevant)?._count ?? 0;
    return {
      bands: CANDIDATE_BANDS.map((band) => ({
        band,
        relevant: count(band, true),
        notRelevant: count(band, false),
      })),
      reasons: reasons
        .map(({ reason, _count }) => ({ reason: reason as ReasonCode, count: _count }))
        .sort((a, b) => b.count - a.count),
    };
  }

  async overrides(query: OverridesQuery): Promise<OverridesAnswer> {
    const { rows, total } = await this.repository.overrides(query);
    const headings = await this.repository.headings(
      rows.flatMap(({ demandId, technologyId }) => [demandId, technologyId]),
    );
    const names = await this.suggestions.namesOf(rows.map(({ byId }) => byId));
    const heading = (id: string): PairListing => {
      const row = headings.get(id)!;
      const title = (row.publishedRevision ?? row.workingRevision)?.title ?? {};
      return { id, kind: row.kind as ListingKind, reference: row.reference, title: title as LocalisedText };
    };
    const items = rows.map((row) => ({
      demand: heading(row.demandId),
      technology: heading(row.technologyId),
      override: presentOverride(row, names),
    }));
    return { items, ...paging(total, query) };
  }
}

function presentNeed({
  id,
  reference,
  content,
  organisation,
}: PublishedListing): Omit<DeskAnswer['items'][number], 'openRequests' | 'best'> {
  return {
    demandId: id,
    reference,
    title: titleOf(content),
    organisationName: organisation.name,
    country: (content.kind === 'demand' ? content.siteCountry : null) ?? organisation.country,
    deadline: content.kind === 'demand' ? content.deadline : null,
  };
}
