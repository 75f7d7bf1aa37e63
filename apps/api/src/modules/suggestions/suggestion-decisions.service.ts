import { Injectable } from '@nestjs/common';
import type {
  FeedbackView,
  FitPart,
  Locale,
  OverrideView,
  RouteInput,
  RouteResponse,
  suggestionRoutes,
} from '@techbridge/contracts';
import { weigh, type PreparedNeed, type PreparedOffer } from '@techbridge/matching';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { withoutAddresses } from '../catalogue';
import { PublishedListings, type ListingForMatch } from '../listings';
import { MatchingModel } from './matching-model.service';
import { draftSuggestionBrief } from './suggestion-brief.presenter';
import { presentFeedback, presentOverride, titleOf } from './suggestion.presenter';
import { SuggestionRows } from './suggestion-rows.service';
import type { PairKey } from './suggestion-rows.repository';
import { SuggestionsRepository, type SuggestionRow } from './suggestions.repository';

type Override = RouteInput<typeof suggestionRoutes.override>['body'];
type Feedback = RouteInput<typeof suggestionRoutes.answer>['body'];

/** What people decide and say about pairs, and the request that comes of one. */
@Injectable()
export class SuggestionDecisions {
  constructor(
    private readonly repository: SuggestionsRepository,
    private readonly listings: PublishedListings,
    private readonly model: MatchingModel,
    private readonly rows: SuggestionRows,
    private readonly database: Database,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  /** First, last or out, whatever is computed. What is taken out is gone at once; the order follows within seconds. */
  async override(actor: Actor, pair: PairKey, { kind, reason }: Override): Promise<OverrideView> {
    const { need } = await this.sides(pair);
    return this.database.transaction(async (tx) => {
      const data = { kind, reason, byId: actor.userId, at: this.clock.now() };
      const row = await this.repository.saveOverride(tx, pair, data);
      if (kind === 'exclude') await this.repository.hide(tx, pair);
      await this.record(tx, actor, PAST[kind], need, { ...pair, reason });
      return presentOverride(row, new Map([[actor.userId, actor.name]]));
    });
  }

  async release(actor: Actor, pair: PairKey): Promise<{ ok: true }> {
    const { need } = await this.sides(pair);
    await this.database.transaction(async (tx) => {
      demand(await this.repository.removeOverride(tx, pair), 'suggestion.not_found');
      await this.record(tx, actor, 'released', need, pair);
    });
    return { ok: true };
  }

  /** One answer an organisation and pair; the last one counts. */
  async answer(actor: Actor, pair: PairKey, { relevant, reason, note }: Feedback): Promise<FeedbackView> {
    const { need, offer } = await this.sides(pair);
    const own = [need, offer].find(({ organisationId }) => organisationId === actor.organisationId);
    const [stored] = await this.repository.pairs([pair]);
    demand(own && (stored?.shown || !own.isPublished), 'suggestion.not_found');
    const why = relevant ? null : reason;
    demand(relevant || why, 'suggestion.reason_missing', {}, [{ path: 'reason', code: 'required' }]);
    demand(why !== 'other' || note !== '', 'match.reason_text_missing', {}, [{ path: 'note', code: 'required' }]);
    return this.database.transaction(async (tx) => {
      const key = { ...pair, organisationId: own.organisationId };
      const data = { relevant, reason: why, note, byId: actor.userId, at: this.clock.now(), ...shownOf(stored) };
      const row = await this.repository.saveFeedback(tx, key, data);
      await this.record(tx, actor, 'answered', own, { ...pair, relevant, reason: why });
      return presentFeedback(row);
    });
  }

  /** The text of a request, from what is stored about the pair, or computed where nothing is. */
  async brief(pair: PairKey, locale: Locale): Promise<RouteResponse<typeof suggestionRoutes.brief>> {
    const { need, offer } = await this.sides(pair);
    const prepared = await this.model.prepared([pair.demandId, pair.technologyId]);
    const [needSide, offerSide] = [prepared.get(pair.demandId), prepared.get(pair.technologyId)];
    demand(needSide && offerSide, 'suggestion.not_found');
    const matcher = await this.model.current();
    const context = { rarityOf: matcher.rarityOf, today: this.rows.today() };
    const { parts, concepts } = weigh(needSide as PreparedNeed, offerSide as PreparedOffer, 1, context);
    const needTitle = titleOf(withoutAddresses(need.content));
    const offerTitle = titleOf(withoutAddresses(offer.content));
    return { text: draftSuggestionBrief({ needTitle, offerTitle, parts, concepts }, locale) };
  }

  private async sides({ demandId, technologyId }: PairKey) {
    const [need, offer] = await Promise.all([this.listings.forMatch(demandId), this.listings.forMatch(technologyId)]);
    demand(need?.kind === 'demand' && offer?.kind === 'technology', 'suggestion.not_found');
    return { need, offer };
  }

  private record(tx: Tx, actor: Actor, past: string, { id, reference }: ListingForMatch, data: object) {
    return this.activity.record(tx, actor, {
      type: `suggestion.${past}`,
      subjectType: 'listing',
      subjectId: id,
      subjectLabel: reference,
      data: { ...data },
    });
  }
}

/** What was shown when a pair was answered; of a draft's candidate nothing is kept. */
function shownOf(stored: SuggestionRow | undefined) {
  if (!stored) return { band: null, score: null, confidence: null, textPart: null, methodVersion: null };
  const { band, score, confidence, methodVersion, evidence } = stored;
  const text = (evidence as { parts: FitPart[] }).parts.find(({ criterion }) => criterion === 'text');
  return { band, score, confidence, textPart: (text?.points ?? 0) / 1000, methodVersion };
}

const PAST = { pin: 'pinned', demote: 'demoted', exclude: 'excluded' } as const;
