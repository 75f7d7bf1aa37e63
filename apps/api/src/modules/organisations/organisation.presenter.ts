import type {
  Country,
  LocalisedText,
  NodeView,
  OrganisationFace,
  OrganisationKind,
  OrganisationPage,
  OrganisationRecord,
  VerificationLevel,
} from '@techbridge/contracts';
import { mayWriteAtDesk, type Actor } from '../../platform/http/actor';
import { organisationActions, personActions } from './organisation.policy';

/** The columns of an organisation that faces are made of; other rooms select them with their own rows. */
export interface FaceRow {
  id: string;
  slug: string;
  name: unknown;
  kind: string;
  country: string;
  region: string;
  verificationLevel: string;
}

export interface OrganisationRow extends FaceRow {
  about: unknown;
  website: string;
  registrationNumber: string;
  supplier: boolean;
  seeker: boolean;
  verifiedAt: Date | null;
  verificationWaitingSince: Date | null;
  sample: boolean;
  version: number;
  createdAt: Date;
  node: NodeRow | null;
}

export interface NodeRow {
  id: string;
  code: string;
  name: unknown;
  country: string;
}

export interface People {
  users: { id: string; name: string; email: string; organisationRole: string | null }[];
  invitations: { id: string; email: string; role: string; expiresAt: Date }[];
}

export function presentNode(node: NodeRow): NodeView {
  return { id: node.id, code: node.code, name: node.name as LocalisedText, country: node.country as Country };
}

/** What anyone may know; never a person. */
export function presentFace(row: FaceRow): OrganisationFace {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name as LocalisedText,
    kind: row.kind as OrganisationKind,
    country: row.country as Country,
    region: row.region,
    verified: row.verificationLevel !== 'unverified',
  };
}

export function presentPage(
  row: OrganisationRow,
  published: { technologies: number; demands: number },
): OrganisationPage {
  return {
    ...presentFace(row),
    website: row.website,
    about: row.about as LocalisedText,
    supplier: row.supplier,
    seeker: row.seeker,
    verificationLevel: row.verificationLevel as VerificationLevel,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    node: row.node ? presentNode(row.node) : null,
    ...published,
    memberSince: row.createdAt.toISOString(),
    sample: row.sample,
  };
}

/** For its own members and for the desk. Colleagues and staff see addresses; observers read without any. */
export function presentRecord(
  row: OrganisationRow,
  published: { technologies: number; demands: number },
  people: People,
  actor: Actor,
): OrganisationRecord {
  const reachable = actor.organisationId === row.id || mayWriteAtDesk(actor);
  const owners = people.users.filter((user) => user.organisationRole === 'owner').length;
  return {
    ...presentPage(row, published),
    registrationNumber: row.registrationNumber,
    version: row.version,
    people: people.users.map((user) => ({
      id: user.id,
      name: user.name,
      email: reachable ? user.email : '',
      role: user.organisationRole as 'owner' | 'editor',
      actions: personActions(actor, row.id, user, owners),
    })),
    invitations: (reachable ? people.invitations : []).map((each) => ({
      id: each.id,
      email: each.email,
      role: each.role as 'owner' | 'editor',
      expiresAt: each.expiresAt.toISOString(),
    })),
    waitingSince: row.verificationWaitingSince?.toISOString() ?? null,
    actions: organisationActions(actor, { id: row.id, waiting: row.verificationWaitingSince !== null }),
  };
}
