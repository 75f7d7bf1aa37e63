import { searchParams, texts, writeAddress } from '../../shared/search-params';

export const MOST_COMPARED = 4;
const REFERENCE = /^TO-[A-Z]{2}-\d{4}-\d{5}$/;

export const comparisonReader = searchParams({ ref: texts() });

/** The technologies an address compares: real references, four at most. */
export function comparedIn({ ref = [] }: { ref?: string[] }): string[] {
  return ref.filter((reference) => REFERENCE.test(reference)).slice(0, MOST_COMPARED);
}

export function addressOfComparison(references: readonly string[]): string {
  return `/compare${writeAddress({ ref: references })}`;
}
