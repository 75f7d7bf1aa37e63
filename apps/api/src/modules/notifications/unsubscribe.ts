import { NOTIFICATION_KINDS, type NotificationKind } from '@techbridge/contracts';
import type { Secrets } from '../../platform/secrets';

/** A signed `user:kind,kind`: nothing is stored, and nobody can make one for somebody else. */
export function unsubscribeToken(secrets: Secrets, userId: string, kinds: readonly NotificationKind[]): string {
  const body = Buffer.from(`${userId}:${kinds.join(',')}`).toString('base64url');
  return `${body}.${secrets.sign(`unsubscribe:${body}`)}`;
}

export function readUnsubscribeToken(
  secrets: Secrets,
  token: string,
): { userId: string; kinds: NotificationKind[] } | null {
  const [body = '', signature = ''] = token.split('.');
  if (!secrets.verify(`unsubscribe:${body}`, signature)) return null;
  const [userId = '', named = ''] = Buffer.from(body, 'base64url').toString().split(':');
  const kinds = NOTIFICATION_KINDS.filter((each) => named.split(',').includes(each));
  return kinds.length > 0 ? { userId, kinds } : null;
}
