import type { ListingKind } from '@techbridge/contracts';
import type { Tx } from '../../platform/database/database';
import type { ListingsRepository } from './listings.repository';

/**
 * The next references of their kind, country and year, e.g. `TO-CN-2026-00001` for an offer, `TR-TH-2026-00001` for a
 * need. They are taken only if the transaction commits, so numbers have no gaps.
 */
export async function referencesFrom(
  listings: Pick<ListingsRepository, 'reserveNumbers'>,
  tx: Tx,
  kind: ListingKind,
  country: string,
  at: Date,
  count: number,
): Promise<string[]> {
  const prefix = `${kind === 'technology' ? 'TO' : 'TR'}-${country}-${at.getUTCFullYear()}`;
  const first = await listings.reserveNumbers(tx, prefix, count);
  return Array.from({ length: count }, (_, index) => `${prefix}-${String(first + index).padStart(5, '0')}`);
}
