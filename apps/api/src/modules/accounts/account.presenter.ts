import type { ActorView, Locale, Profile, Role, UserView } from '@techbridge/contracts';
import type { UserRow } from './accounts.repository';

type Name = Partial<Record<Locale, string>>;

export function presentActor(user: UserRow, unreadNotifications: number): ActorView {
  const { organisation, node } = user;
  return {
    userId: user.id,
    name: user.name,
    role: user.role as Role,
    locale: user.locale as Locale,
    organisation: organisation
      ? {
          id: organisation.id,
          slug: organisation.slug,
          name: organisation.name as Name,
          supplier: organisation.supplier,
          seeker: organisation.seeker,
          verified: organisation.verificationLevel !== 'unverified',
          role: user.organisationRole as 'owner' | 'editor',
        }
      : null,
    node: node ? { id: node.id, code: node.code, name: node.name as Name } : null,
    unreadNotifications,
  };
}

export function presentProfile(user: UserRow): Profile {
  return {
    name: user.name,
    email: user.email,
    phone: user.phone,
    messaging: user.messaging as Profile['messaging'],
    locale: user.locale as Locale,
  };
}

/** A person as the administrator sees them. */
export function presentUser(user: UserRow, viewerId: string): UserView {
  const self = user.id === viewerId;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role as Role,
    organisationName: (user.organisation?.name as Name | undefined) ?? null,
    nodeCode: user.node?.code ?? null,
    confirmed: user.emailConfirmedAt !== null,
    closed: user.closedAt !== null,
    createdAt: user.createdAt.toISOString(),
    actions: self ? [] : user.closedAt ? ['reopen'] : ['set_role', 'close'],
  };
}
