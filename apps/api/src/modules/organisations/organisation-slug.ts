import { randomBytes } from 'node:crypto';
import type { LocalisedText } from '@techbridge/contracts';

/** A readable part of an address from a name: the English (or any Latin) one, else a short random word. */
export function organisationSlug(name: LocalisedText): string {
  const latin = [name.en, ...Object.values(name)].find((text) => text && /[a-z]{3}/i.test(text)) ?? '';
  const slug = latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug || `organisation-${randomBytes(4).toString('hex')}`;
}
