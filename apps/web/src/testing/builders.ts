import type { ActorView, SessionView } from '@techbridge/contracts';

/** Ids that look alike and differ: anId(1), anId(2). */
export function anId(number: number): string {
  return `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A member of a verified Thai enterprise that both seeks and supplies. */
export function aMember(changes: Partial<ActorView> = {}): ActorView {
  return {
    userId: anId(1),
    name: 'Suda Sample',
    role: 'member',
    locale: 'en',
    organisation: {
      id: anId(101),
      slug: 'sample-latex-works',
      name: { en: 'Sample Latex Works', zh: '样例乳胶厂' },
      supplier: true,
      seeker: true,
      verified: true,
      role: 'owner',
    },
    node: null,
    unreadNotifications: 0,
    ...changes,
  };
}

export function aStaffMember(changes: Partial<ActorView> = {}): ActorView {
  return aMember({
    userId: anId(2),
    name: 'Chen Sample',
    role: 'staff',
    organisation: null,
    node: { id: anId(201), code: 'GX', name: { en: 'Guangxi node', zh: '广西节点' } },
    ...changes,
  });
}

export function aSession(actor: ActorView | null = null, changes: Partial<SessionView> = {}): SessionView {
  return { actor, sampleSignIns: [], sampleData: false, ...changes };
}
