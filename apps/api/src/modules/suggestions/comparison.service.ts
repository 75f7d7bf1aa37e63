import { Injectable } from '@nestjs/common';
import { FIT_CRITERIA, type Comparison, type FitPart } from '@techbridge/contracts';
import { weigh, type PreparedNeed, type PreparedOffer } from '@techbridge/matching';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { withoutAddresses } from '../catalogue';
import { PublishedListings, type ListingForMatch, type PublishedListing } from '../listings';
import { CandidateViews } from './candidate-views.service';
import { markedTexts } from './marked-texts.presenter';
import { MatchingModel } from './matching-model.service';
import { maySeeCandidates } from './suggestion.policy';
import { faceFor, presentListing } from './suggestion.presenter';
import { SuggestionRows } from './suggestion-rows.service';
import { SuggestionsRepository } from './suggestions.repository';

const MOST_BESIDE = 4;

/** One need beside some technologies: values aligned, differences and shared words marked. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly listings: PublishedListings,
    private readonly repository: SuggestionsRepository,
    private readonly model: MatchingModel,
    private readonly rows: SuggestionRows,
    private readonly views: CandidateViews,
  ) {}

  async compare(actor: Actor, id: string, technologyIds: readonly string[]): Promise<Comparison> {
    const listing = await this.listings.forMatch(id);
    demand(listing?.kind === 'demand' && maySeeCandidates(actor, listing), 'listing.not_found');
    const need = await this.preparedNeed(listing);
    const ids = [...new Set(technologyIds)].slice(0, MOST_BESIDE);
    const found = new Map((await this.listings.byIds(ids)).map((each) => [each.id, each]));
    const offers = ids.flatMap((each) => found.get(each) ?? []).filter(({ kind }) => kind === 'technology');
    const prepared = await this.model.prepared(offers.map((offer) => offer.id));
    const pairs = offers.map((offer) => ({ demandId: id, technologyId: offer.id }));
    const stored = await this.views.present(actor, await this.repository.pairs(pairs), () => 'demand');
    const matcher = await this.model.current();
    const today = this.rows.today();
    const content = withoutAddresses(listing.content);
    const verdicts = offers.flatMap((offer) => {
      const other = prepared.get(offer.id);
      if (!other) return [];
      const candidate = stored.find(({ row }) => row.technologyId === offer.id)?.candidate ?? null;
      const live = weigh(need, other as PreparedOffer, candidate?.score ?? 0, { rarityOf: matcher.rarityOf, today });
      return [{ offer, candidate, parts: live.parts, concepts: live.concepts }];
    });
    return {
      need: {
        ...presentListing(id, listing.reference, content),
        organisation: faceFor(actor, { ...listing, content }),
      },
      candidates: verdicts.map(({ offer, candidate, concepts }) => ({
        candidate,
        listing: { ...presentListing(offer.id, offer.reference, offer.content), organisation: faceFor(actor, offer) },
        needTexts: markedTexts(
          content,
          concepts.map(({ need: word, term }) => ({ word, term })),
        ),
        offerTexts: markedTexts(
          withoutAddresses(offer.content),
          concepts.map(({ offer: word, term }) => ({ word, term })),
        ),
      })),
      rows: aligned(verdicts),
    };
  }

  private async preparedNeed(listing: ListingForMatch): Promise<PreparedNeed> {
    const known = listing.isPublished ? (await this.model.prepared([listing.id])).get(listing.id) : undefined;
    const organisationCountry = listing.organisation.country;
    return (known ?? this.model.prepareDraft(listing.content, { ...listing, organisationCountry })) as PreparedNeed;
  }
}

interface Beside {
  offer: PublishedListing;
  parts: FitPart[];
}

function aligned(besides: readonly Beside[]): Comparison['rows'] {
  return FIT_CRITERIA.filter((criterion) => criterion !== 'text').map((criterion) => {
    const parts = besides.map(({ parts: all }) => all.find((part) => part.criterion === criterion)!);
    const offers = parts.map(({ result, offer, evidence }) => ({ result, values: offer, common: evidence }));
    const looks = new Set(offers.map(({ result, values }) => JSON.stringify([result, values])));
    return { criterion, need: parts[0]?.need ?? [], offers, differs: looks.size > 1 };
  });
}
