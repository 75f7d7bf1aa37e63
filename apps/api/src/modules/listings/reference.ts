import type { ListingContent } from '@techbridge/contracts';
import type { Tx } from '../../platform/database/database';
import type { ListingsRepository } from './listings.repository';

/** ISO 3166-1 leaves XX to its users: a need whose site is not said yet. */
const NO_COUNTRY = 'XX';

/**
 * What a reference begins with: kind, country and year, e.g. `TO-CN-2026` for an offer, `TR-TH-2026` for a need. A need's
 * country is that of its site, so that an anonymous need does not tell where its owner sits.
 */
export function referencePrefix(content: ListingContent, organisationCountry: string, at: Date): string {
  const country = content.kind === 'demand' ? (content.siteCountry ?? NO_COUNTRY) : organisationCountry;
  return `${content.kind === 'technology' ? 'TO' : 'TR'}-${country}-${at.getUTCFullYear()}`;
}

/** `TO-CN-2026-00001` */
export const numbered = (prefix: string, number: number) => `${prefix}-${String(number).padStart(5, '0')}`;

/**
 * A new reference for each content, in their order. Numbers are taken only if the transaction commits, so there are no
 * gaps.
 */
export async function newReferences(
  listings: Pick<ListingsRepository, 'reserveNumbers'>,
  tx: Tx,
  contents: readonly ListingContent[],
  organisationCountry: string,
  at: Date,
): Promise<string[]> {
  const prefixes = contents.map((content) => referencePrefix(content, organisationCountry, at));
  const next = new Map<string, number>();
  // In one order for everybody, so that two imports never wait for each other.
  for (const prefix of [...new Set(prefixes)].sort()) {
    const count = prefixes.filter((each) => each === prefix).length;
    next.set(prefix, await listings.reserveNumbers(tx, prefix, count));
  }
  return prefixes.map((prefix) => {
    const number = next.get(prefix) ?? 1;
    next.set(prefix, number + 1);
    return numbered(prefix, number);
  });
}
