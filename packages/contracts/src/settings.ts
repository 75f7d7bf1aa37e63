import { z } from 'zod';
import { CalendarDate, DateTime, route } from './http';
import { LocalisedText } from './localised';
import { COUNTRIES } from './vocabulary';

/** What staff can tune without a release; defaults are the domain's. */
export const Settings = z.object({
  openRequestsPerOrganisation: z.number().int().min(1).max(100),
  counterpartyDays: z.number().int().min(1).max(90),
  counterpartyReminderDays: z.array(z.number().int().min(1).max(89)).max(5),
  staffDays: z.number().int().min(1).max(60),
  requesterDays: z.number().int().min(1).max(60),
  talksDays: z.number().int().min(7).max(365),
  listingValidDays: z.number().int().min(30).max(1095),
  listingRenewableDays: z.number().int().min(1).max(180),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  openRequestsPerOrganisation: 5,
  counterpartyDays: 15,
  counterpartyReminderDays: [5, 10],
  staffDays: 3,
  requesterDays: 15,
  talksDays: 60,
  listingValidDays: 365,
  listingRenewableDays: 30,
};

/** A dated rule of law as staff keep it: shown in the flow, never legal advice. */
export const LawRule = z.object({
  id: z.string().regex(/^[a-z0-9-]{3,80}$/),
  country: z.enum(COUNTRIES),
  subject: z.enum(['export-control', 'technology-transfer', 'personal-data', 'intellectual-property']),
  effectiveFrom: CalendarDate,
  effectiveTo: CalendarDate.nullable(),
  source: z.string().trim().min(1).max(300),
  note: LocalisedText,
});
export type LawRule = z.infer<typeof LawRule>;

export const settingRoutes = {
  get: route({
    name: 'getSettings',
    method: 'GET',
    path: '/settings',
    access: 'deskReader',
    summary: 'Settings and law rules in force',
    response: z.object({
      settings: Settings,
      version: z.number().int(),
      changedAt: DateTime.nullable(),
      laws: z.array(LawRule),
      canEdit: z.boolean(),
    }),
  }),
  save: route({
    name: 'saveSettings',
    method: 'PUT',
    path: '/settings',
    access: 'admin',
    summary: 'Change the settings',
    body: z.object({ settings: Settings, version: z.number().int() }),
    response: z.object({ settings: Settings, version: z.number().int() }),
  }),
  saveLaw: route({
    name: 'saveLawRule',
    method: 'PUT',
    path: '/settings/laws/:id',
    access: 'desk',
    summary: 'Add or correct a dated rule of law',
    params: z.object({ id: LawRule.shape.id }),
    body: LawRule.omit({ id: true }),
    response: LawRule,
  }),
} as const;
