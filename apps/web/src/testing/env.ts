/** Stands in for shared/env.ts, whose import.meta jest cannot read. */
export const env = { server: false, development: false };
