import { Injectable } from '@nestjs/common';
import { barredBy, shownPairs, weigh, type PreparedListing, type Verdict } from '@techbridge/matching';
import type { ListedFacts, Matcher, NeedFacts, OfferFacts, PreparedNeed, PreparedOffer } from '@techbridge/matching';
import { Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { MatchingModel } from './matching-model.service';
import { rankOf } from './suggestion-rank.policy';
import { SuggestionRowsRepository, type StoredPair } from './suggestion-rows.repository';

/** So many of the best by words are weighed … */
const LOOKED_AT = 45;
/** … if their words alone do not rule out the lowest band, … */
const LEAST_TEXT = 0.25;
/** … and so many are kept for a listing. */
const KEPT = 30;
/** Up to so many pairs, who is shown is settled with each change; beyond, every night. */
const SETTLED_AT_ONCE = 50_000;

export interface Weighed {
  need: PreparedNeed;
  offer: PreparedOffer;
  other: PreparedListing;
  verdict: Verdict;
}

/** Keeps the stored candidates of listings equal to what the method says of them now. */
@Injectable()
export class SuggestionRows {
  constructor(
    private readonly model: MatchingModel,
    private readonly repository: SuggestionRowsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** After a listing was published, changed or taken down: its row, and who is shown. */
  async refresh(listingId: string): Promise<void> {
    const matcher = await this.model.current([listingId]);
    if (await this.writeRow(matcher, listingId)) {
      await this.database.transaction(async (tx) => {
        if ((await this.repository.countPairs(tx)) <= SETTLED_AT_ONCE) await this.settleExposure(tx);
      }, 120_000);
    }
  }

  /** Computes and stores the candidates of a listing; of one that is not published, removes them. False where nothing was left to do. */
  async writeRow(matcher: Matcher, listingId: string): Promise<boolean> {
    if (!matcher.has(listingId)) {
      await this.database.transaction((tx) => this.repository.removeRow(tx, listingId));
      return true;
    }
    const own = (await this.model.prepared([listingId])).get(listingId);
    if (!own) return false;
    const [overrides, answers, settled] = await Promise.all([
      this.repository.overridesOf(listingId),
      this.repository.answersAbout(own.organisationId),
      this.repository.settledWith(listingId),
    ]);
    const pinned = [...overrides].filter(([, kind]) => kind === 'pin').map(([id]) => id);
    const weighed = await this.weighed(matcher, own, { also: pinned, settled });
    const pairs = weighed.map(({ need, offer, other, verdict }): StoredPair => {
      const pair = {
        demandId: need.id,
        technologyId: offer.id,
        demandOrganisationId: need.organisationId,
        technologyOrganisationId: offer.organisationId,
      };
      const sectors = { demandSectors: need.facts.sectors, technologySectors: offer.facts.sectors };
      const { score, band, confidence, methodVersion, confidenceLevel, parts, concepts, otherConcepts } = verdict;
      return {
        ...pair,
        ...{ score, confidence, methodVersion, band: band ?? 'possible' },
        evidence: { confidenceLevel, parts, concepts, otherConcepts },
        rank: rankOf({ ...pair, ...sectors }, score, answers, overrides.get(other.id) ?? null),
      };
    });
    const now = this.clock.now();
    await this.database.transaction((tx) => this.repository.replaceRow(tx, listingId, pairs, now));
    return true;
  }

  /** The best candidates of a listing with the evidence, the best first; `also` are weighed whatever their words. */
  async weighed(
    matcher: Matcher,
    own: PreparedListing,
    { also = [], settled = new Set() }: { also?: readonly string[]; settled?: ReadonlySet<string> } = {},
  ): Promise<Weighed[]> {
    const today = this.today();
    const draft = matcher.has(own.id) ? undefined : own.id;
    const found = new Map(matcher.best(draft ? own : own.id, LOOKED_AT, LEAST_TEXT).map(({ id, text }) => [id, text]));
    for (const id of also) if (!found.has(id)) found.set(id, textOf(matcher, own, id));
    const allowed = [...found.keys()].filter((id) => {
      const other = matcher.listing(id);
      if (!other || settled.has(id)) return false;
      const [need, offer] = sidesOf<ListedFacts>(own, other) as [ListedFacts<NeedFacts>, ListedFacts<OfferFacts>];
      return barredBy(need, offer, { today, draft }) === null;
    });
    const others = await this.model.prepared(allowed);
    const weighed = allowed.flatMap((id): Weighed[] => {
      const other = others.get(id);
      if (!other) return [];
      const [need, offer] = sidesOf<PreparedListing>(own, other) as [PreparedNeed, PreparedOffer];
      const verdict = weigh(need, offer, found.get(id) ?? 0, { rarityOf: matcher.rarityOf, today });
      return verdict.band === null && !also.includes(id) ? [] : [{ need, offer, other, verdict }];
    });
    weighed.sort((a, b) => b.verdict.score - a.verdict.score || (a.other.id < b.other.id ? -1 : 1));
    return weighed.filter(({ other }, at) => at < KEPT || also.includes(other.id));
  }

  /** Which pairs are shown, over the whole matrix and for both sides at once. */
  async settleExposure(tx: Tx): Promise<void> {
    await this.repository.hideExcluded(tx);
    const pairs = await this.repository.exposed(tx);
    const shown = shownPairs(pairs);
    for (const wanted of [true, false]) {
      const changed = pairs.filter((pair, at) => shown[at] === wanted && pair.shown !== wanted);
      await this.repository.setShown(
        tx,
        changed.map(({ needId, offerId }) => ({ demandId: needId, technologyId: offerId })),
        wanted,
      );
    }
  }

  today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

/** The need first, then the technology. */
export function sidesOf<L extends ListedFacts>(one: L, other: L): [need: L, offer: L] {
  return one.kind === 'demand' ? [one, other] : [other, one];
}

function textOf(matcher: Matcher, own: PreparedListing, id: string): number {
  const all = matcher.best(matcher.has(own.id) ? own.id : own, Number.MAX_SAFE_INTEGER, 0);
  return all.find((match) => match.id === id)?.text ?? 0;
}
