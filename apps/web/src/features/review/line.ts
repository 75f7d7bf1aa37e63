import type { Locale } from '@techbridge/contracts';

/** A piece of text that both versions have, or only the new or only the old one. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** One answer of a listing in words: what is said now and what was public before. */
export interface ReviewLine {
  /** Dotted path of the field, as findings name it. */
  path: string;
  label: string;
  now: string;
  before: string;
  /** Word by word where it differs; null where it is the same. */
  pieces: readonly Piece[] | null;
  /** The language of the text, where it is somebody's own words. */
  locale?: Locale;
}
