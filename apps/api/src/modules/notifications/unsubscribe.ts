import { NOTIFICATION_KINDS, type NotificationKind } from '@techbridge/contracts';
import type { Secrets } from '../../platform/secrets';

/** A signed `user:kind`: nothing is stored, and nobody can make one for somebody else. */
export function unsubscribeToken(secrets: Secrets, userId: string, kind: NotificationKind): string {
  const body = Buffer.from(`${userId}:${kind}`).toString('base64url');
  return `${body}.${secrets.sign(`unsubscribe:${body}`)}`;
}

export function readUnsubscribeToken(
  secrets: Secrets,
  token: string,
): { userId: string; kind: NotificationKind } | null {
  const [body = '', signature = ''] = token.split('.');
  if (!secrets.verify(`unsubscribe:${body}`, signature)) return null;
  const [userId = '', kind = ''] = Buffer.from(body, 'base64url').toString().split(':');
  const known = NOTIFICATION_KINDS.find((each) => each === kind);
  return known ? { userId, kind: known } : null;
}
