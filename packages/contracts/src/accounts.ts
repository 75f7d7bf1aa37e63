import { z } from 'zod';
import { DateTime, Id, IdParams, Ok, pageOf, Paging, ROLES, route } from './http';
import { LOCALES } from './vocabulary';

export const ORGANISATION_ROLES = ['owner', 'editor'] as const;
export const CONSENT_PURPOSES = ['terms', 'privacy', 'contact-release', 'digest-mail'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const Email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase());
/** At least ten characters; common passwords are refused by the server. */
export const Password = z.string().min(10).max(200);
const Token = z.string().min(20).max(200);
const Name = z.string().trim().min(1).max(120);
const Phone = z.string().trim().max(40);

export const ActorView = z.object({
  userId: Id,
  name: z.string(),
  role: z.enum(ROLES),
  locale: z.enum(LOCALES),
  organisation: z
    .object({
      id: Id,
      slug: z.string(),
      name: z.partialRecord(z.enum(LOCALES), z.string()),
      supplier: z.boolean(),
      seeker: z.boolean(),
      verified: z.boolean(),
      role: z.enum(ORGANISATION_ROLES),
    })
    .nullable(),
  node: z.object({ id: Id, code: z.string(), name: z.partialRecord(z.enum(LOCALES), z.string()) }).nullable(),
  unreadNotifications: z.number().int(),
});
export type ActorView = z.infer<typeof ActorView>;

export const SampleSignIn = z.object({
  email: z.string(),
  password: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  note: z.string(),
});

export const SessionView = z.object({
  actor: ActorView.nullable(),
  /** Only on sample data: people to sign in as with one click. */
  sampleSignIns: z.array(SampleSignIn),
  sampleData: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

export const Profile = z.object({
  name: Name,
  email: z.string(),
  phone: Phone,
  messaging: z
    .array(z.object({ service: z.string().trim().min(1).max(30), id: z.string().trim().min(1).max(80) }))
    .max(5),
  locale: z.enum(LOCALES),
});
export type Profile = z.infer<typeof Profile>;

export const DeviceView = z.object({
  id: Id,
  current: z.boolean(),
  device: z.string(),
  createdAt: DateTime,
  lastSeenAt: DateTime,
});

export const ConsentView = z.object({
  purpose: z.enum(CONSENT_PURPOSES),
  textVersion: z.string(),
  givenAt: DateTime,
  withdrawnAt: DateTime.nullable(),
});

export const UserView = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  organisationName: z.partialRecord(z.enum(LOCALES), z.string()).nullable(),
  nodeCode: z.string().nullable(),
  confirmed: z.boolean(),
  closed: z.boolean(),
  createdAt: DateTime,
  actions: z.array(z.enum(['set_role', 'close', 'reopen'])),
});
export type UserView = z.infer<typeof UserView>;

export const accountRoutes = {
  session: route({
    name: 'getSession',
    method: 'GET',
    path: '/session',
    access: 'public',
    summary: 'Who is signed in',
    response: SessionView,
  }),
  register: route({
    name: 'register',
    method: 'POST',
    path: '/accounts',
    access: 'public',
    summary:
      'Register; a mail with a confirmation link follows. The answer is the same whether or not the address is known.',
    limit: 10,
    body: z.object({
      name: Name,
      email: Email,
      password: Password,
      locale: z.enum(LOCALES),
      acceptTerms: z.literal(true),
      invitationToken: Token.optional(),
    }),
    response: Ok,
  }),
  confirmEmail: route({
    name: 'confirmEmail',
    method: 'POST',
    path: '/accounts/confirm',
    access: 'public',
    summary: 'Confirm the e-mail address with the token of the mail, and sign in',
    limit: 20,
    body: z.object({ token: Token }),
    response: SessionView,
  }),
  signIn: route({
    name: 'signIn',
    method: 'POST',
    path: '/session',
    access: 'public',
    summary: 'Sign in; the answer sets an http-only cookie',
    limit: 20,
    body: z.object({ email: Email, password: z.string().max(200) }),
    response: SessionView,
  }),
  signOut: route({
    name: 'signOut',
    method: 'DELETE',
    path: '/session',
    access: 'account',
    summary: 'Sign out here',
    response: Ok,
  }),
  signOutEverywhere: route({
    name: 'signOutEverywhere',
    method: 'DELETE',
    path: '/sessions',
    access: 'account',
    summary: 'End every session of this person',
    response: Ok,
  }),
  requestPasswordReset: route({
    name: 'requestPasswordReset',
    method: 'POST',
    path: '/password-resets',
    access: 'public',
    summary: 'Send a reset link; the answer is the same whether or not the address is known',
    limit: 10,
    body: z.object({ email: Email }),
    response: Ok,
  }),
  resetPassword: route({
    name: 'resetPassword',
    method: 'POST',
    path: '/password-resets/use',
    access: 'public',
    summary: 'Set a new password with the token of the mail; ends every session',
    limit: 20,
    body: z.object({ token: Token, password: Password }),
    response: Ok,
  }),
  changePassword: route({
    name: 'changePassword',
    method: 'PUT',
    path: '/account/password',
    access: 'account',
    summary: 'Change the password; ends the other sessions',
    limit: 10,
    body: z.object({ current: z.string().max(200), password: Password }),
    response: Ok,
  }),
  getProfile: route({
    name: 'getProfile',
    method: 'GET',
    path: '/account',
    access: 'account',
    summary: 'Own profile',
    response: Profile,
  }),
  saveProfile: route({
    name: 'saveProfile',
    method: 'PUT',
    path: '/account',
    access: 'account',
    summary: 'Change the own profile (the e-mail address stays)',
    body: Profile.omit({ email: true }),
    response: Profile,
  }),
  listDevices: route({
    name: 'listDevices',
    method: 'GET',
    path: '/account/sessions',
    access: 'account',
    summary: 'Where this person is signed in',
    response: z.object({ items: z.array(DeviceView) }),
  }),
  endDevice: route({
    name: 'endDevice',
    method: 'DELETE',
    path: '/account/sessions/:id',
    access: 'account',
    summary: 'End one session',
    params: IdParams,
    response: Ok,
  }),
  listConsents: route({
    name: 'listConsents',
    method: 'GET',
    path: '/account/consents',
    access: 'account',
    summary: 'What this person consented to, when, and to which text',
    response: z.object({ items: z.array(ConsentView) }),
  }),
  setConsent: route({
    name: 'setConsent',
    method: 'PUT',
    path: '/account/consents',
    access: 'account',
    summary: 'Give or withdraw a consent',
    body: z.object({ purpose: z.enum(['contact-release', 'digest-mail']), given: z.boolean() }),
    response: z.object({ items: z.array(ConsentView) }),
  }),
  exportData: route({
    name: 'exportOwnData',
    method: 'GET',
    path: '/account/export',
    access: 'account',
    summary: 'Everything stored about this person, as JSON',
    response: 'file',
  }),
  closeAccount: route({
    name: 'closeAccount',
    method: 'POST',
    path: '/account/close',
    access: 'account',
    summary: 'Delete the own personal data and close the account',
    limit: 10,
    body: z.object({ password: z.string().max(200) }),
    response: Ok,
  }),
  listUsers: route({
    name: 'listUsers',
    method: 'GET',
    path: '/users',
    access: 'admin',
    summary: 'People with an account',
    query: Paging.extend({ q: z.string().max(200).optional(), role: z.enum(ROLES).optional() }),
    response: pageOf(UserView),
  }),
  setUserRole: route({
    name: 'setUserRole',
    method: 'PUT',
    path: '/users/:id/role',
    access: 'admin',
    summary: 'Set the role (and the node, for staff) of a person',
    params: IdParams,
    body: z.object({ role: z.enum(ROLES), nodeId: Id.nullable() }),
    response: UserView,
  }),
  setUserClosed: route({
    name: 'setUserClosed',
    method: 'PUT',
    path: '/users/:id/closed',
    access: 'admin',
    summary: 'Close or reopen an account',
    params: IdParams,
    body: z.object({ closed: z.boolean() }),
    response: UserView,
  }),
} as const;
