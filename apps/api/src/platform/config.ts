import type { Env } from '../env';

/** The environment, where a class needs it injected. */
export class Config {
  constructor(readonly env: Env) {}
}
