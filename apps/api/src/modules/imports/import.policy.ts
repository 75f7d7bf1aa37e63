import type { Actor } from '../../platform/http/actor';
import type { ImportParty } from './import.workflow';

type Who = Pick<Actor, 'role' | 'organisationId'>;

/** Which imports an actor may see; the repository makes a condition of it. */
export type ImportScope = { all: true } | { organisationId: string } | { none: true };

export function scopeOf(actor: Who): ImportScope {
  if (actor.role !== 'member') return { all: true };
  return actor.organisationId ? { organisationId: actor.organisationId } : { none: true };
}

export function inScope(scope: ImportScope, job: { organisationId: string }): boolean {
  if ('all' in scope) return true;
  return 'organisationId' in scope && scope.organisationId === job.organisationId;
}

/** Members work on the imports of their organisation, staff on any; the others look. */
export function partiesOf(actor: Who, job: { organisationId: string }): ImportParty[] {
  if (actor.role === 'staff' || actor.role === 'administrator') return ['staff'];
  return actor.role === 'member' && actor.organisationId === job.organisationId ? ['owner'] : [];
}
