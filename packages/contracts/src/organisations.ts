import { z } from 'zod';
import { Email, ORGANISATION_ROLES } from './accounts';
import { DateTime, Id, IdParams, manyOf, Ok, pageOf, Paging, QueryFlag, route } from './http';
import { LocalisedText } from './localised';
import { COUNTRIES, ORGANISATION_KINDS, VERIFICATION_LEVELS } from './vocabulary';

const WebAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)]);

export const NodeView = z.object({ id: Id, code: z.string(), name: LocalisedText, country: z.enum(COUNTRIES) });
export type NodeView = z.infer<typeof NodeView>;

/** What anyone may know of an organisation; never a person. */
export const OrganisationFace = z.object({
  id: Id,
  slug: z.string(),
  name: LocalisedText,
  kind: z.enum(ORGANISATION_KINDS),
  country: z.enum(COUNTRIES),
  region: z.string(),
  verified: z.boolean(),
});
export type OrganisationFace = z.infer<typeof OrganisationFace>;

export const OrganisationPage = OrganisationFace.extend({
  website: z.string(),
  about: LocalisedText,
  supplier: z.boolean(),
  seeker: z.boolean(),
  verificationLevel: z.enum(VERIFICATION_LEVELS),
  verifiedAt: DateTime.nullable(),
  node: NodeView.nullable(),
  technologies: z.number().int(),
  demands: z.number().int(),
  memberSince: DateTime,
  sample: z.boolean(),
});
export type OrganisationPage = z.infer<typeof OrganisationPage>;

export const OrganisationInput = z.object({
  name: LocalisedText.refine((name) => Object.keys(name).length > 0, { error: 'required' }),
  about: LocalisedText,
  kind: z.enum(ORGANISATION_KINDS),
  country: z.enum(COUNTRIES),
  /** ISO 3166-2 code of the province or state, or empty. */
  region: z.string().trim().max(10),
  website: WebAddress,
  /** Seen by staff alone. */
  registrationNumber: z.string().trim().max(80),
  supplier: z.boolean(),
  seeker: z.boolean(),
});
export type OrganisationInput = z.infer<typeof OrganisationInput>;

export const PersonView = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: z.enum(ORGANISATION_ROLES),
  actions: z.array(z.enum(['remove', 'make_owner', 'make_editor', 'leave'])),
});

export const InvitationView = z.object({
  id: Id,
  email: z.string(),
  role: z.enum(ORGANISATION_ROLES),
  expiresAt: DateTime,
});

/** The organisation as its own members and staff see it. */
export const OrganisationRecord = OrganisationPage.extend({
  registrationNumber: z.string(),
  version: z.number().int(),
  people: z.array(PersonView),
  invitations: z.array(InvitationView),
  waitingSince: DateTime.nullable(),
  actions: z.array(z.enum(['edit', 'invite', 'verify', 'refuse_verification'])),
});
export type OrganisationRecord = z.infer<typeof OrganisationRecord>;

export const organisationRoutes = {
  getPublic: route({
    name: 'getOrganisation',
    method: 'GET',
    path: '/organisations/:slug',
    access: 'public',
    summary: 'The public face of an organisation',
    params: z.object({ slug: z.string().min(1).max(120) }),
    response: OrganisationPage,
  }),
  listNodes: route({
    name: 'listNodes',
    method: 'GET',
    path: '/nodes',
    access: 'public',
    summary: 'The nodes of the alliance',
    response: z.object({ items: z.array(NodeView) }),
  }),
  getOwn: route({
    name: 'getOwnOrganisation',
    method: 'GET',
    path: '/organisation',
    access: 'member',
    summary: 'The own organisation with its people; null before one is set up',
    response: z.object({ organisation: OrganisationRecord.nullable() }),
  }),
  create: route({
    name: 'createOrganisation',
    method: 'POST',
    path: '/organisation',
    access: 'member',
    summary: 'Set up the own organisation; staff verify it',
    body: OrganisationInput,
    response: OrganisationRecord,
  }),
  save: route({
    name: 'saveOrganisation',
    method: 'PUT',
    path: '/organisation',
    access: 'member',
    summary: 'Change the own organisation (owners)',
    body: OrganisationInput.extend({ version: z.number().int() }),
    response: OrganisationRecord,
  }),
  invite: route({
    name: 'inviteToOrganisation',
    method: 'POST',
    path: '/organisation/invitations',
    access: 'member',
    summary: 'Invite a person into the own organisation (owners)',
    limit: 20,
    body: z.object({ email: Email, role: z.enum(ORGANISATION_ROLES) }),
    response: OrganisationRecord,
  }),
  revokeInvitation: route({
    name: 'revokeInvitation',
    method: 'DELETE',
    path: '/organisation/invitations/:id',
    access: 'member',
    summary: 'Take an invitation back (owners)',
    params: IdParams,
    response: OrganisationRecord,
  }),
  getInvitation: route({
    name: 'getInvitation',
    method: 'POST',
    path: '/invitations/look',
    access: 'public',
    summary: 'What an invitation token invites to',
    limit: 30,
    body: z.object({ token: z.string().min(20).max(200) }),
    response: z.object({ organisation: OrganisationFace, email: z.string(), role: z.enum(ORGANISATION_ROLES) }),
  }),
  acceptInvitation: route({
    name: 'acceptInvitation',
    method: 'POST',
    path: '/invitations/accept',
    access: 'member',
    summary: 'Join the organisation that invited this person',
    body: z.object({ token: z.string().min(20).max(200) }),
    response: Ok,
  }),
  setPersonRole: route({
    name: 'setPersonRole',
    method: 'PUT',
    path: '/organisation/people/:id',
    access: 'member',
    summary: 'Change what a colleague may do (owners)',
    params: IdParams,
    body: z.object({ role: z.enum(ORGANISATION_ROLES) }),
    response: OrganisationRecord,
  }),
  removePerson: route({
    name: 'removePerson',
    method: 'DELETE',
    path: '/organisation/people/:id',
    access: 'member',
    summary: 'Take a colleague out of the organisation (owners)',
    params: IdParams,
    response: OrganisationRecord,
  }),
  leave: route({
    name: 'leaveOrganisation',
    method: 'POST',
    path: '/organisation/leaving',
    access: 'member',
    summary: 'Leave the own organisation; its last owner stays',
    response: Ok,
  }),
  listForStaff: route({
    name: 'listOrganisationsForStaff',
    method: 'GET',
    path: '/desk/organisations',
    access: 'deskReader',
    summary: 'Organisations, those waiting for verification first',
    query: Paging.extend({
      q: z.string().max(200).optional(),
      country: manyOf(z.enum(COUNTRIES)),
      kind: manyOf(z.enum(ORGANISATION_KINDS)),
      waiting: QueryFlag.optional(),
    }),
    response: pageOf(OrganisationRecord.omit({ people: true, invitations: true })),
  }),
  getForStaff: route({
    name: 'getOrganisationForStaff',
    method: 'GET',
    path: '/desk/organisations/:id',
    access: 'deskReader',
    summary: 'One organisation as staff see it',
    params: IdParams,
    response: OrganisationRecord,
  }),
  createForStaff: route({
    name: 'createOrganisationForStaff',
    method: 'POST',
    path: '/desk/organisations',
    access: 'desk',
    summary: 'Enter an organisation on its behalf (from an event or an interview)',
    body: OrganisationInput,
    response: OrganisationRecord,
  }),
  verify: route({
    name: 'verifyOrganisation',
    method: 'POST',
    path: '/desk/organisations/:id/verification',
    access: 'desk',
    summary: 'Set the verification level, with a reason when it is refused',
    params: IdParams,
    body: z.object({
      version: z.number().int(),
      level: z.enum(VERIFICATION_LEVELS),
      note: z.string().trim().max(1000).default(''),
    }),
    response: OrganisationRecord,
  }),
} as const;
