import { LOCALES, type ConceptRow, type GlossaryChangeView, type GlossaryWords } from '@techbridge/contracts';
import type { Concept } from '@techbridge/lexicon';
import type { Actor } from '../../platform/http/actor';
import { changeWorkflow } from './change.workflow';
import { conceptActions, partiesOf } from './glossary.policy';
import type { StoredChange } from './glossary.repository';

export const wordsOf = ({ words }: Concept): GlossaryWords =>
  Object.fromEntries(
    LOCALES.map((language) => [language, words[language].map(({ text, weight }) => ({ text, weight }))]),
  ) as GlossaryWords;

/** What is known of a concept besides its words. */
export interface ConceptState {
  isOwn: boolean;
  /** The version that corrected or added it; undefined for a row as delivered. */
  correctedIn: number | undefined;
  waitingChangeId: string | undefined;
}

export function presentConcept(actor: Actor, concept: Concept, state: ConceptState): ConceptRow {
  const { isOwn, correctedIn, waitingChangeId = null } = state;
  const origin = correctedIn === undefined ? ('own' as const) : isOwn ? ('corrected' as const) : ('added' as const);
  return {
    id: concept.id,
    words: wordsOf(concept),
    origin,
    version: correctedIn ?? 0,
    waitingChangeId,
    actions: conceptActions(actor, { origin, waitingChangeId }),
  };
}

export function presentChange(
  actor: Actor,
  change: StoredChange,
  names: ReadonlyMap<string, string>,
): GlossaryChangeView {
  const { id, conceptId, kind, status, before, after, reason, reviewReason, glossaryVersion, version } = change;
  return {
    ...{ id, conceptId, kind, status, before, after, reason, reviewReason, glossaryVersion, version },
    proposedBy: names.get(change.proposedById) ?? null,
    proposedAt: change.proposedAt.toISOString(),
    reviewedBy: (change.reviewedById && names.get(change.reviewedById)) || null,
    reviewedAt: change.reviewedAt?.toISOString() ?? null,
    actions: changeWorkflow.actions(status, partiesOf(actor, change)),
  };
}
