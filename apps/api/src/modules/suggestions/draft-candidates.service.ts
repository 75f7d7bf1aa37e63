import { inflateRawSync } from 'node:zlib';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { CandidateBand, DemandContent } from '@techbridge/contracts';
import { barredBy, createSampledMatcher, prepareListing, unpackListing, weigh } from '@techbridge/matching';
import type { PreparedListing, PreparedNeed, PreparedOffer, SampledMatcher, Verdict } from '@techbridge/matching';
import { Clock } from '../../platform/clock';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { DraftCandidatesRepository, type PreparedHead } from './draft-candidates.repository';

/** So many of each side stand for all. A larger sample gains little: see `npm run eval:matching`. */
const SAMPLE_SIZE = 300;
const SAMPLE_FRESH_MS = 3 * 60 * 60_000;
/** Unused for so long, the sample makes room. */
const IDLE_MS = 15 * 60_000;
/** Prepared forms that are kept unpacked: people who write ask about the same few again and again. */
const MOST_KEPT = 300;
/** Unpacking a listing takes about a millisecond. */
const BREATH_EVERY = 8;
const DRAFT = 'draft';

const breath = () => new Promise<void>((goOn) => setImmediate(goOn));

export type DraftVerdict = Verdict & { id: string; band: CandidateBand };

/**
 * Weighs a need that is being written against a few technologies as it will be weighed among all when it is published. Asks for no
 * model of all listings: a sample, read in half a second and kept while somebody writes, says what is common and what stands out.
 */
@Injectable()
export class DraftCandidates implements OnModuleDestroy {
  private sample: { readAt: number; matcher: SampledMatcher } | null = null;
  private reading: Promise<SampledMatcher | null> | null = null;
  private readonly kept = new Map<string, { revisionId: string; packed: PreparedListing }>();
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly repository: DraftCandidatesRepository,
    private readonly lexicon: Lexicon,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    clearTimeout(this.idle);
  }

  /** Those of these technologies that reach a band, the best first; null while nothing has been prepared for comparing. */
  async weigh(
    content: DemandContent,
    organisationId: string | null,
    technologyIds: readonly string[],
  ): Promise<DraftVerdict[] | null> {
    const matcher = await this.sampled();
    if (!matcher) return null;
    const heads = await this.repository.prepared(technologyIds);
    if (heads.length === 0 && technologyIds.length > 0) return null;
    const offers = (await this.unpacked(heads, this.kept)) as PreparedOffer[];
    const need = await this.prepared(content, organisationId);
    const today = this.clock.now().toISOString().slice(0, 10);
    const { texts, rarityOf } = matcher.match(need, offers);
    return offers
      .filter((offer) => barredBy(need, offer, { today, draft: DRAFT }) === null)
      .flatMap((offer): DraftVerdict[] => {
        const verdict = weigh(need, offer, texts.get(offer.id) ?? 0, { rarityOf, today });
        return verdict.band ? [{ ...verdict, id: offer.id, band: verdict.band }] : [];
      })
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  private async prepared(content: DemandContent, organisationId: string | null): Promise<PreparedNeed> {
    const standing = {
      ...{ id: DRAFT, organisationId: organisationId ?? DRAFT, published: false, openForRequests: true },
      exportClass: 'not-assessed' as const,
      organisationCountry: organisationId ? await this.repository.countryOf(organisationId) : '',
    };
    return prepareListing(content, standing, this.lexicon.translator()) as PreparedNeed;
  }

  /** Read once, however many write at the same time. */
  private sampled(): Promise<SampledMatcher | null> {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.forget(), IDLE_MS).unref();
    if (this.sample && Date.now() - this.sample.readAt < SAMPLE_FRESH_MS) return Promise.resolve(this.sample.matcher);
    this.reading ??= this.readSample().finally(() => (this.reading = null));
    return this.reading;
  }

  private forget(): void {
    this.sample = null;
    this.kept.clear();
  }

  private async readSample(): Promise<SampledMatcher | null> {
    const [demands, technologies, sizes] = await Promise.all([
      this.repository.sample('demand', SAMPLE_SIZE),
      this.repository.sample('technology', SAMPLE_SIZE),
      this.repository.sizes(),
    ]);
    if (technologies.length === 0) return null;
    const needs = await this.unpacked(demands);
    const offers = await this.unpacked(technologies);
    const matcher = createSampledMatcher({ needs, offers, sizes });
    this.sample = { readAt: Date.now(), matcher };
    return matcher;
  }

  /** How a listing stands is as the database says now; its words and facts may come from `kept`. */
  private async unpacked(heads: readonly PreparedHead[], kept?: typeof this.kept): Promise<PreparedListing[]> {
    const listings: PreparedListing[] = [];
    for (const [at, head] of heads.entries()) {
      const known = kept?.get(head.id);
      if (known?.revisionId === head.revisionId) {
        listings.push(standingNow(known.packed, head));
        continue;
      }
      const listing = unpackListing(inflateRawSync(head.body).toString('utf8'), { ...head, published: true });
      if (kept) this.keep(kept, head, listing);
      listings.push(listing);
      if (at % BREATH_EVERY === 0) await breath();
    }
    return listings;
  }

  /** The first that came gives way. */
  private keep(kept: typeof this.kept, { id, revisionId }: PreparedHead, packed: PreparedListing): void {
    kept.set(id, { revisionId, packed });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  }
}

function standingNow(listing: PreparedListing, head: PreparedHead): PreparedListing {
  const { openForRequests, exportClass, organisationId } = head;
  return {
    ...listing,
    organisationId,
    facts: { ...listing.facts, openForRequests, exportClass } as PreparedOffer['facts'],
  };
}
