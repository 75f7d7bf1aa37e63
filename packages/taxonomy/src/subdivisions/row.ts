/** One subdivision as its data file lists it: the part of the code after the country, and its names. */
export type Row = readonly [code: string, en: string, zh?: string, local?: string];

/** A subdivision that exists no more, with the one that took over its area. */
export interface Dissolved {
  /** The first day on which it was gone. */
  until: string;
  into: string;
}
