import { z } from 'zod';
import { LOCALES } from './vocabulary';

/** One text in several languages. `pick(text, locale)` of packages/i18n chooses by the fallback chain. */
export const LocalisedText = z.partialRecord(z.enum(LOCALES), z.string().trim().min(1).max(500));
export type LocalisedText = z.infer<typeof LocalisedText>;
