import { Injectable } from '@nestjs/common';
import type { CandidateBand, RouteInput, RouteResponse, suggestionRoutes } from '@techbridge/contracts';
import { METHOD } from '@techbridge/matching';
import { Clock } from '../../platform/clock';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { PublishedListings, type ListingForMatch } from '../listings';
import { CandidateViews } from './candidate-views.service';
import { MatchingModel } from './matching-model.service';
import { maySeeCandidates } from './suggestion.policy';
import { presentListing, type StoredVerdict } from './suggestion.presenter';
import { SuggestionRows } from './suggestion-rows.service';
import { SuggestionsRepository } from './suggestions.repository';

type ForListing = typeof suggestionRoutes.forListing;
type NewForMe = typeof suggestionRoutes.newForMe;
const BANDS: readonly string[] = ['possible', 'likely', 'strong'] satisfies CandidateBand[];

/** Which published listings of the other kind may fit one, and why. Suggests to people; asks nobody by itself. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly repository: SuggestionsRepository,
    private readonly listings: PublishedListings,
    private readonly views: CandidateViews,
    private readonly rows: SuggestionRows,
    private readonly model: MatchingModel,
    private readonly clock: Clock,
  ) {}

  /** Of a published listing what is stored; of a draft what it would be, computed now. */
  async forListing(
    actor: Actor,
    id: string,
    query: RouteInput<ForListing>['query'],
  ): Promise<RouteResponse<ForListing>> {
    const listing = await this.listings.forMatch(id);
    demand(listing && maySeeCandidates(actor, listing), 'listing.not_found');
    const { title, kind } = listing;
    if (!listing.isPublished) {
      const verdicts = (await this.ofDraft(listing)).filter(
        ({ band }) => BANDS.indexOf(band) >= BANDS.indexOf(query.band),
      );
      const page = verdicts.slice(query.offset, query.offset + query.limit);
      const shown = await this.views.present(actor, page, () => kind);
      const items = shown.map(({ candidate }) => candidate);
      return { items, title, computedAt: this.clock.now().toISOString(), ...paging(verdicts.length, query) };
    }
    const [{ rows, total }, computedAt] = await Promise.all([
      this.repository.ofListing(kind, id, query.band, query),
      this.repository.computedAt(id),
    ]);
    const shown = await this.views.present(actor, rows, () => kind);
    const items = shown.map(({ candidate }) => candidate);
    return { items, title, computedAt: computedAt?.toISOString() ?? null, ...paging(total, query) };
  }

  /** Candidates of all own listings, the newest first. */
  async newForMe(actor: Actor, query: RouteInput<NewForMe>['query']): Promise<RouteResponse<NewForMe>> {
    const { organisationId } = actor;
    if (!organisationId) return { items: [], total: 0, next: null };
    const { rows, total } = await this.repository.newFor(organisationId, query.band, query);
    const shown = await this.views.present(actor, rows, (row) =>
      row.demandOrganisationId === organisationId ? 'demand' : 'technology',
    );
    const items = shown.flatMap(({ own, candidate }) =>
      own ? [{ own: presentListing(own.id, own.reference, own.content), candidate }] : [],
    );
    return { items, ...paging(total, query) };
  }

  private async ofDraft(listing: ListingForMatch): Promise<StoredVerdict[]> {
    const matcher = await this.model.current();
    const own = this.model.prepareDraft(listing.content, {
      ...listing,
      organisationCountry: listing.organisation.country,
    });
    const now = this.clock.now();
    return (await this.rows.weighed(matcher, own)).map(({ need, offer, verdict }) => ({
      ...verdict,
      demandId: need.id,
      technologyId: offer.id,
      band: verdict.band ?? 'possible',
      evidence: verdict,
      methodVersion: METHOD.version,
      computedAt: now,
      since: now,
    }));
  }
}

export function paging(total: number, { offset, limit }: { offset: number; limit: number }) {
  return { total, next: offset + limit < total ? offset + limit : null };
}
