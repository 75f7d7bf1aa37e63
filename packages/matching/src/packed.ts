import type { Standing } from './prepare';
import type { PreparedListing } from './prepared';

/** A prepared listing as JSON, for keeping it: translating a listing again costs a hundred times as much as reading it. */
export function packListing({ vector, facts }: PreparedListing): string {
  return JSON.stringify({ vector, facts }, (_, value: unknown) => (value instanceof Map ? { map: [...value] } : value));
}

/** The opposite of {@link packListing}; whose it is and how it stands now are the caller's to say. */
export function unpackListing(packed: string, standing: Standing & Pick<PreparedListing, 'kind'>): PreparedListing {
  const { id, kind, organisationId, published, openForRequests, exportClass, organisationCountry } = standing;
  const read = JSON.parse(packed, (_, value: unknown) => (isMap(value) ? new Map(value.map) : value)) as Pick<
    PreparedListing,
    'vector' | 'facts'
  >;
  const own = kind === 'technology' ? { exportClass } : { ownerCountry: organisationCountry };
  const facts = { ...read.facts, published, openForRequests, ...own };
  return { id, kind, organisationId, vector: read.vector, facts: facts as PreparedListing['facts'] };
}

const isMap = (value: unknown): value is { map: [unknown, unknown][] } =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'map');
