import { Injectable } from '@nestjs/common';
import {
  suggestionRoutes,
  type CandidateView,
  type ListingContent,
  type ListingKind,
  type matchingDeskRoutes,
  type RouteInput,
  type RouteResponse,
} from '@techbridge/contracts';
import { Clock } from '../../platform/clock';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { PublishedListings, type PublishedListing } from '../listings';
import { frequencies, sharedWords } from './listing-words';
import { knownMatch, mayBeSuggested, maySeeCandidates, withoutCrowding } from './suggestion.policy';
import { presentCandidate, titleOf, type Candidate } from './suggestion.presenter';
import { scorePair } from './suggestion.scoring';
import { SuggestionsRepository } from './suggestions.repository';
import { TextSimilarity } from './text-similarity.service';

/** So many of the best by words are looked at closely. */
const LOOKED_AT = 20;
const LEAST_Z = 1.5;
const SHOWN = 10;
const SHOWN_AT_DESK = 3;
const MOST_OF_ONE_ORGANISATION = 3;
const PAGE = 100;

type DeskQuery = RouteInput<typeof matchingDeskRoutes.needsWithoutCandidate>['query'];
type DeskAnswer = RouteResponse<typeof matchingDeskRoutes.needsWithoutCandidate>;

interface Subject {
  id: string;
  kind: ListingKind;
  organisationId: string;
  exportClass: string;
  content: ListingContent;
  /** Names the words of the content, where they are known by a name. */
  key: string | null;
  isPublished: boolean;
}

/** Which published listings of the other kind may fit one, and why. Suggests to people; asks nobody by itself. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly repository: SuggestionsRepository,
    private readonly listings: PublishedListings,
    private readonly similarity: TextSimilarity,
    private readonly clock: Clock,
  ) {}

  async forListing(actor: Actor, id: string): Promise<RouteResponse<typeof suggestionRoutes.forListing>> {
    const listing = await this.listings.forMatch(id);
    demand(listing && maySeeCandidates(actor, listing), 'listing.not_found');
    const [candidates, matches] = await Promise.all([
      this.candidates({ ...listing, key: null }),
      this.repository.openMatchesOf(id),
    ]);
    const items = candidates.slice(0, SHOWN).map((candidate) => {
      const pair = pairOf(listing.kind, id, candidate.listing.id);
      return presentCandidate(candidate, actor, knownMatch(actor, matches, pair));
    });
    return { items, title: listing.title };
  }

  async matchingDesk(actor: Actor, query: DeskQuery): Promise<DeskAnswer> {
    const needs = (await this.publishedNeeds()).filter((need) => isAskedFor(need, query.q));
    const matches = await this.repository.openMatchesOfDemands(needs.map(({ id }) => id));
    const lines: DeskAnswer['items'] = [];
    // A page of everything needs the candidates of that page alone.
    const page = query.view === 'all' ? needs.slice(query.offset, query.offset + query.limit) : needs;
    for (const need of page) {
      const best = (await this.candidates(subjectOf(need))).slice(0, SHOWN_AT_DESK);
      const views = best.map((candidate) =>
        presentCandidate(
          candidate,
          actor,
          knownMatch(actor, matches, { technologyId: candidate.listing.id, demandId: need.id }),
        ),
      );
      const openRequests = matches.filter(({ demandId }) => demandId === need.id).length;
      if (isInView(query.view, views)) lines.push(presentNeed(need, openRequests, views));
    }
    if (query.view === 'all') return { items: lines, ...paging(needs.length, query) };
    return { items: lines.slice(query.offset, query.offset + query.limit), ...paging(lines.length, query) };
  }

  /** The best first; empty where nothing fits. */
  private async candidates(subject: Subject): Promise<Candidate[]> {
    const scores = await this.similarity.scores(subject.key, subject.content);
    const best = [...scores].filter(([, z]) => z >= LEAST_Z).slice(0, LOOKED_AT);
    const today = this.clock.now().toISOString().slice(0, 10);
    const listings = (await this.listings.byIds(best.map(([id]) => id))).filter((each) =>
      mayBeSuggested(subject, each, today),
    );
    const own = this.similarity.wordsOf(subject.key, subject.content);
    const words = new Map(
      listings.map((listing) => [listing.id, this.similarity.wordsOf(keyOf(listing), listing.content)]),
    );
    const frequency = frequencies([...words.values()]);
    const scored: (Candidate & { organisationId: string })[] = [];
    for (const listing of listings) {
      const z = [scores.get(listing.id) ?? 0, ...(await this.fromTheOtherSide(subject, listing))];
      const { words: shared, overlap } = sharedWords(own, words.get(listing.id) ?? new Map(), frequency);
      const result = score(subject.content, listing.content, { z, shared, overlap });
      if (result) scored.push({ listing, scored: result, organisationId: listing.organisation.id });
    }
    scored.sort((a, b) => b.scored.score - a.scored.score || (a.listing.id < b.listing.id ? -1 : 1));
    return withoutCrowding(scored, MOST_OF_ONE_ORGANISATION);
  }

  /** A draft is in nobody's results yet, so it is judged from its own side alone. */
  private async fromTheOtherSide(subject: Subject, listing: PublishedListing): Promise<number[]> {
    if (!subject.isPublished) return [];
    const scores = await this.similarity.scores(keyOf(listing), listing.content);
    return [scores.get(subject.id) ?? 0];
  }

  private async publishedNeeds(): Promise<PublishedListing[]> {
    const ids = await this.repository.publishedDemandIds();
    const needs = new Map<string, PublishedListing>();
    for (let at = 0; at < ids.length; at += PAGE) {
      for (const need of await this.listings.byIds(ids.slice(at, at + PAGE))) needs.set(need.id, need);
    }
    return ids.flatMap((id) => needs.get(id) ?? []);
  }
}

function score(one: ListingContent, other: ListingContent, text: Parameters<typeof scorePair>[2]) {
  if (one.kind === 'demand' && other.kind === 'technology') return scorePair(one, other, text);
  if (one.kind === 'technology' && other.kind === 'demand') return scorePair(other, one, text);
  return null;
}

const keyOf = ({ id, revisionNumber }: PublishedListing) => `${id}:${revisionNumber}`;

function subjectOf(listing: PublishedListing): Subject {
  return { ...listing, organisationId: listing.organisation.id, key: keyOf(listing), isPublished: true };
}

function pairOf(kind: ListingKind, id: string, candidateId: string) {
  return kind === 'technology'
    ? { technologyId: id, demandId: candidateId }
    : { technologyId: candidateId, demandId: id };
}

function isInView(view: DeskQuery['view'], best: readonly CandidateView[]): boolean {
  if (view === 'without_candidate') return best.length === 0;
  return view === 'all' || best.some(({ band, matchId }) => band === 'strong' && matchId === null);
}

function isAskedFor(need: PublishedListing, q = ''): boolean {
  const texts = [need.reference, ...Object.values(titleOf(need.content)), ...Object.values(need.organisation.name)];
  return texts.some((text) => text.toLowerCase().includes(q.trim().toLowerCase()));
}

function presentNeed(need: PublishedListing, openRequests: number, best: CandidateView[]): DeskAnswer['items'][number] {
  const { content, organisation } = need;
  return {
    demandId: need.id,
    reference: need.reference,
    title: titleOf(content),
    organisationName: organisation.name,
    country: (content.kind === 'demand' ? content.siteCountry : null) ?? organisation.country,
    deadline: content.kind === 'demand' ? content.deadline : null,
    openRequests,
    best,
  };
}

function paging(total: number, { offset, limit }: DeskQuery) {
  return { total, next: offset + limit < total ? offset + limit : null };
}
