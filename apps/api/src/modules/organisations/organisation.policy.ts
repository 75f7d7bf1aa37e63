import type { OrganisationRecord } from '@techbridge/contracts';
import { mayWriteAtDesk, type Actor } from '../../platform/http/actor';

type OrganisationAction = OrganisationRecord['actions'][number];
type PersonAction = OrganisationRecord['people'][number]['actions'][number];

/** What this actor may do with an organisation now. */
export function organisationActions(
  actor: Actor,
  organisation: { id: string; waiting: boolean },
): OrganisationAction[] {
  if (mayWriteAtDesk(actor)) return organisation.waiting ? ['verify', 'refuse_verification'] : ['verify'];
  const owner = actor.organisationId === organisation.id && actor.organisationRole === 'owner';
  return owner ? ['edit', 'invite'] : [];
}

/** What an owner may do with a colleague, and everybody with their own place. The last owner stays one. */
export function personActions(
  actor: Actor,
  organisationId: string,
  person: { id: string; organisationRole: string | null },
  owners: number,
): PersonAction[] {
  if (actor.organisationId !== organisationId) return [];
  const lastOwner = person.organisationRole === 'owner' && owners === 1;
  if (lastOwner) return [];
  const own: PersonAction[] = person.id === actor.userId ? ['leave'] : [];
  if (actor.organisationRole !== 'owner') return own;
  const turn = person.organisationRole === 'owner' ? 'make_editor' : 'make_owner';
  return own.length > 0 ? [turn, ...own] : [turn, 'remove'];
}
