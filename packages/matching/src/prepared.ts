import type { CooperationType, Country, ExportClass, ListingKind } from '@techbridge/contracts';
import type { Quantity } from './quantities';

/** A pivot term of a listing: how often it is said, weighted by where, and the listing's own word for it. */
export interface Weighted {
  weight: number;
  word: string;
}
export type Vector = ReadonlyMap<string, Weighted>;

/** What both sides state apart from their words. Empty lists and nulls mean: not stated. */
interface SharedFacts {
  /** Whether others may see it and ask about it. */
  published: boolean;
  openForRequests: boolean;
  sectors: readonly string[];
  /** Thesaurus codes, and keywords folded for comparison with how they are written. */
  terms: readonly string[];
  keywords: ReadonlyMap<string, string>;
  sdgs: readonly number[];
  cooperation: readonly CooperationType[];
  /** Languages people can be written to in. */
  languages: readonly string[];
  quantities: readonly Quantity[];
}

export interface NeedFacts extends SharedFacts {
  kind: 'demand';
  trlMin: number | null;
  trlMax: number | null;
  /** Of the site. */
  country: Country | null;
  /** Where it is meant for as long as no site is stated; empty where that is not known. */
  ownerCountry: string;
  region: string;
  /** Most that can be spent, and least that is meant to be; null where open. */
  budget: { code: string; from: number; to: number | null } | null;
  /** `YYYY-MM-DD` */
  deadline: string | null;
}

export interface OfferFacts extends SharedFacts {
  kind: 'technology';
  trl: number | null;
  exportClass: ExportClass;
  /** Countries it is not delivered to. */
  excludedCountries: readonly string[];
  deployedIn: readonly string[];
  protectedIn: readonly string[];
  /** The least a buyer spends. */
  price: { code: string; from: number; to: number | null } | null;
  /** Mains frequencies it runs on, in Hz. */
  frequencies: readonly number[];
  /** Pivot terms of the feedstock it needs, with its own words. */
  feedstock: Vector;
}

export type Facts = NeedFacts | OfferFacts;

/** A listing in the form in which it is compared. */
export interface PreparedListing<F extends Facts = Facts> {
  id: string;
  kind: ListingKind;
  organisationId: string;
  vector: Vector;
  facts: F;
}
/** A prepared listing without its words. */
export type ListedFacts<F extends Facts = Facts> = Omit<PreparedListing<F>, 'vector'>;
export type PreparedNeed = PreparedListing<NeedFacts>;
export type PreparedOffer = PreparedListing<OfferFacts>;

export function isNeed(listing: PreparedListing): listing is PreparedNeed {
  return listing.facts.kind === 'demand';
}
