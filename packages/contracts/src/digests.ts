import { z } from 'zod';
import { route } from './http';
import { CANDIDATE_BANDS } from './suggestions';

/** Weekly is Monday at eight in the morning, where the reader's organisation is. */
export const DIGEST_CADENCES = ['at_once', 'weekly', 'never'] as const;
export type DigestCadence = (typeof DIGEST_CADENCES)[number];

/** How a member hears of new candidates for the listings of the own organisation. */
export const DigestSettings = z.object({
  cadence: z.enum(DIGEST_CADENCES),
  /** The lowest band that is told. */
  band: z.enum(CANDIDATE_BANDS),
});
export type DigestSettings = z.infer<typeof DigestSettings>;

export const digestRoutes = {
  get: route({
    name: 'getDigestSettings',
    method: 'GET',
    path: '/account/digest',
    access: 'member',
    summary: 'How often, and from which band on, this member hears of new candidates',
    response: DigestSettings,
  }),
  save: route({
    name: 'saveDigestSettings',
    method: 'PUT',
    path: '/account/digest',
    access: 'member',
    summary: 'Choose how often, and from which band on, to hear of new candidates',
    body: DigestSettings,
    response: DigestSettings,
  }),
} as const;
