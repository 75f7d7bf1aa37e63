import {
  LOCALES,
  sameWords,
  type ConceptRow,
  type GlossaryChangeKind,
  type GlossaryWord,
  type GlossaryWords,
} from '@techbridge/contracts';
import { mayWriteAtDesk, type Actor } from '../../platform/http/actor';
import type { ChangeParty } from './change.workflow';

/** Whoever writes at the desk reviews what others proposed, and withdraws what they proposed themselves. */
export function partiesOf(actor: Actor, change: { proposedById: string }): ChangeParty[] {
  if (!mayWriteAtDesk(actor)) return [];
  return [actor.userId === change.proposedById ? 'proposer' : 'reviewer'];
}

export function conceptActions(
  actor: Actor,
  concept: Pick<ConceptRow, 'origin' | 'waitingChangeId'>,
): ConceptRow['actions'] {
  if (!mayWriteAtDesk(actor) || concept.waitingChangeId) return [];
  return concept.origin === 'own' ? ['correct'] : ['correct', 'drop'];
}

/** What a change of these words is; `asked` is null where somebody wants the product's own row back, or the concept away. */
export function kindOf(before: GlossaryWords | null, asked: GlossaryWords | null): GlossaryChangeKind {
  if (!before) return 'add';
  return asked === null ? 'drop' : 'correct';
}

/** Words as they are kept: composed characters, single spaces, weights in hundredths. */
export function tidyWords(words: GlossaryWords): GlossaryWords {
  const tidy = ({ text, weight }: GlossaryWord) => ({
    text: text.normalize('NFC').replace(/\s+/g, ' ').trim(),
    weight: Math.round(weight * 100) / 100,
  });
  return Object.fromEntries(LOCALES.map((language) => [language, words[language].map(tidy)])) as GlossaryWords;
}

export interface ChangedWords {
  added: { language: string; text: string }[];
  removed: { language: string; text: string }[];
}

/** The words that came and went, in any language; one whose weight changed did both, since its texts are read anew. */
export function changedWords(before: GlossaryWords | null, after: GlossaryWords | null): ChangedWords {
  const missing = (here: GlossaryWords | null, there: GlossaryWords | null) =>
    LOCALES.flatMap((language) => {
      const known = new Set(there?.[language].map(({ text, weight }) => `${weight} ${text}`));
      const words = here?.[language] ?? [];
      return words
        .filter(({ text, weight }) => !known.has(`${weight} ${text}`))
        .map(({ text }) => ({ language, text }));
    });
  return { added: missing(after, before), removed: missing(before, after) };
}

/** A row that says what the product says anyway is no correction. */
export function isCorrection(after: GlossaryWords | null, own: GlossaryWords | null): after is GlossaryWords {
  return after !== null && !sameWords(after, own);
}
