import type {
  CandidateBand,
  CandidateView,
  FeedbackView,
  ListingContent,
  ListingKind,
  LocalisedText,
  OrganisationFace,
  OverrideKind,
  OverrideView,
  PairListing,
  ReasonCode,
} from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import type { PublishedListing } from '../listings';

/** A stored pair. */
export interface StoredVerdict {
  demandId: string;
  technologyId: string;
  score: number;
  band: string;
  confidence: number;
  evidence: unknown;
  methodVersion: string;
  computedAt: Date;
  since: Date;
}

type Evidence = Pick<CandidateView, 'parts' | 'concepts' | 'otherConcepts' | 'confidenceLevel'>;

/** What goes beside a verdict, for this reader. */
export interface Beside {
  matchId: string | null;
  override: OverrideView | null;
  feedback: FeedbackView | null;
}

/** An anonymous need stays anonymous to suppliers; staff, who route the request, see whose it is. */
export function presentCandidate(
  verdict: StoredVerdict,
  listing: PublishedListing,
  actor: Pick<Actor, 'role'>,
  beside: Beside,
): CandidateView {
  const { parts, concepts, otherConcepts, confidenceLevel } = verdict.evidence as Evidence;
  return {
    ...presentListing(listing.id, listing.reference, listing.content),
    organisation: faceFor(actor, listing),
    band: verdict.band as CandidateBand,
    score: verdict.score,
    confidence: verdict.confidence,
    ...{ parts, concepts, otherConcepts, confidenceLevel },
    methodVersion: verdict.methodVersion,
    computedAt: verdict.computedAt.toISOString(),
    since: verdict.since.toISOString(),
    matchId: beside.matchId,
    feedback: beside.feedback,
    override: actor.role === 'member' ? null : beside.override,
  };
}

export function faceFor(
  actor: Pick<Actor, 'role'>,
  { content, organisation }: Pick<PublishedListing, 'content' | 'organisation'>,
): OrganisationFace | null {
  const hidden = content.kind === 'demand' && content.anonymous && actor.role === 'member';
  return hidden ? null : organisation;
}

export function presentListing(id: string, reference: string, content: ListingContent): PairListing {
  return { id, kind: content.kind as ListingKind, reference, title: titleOf(content) };
}

export function presentOverride(
  row: { kind: string; reason: string; byId: string; at: Date },
  names: ReadonlyMap<string, string>,
): OverrideView {
  const { kind, reason, byId, at } = row;
  return { kind: kind as OverrideKind, reason, byName: names.get(byId) ?? '', at: at.toISOString() };
}

export function presentFeedback(row: {
  relevant: boolean;
  reason: string | null;
  note: string;
  at: Date;
}): FeedbackView {
  const { relevant, reason, note, at } = row;
  return { relevant, reason: reason as ReasonCode | null, note, at: at.toISOString() };
}

export function titleOf(content: ListingContent): LocalisedText {
  const titles = Object.entries(content.texts).map(([locale, { title }]) => [locale, title] as const);
  return Object.fromEntries(titles.filter(([, title]) => title !== ''));
}
