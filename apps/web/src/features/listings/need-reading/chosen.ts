import type { NeedProposal } from '@techbridge/contracts';

/** A value read from a text, as it stands on the page: chosen or not, and perhaps corrected. */
export interface Item {
  /** Its place in the answer. */
  key: number;
  proposal: NeedProposal;
  chosen: boolean;
}

/** Nothing is chosen to begin with: a person confirms each value. */
export function itemsOf(proposals: readonly NeedProposal[]): Item[] {
  return proposals.map((proposal, key) => ({ key, proposal, chosen: false }));
}

export function choose(items: readonly Item[], key: number, chosen: boolean): Item[] {
  return items.map((item) => (item.key === key ? { ...item, chosen } : item));
}

export function chooseAll(items: readonly Item[], chosen: boolean): Item[] {
  return items.map((item) => ({ ...item, chosen }));
}

/** Correcting a value confirms it. */
export function correct(items: readonly Item[], key: number, value: NeedProposal['value']): Item[] {
  return items.map((item) =>
    item.key === key ? { ...item, chosen: true, proposal: { ...item.proposal, value } as NeedProposal } : item,
  );
}

export function chosenOf(items: readonly Item[]): NeedProposal[] {
  return items.flatMap(({ chosen, proposal }) => (chosen ? [proposal] : []));
}

export interface Piece {
  text: string;
  /** The values that were read from it. */
  keys: number[];
}

/** A text cut where the words of a value begin or end. */
export function piecesOf(text: string, items: readonly Item[]): Piece[] {
  const marks = items
    .filter(({ proposal }) => proposal.field !== 'title')
    .map(({ key, proposal }) => ({ key, ...proposal.from }));
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    return {
      text: text.slice(start, end),
      keys: marks.filter((mark) => mark.start <= start && end <= mark.end).map(({ key }) => key),
    };
  });
}

export type Sureness = 'high' | 'medium' | 'low';

export function sureness(confidence: number): Sureness {
  return confidence >= 0.8 ? 'high' : confidence >= 0.6 ? 'medium' : 'low';
}
