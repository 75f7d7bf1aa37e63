import type { DatabaseServer } from './database';

/** jest's global tear-down. */
export default async function stopDatabase(): Promise<void> {
  await (globalThis as DatabaseServer).stopTestDatabase?.();
}
