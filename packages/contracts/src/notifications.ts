import { z } from 'zod';
import { DateTime, Id, IdParams, Ok, pageOf, Paging, QueryFlag, route } from './http';

export const NOTIFICATION_KINDS = [
  'listing_submitted',
  'listing_returned',
  'listing_published',
  'listing_expiring',
  'listing_lapsed',
  'organisation_waiting',
  'organisation_verified',
  'organisation_refused',
  'person_joined',
  'match_requested',
  'match_needs_info',
  'match_answered',
  'match_forwarded',
  'match_reminder',
  'match_accepted',
  'match_introduced',
  'match_moved',
  'match_message',
  'match_ended',
  'match_approval_needed',
  'match_handed_over',
  'import_finished',
  'saved_search_news',
  'candidate_news',
  'glossary_waiting',
  'glossary_accepted',
  'glossary_declined',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const NotificationView = z.object({
  id: Id,
  kind: z.enum(NOTIFICATION_KINDS),
  /** Fills the message of this kind: references, titles, counts; never a person's contact. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Where it leads, as a path of the web app. */
  link: z.string(),
  createdAt: DateTime,
  readAt: DateTime.nullable(),
});
export type NotificationView = z.infer<typeof NotificationView>;

export const NotificationPreference = z.object({
  kind: z.enum(NOTIFICATION_KINDS),
  inApp: z.boolean(),
  mail: z.boolean(),
});

export const notificationRoutes = {
  list: route({
    name: 'listNotifications',
    method: 'GET',
    path: '/notifications',
    access: 'account',
    summary: 'Own notifications, newest first',
    query: Paging.extend({ unread: QueryFlag.optional() }),
    response: pageOf(NotificationView).extend({ unread: z.number().int() }),
  }),
  markRead: route({
    name: 'markNotificationRead',
    method: 'POST',
    path: '/notifications/:id/read',
    access: 'account',
    summary: 'Mark one as read',
    params: IdParams,
    response: Ok,
  }),
  markAllRead: route({
    name: 'markAllNotificationsRead',
    method: 'POST',
    path: '/notifications/read',
    access: 'account',
    summary: 'Mark all as read',
    response: Ok,
  }),
  getPreferences: route({
    name: 'getNotificationPreferences',
    method: 'GET',
    path: '/account/notification-preferences',
    access: 'account',
    summary: 'Which kinds reach this person, and how',
    response: z.object({ items: z.array(NotificationPreference) }),
  }),
  savePreferences: route({
    name: 'saveNotificationPreferences',
    method: 'PUT',
    path: '/account/notification-preferences',
    access: 'account',
    summary: 'Switch kinds on or off, in the app and by mail',
    body: z.object({ items: z.array(NotificationPreference).max(60) }),
    response: z.object({ items: z.array(NotificationPreference) }),
  }),
  unsubscribe: route({
    name: 'unsubscribe',
    method: 'POST',
    path: '/unsubscribe',
    access: 'public',
    summary: 'Switch off mails of the kinds of a mail with the token of the mail, without signing in',
    limit: 30,
    body: z.object({ token: z.string().min(20).max(400) }),
    /** A digest may bring news of several kinds; its link stops them all. */
    response: z.object({ kinds: z.array(z.enum(NOTIFICATION_KINDS)).min(1) }),
  }),
} as const;
