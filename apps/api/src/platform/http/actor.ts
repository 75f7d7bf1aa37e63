import type { Locale, Role } from '@techbridge/contracts';

/** Who acts. Resolved from the session cookie by the accounts module; `null` is a visitor. */
export interface Actor {
  userId: string;
  sessionId: string;
  name: string;
  role: Role;
  organisationId: string | null;
  organisationRole: 'owner' | 'editor' | null;
  nodeId: string | null;
  locale: Locale;
  /** Carried into the activity log. */
  requestId: string | null;
}

/** The product itself, where nobody asked: reminders, expiry, imports under way. */
export const SYSTEM = Symbol('system');
export type ActorOrSystem = Actor | typeof SYSTEM;

/** Finds the actor of a session token. The accounts module provides it. */
export abstract class SessionReader {
  abstract actorOf(token: string): Promise<Omit<Actor, 'requestId'> | null>;
}

export const SESSION_COOKIE = 'techbridge_session';

/** Staff of any kind: they see every listing, organisation and match. */
export function isDesk(actor: Actor | null): actor is Actor {
  return actor !== null && actor.role !== 'member';
}

export function mayWriteAtDesk(actor: Actor): boolean {
  return actor.role === 'staff' || actor.role === 'compliance' || actor.role === 'administrator';
}
