import { z } from 'zod';
import { LONGEST_WORD } from './glossary-words';
import { DateTime, Id, IdParams, pageOf, Paging, route } from './http';
import { LOCALES, type Locale } from './vocabulary';

export const GLOSSARY_CHANGE_STATUSES = ['proposed', 'accepted', 'declined', 'withdrawn'] as const;
export type GlossaryChangeStatus = (typeof GLOSSARY_CHANGE_STATUSES)[number];
export const GLOSSARY_ACTIONS = ['accept', 'decline', 'withdraw'] as const;
export type GlossaryAction = (typeof GLOSSARY_ACTIONS)[number];
/** `add`: a concept there was not; `correct`: other words for one there is; `drop`: back to the product's own row, or away. */
export const GLOSSARY_CHANGE_KINDS = ['add', 'correct', 'drop'] as const;
export type GlossaryChangeKind = (typeof GLOSSARY_CHANGE_KINDS)[number];
/** Where the words of a concept come from: the product as it is delivered, or its users. */
export const CONCEPT_ORIGINS = ['own', 'corrected', 'added'] as const;
export const CONCEPT_ACTIONS = ['correct', 'drop'] as const;

const Cell = z.array(z.object({ text: z.string(), weight: z.number() }));
const byLanguage = <S extends z.ZodType>(cell: S) =>
  z.object(Object.fromEntries(LOCALES.map((language) => [language, cell])) as Record<Locale, S>);

/** Words by language, the usual one first. */
export const GlossaryWordsView = byLanguage(Cell);
/** As they are sent: bounded, so that nonsense stays small; `glossaryProblems` says the rest. */
const ProposedWords = byLanguage(
  z
    .array(z.object({ text: z.string().max(LONGEST_WORD * 5), weight: z.number() }))
    .max(50)
    .default([]),
);

export const ConceptId = z.string().min(1).max(120);

export const ConceptRow = z.object({
  id: ConceptId,
  words: GlossaryWordsView,
  origin: z.enum(CONCEPT_ORIGINS),
  /** The version of the glossary that changed it last; 0 while nobody has. */
  version: z.number().int(),
  /** A change that waits for review; there is never more than one for a concept. */
  waitingChangeId: Id.nullable(),
  actions: z.array(z.enum(CONCEPT_ACTIONS)),
});
export type ConceptRow = z.infer<typeof ConceptRow>;

export const GlossaryChangeView = z.object({
  id: Id,
  conceptId: ConceptId,
  kind: z.enum(GLOSSARY_CHANGE_KINDS),
  status: z.enum(GLOSSARY_CHANGE_STATUSES),
  /** The words when it was proposed; null for a new concept. */
  before: GlossaryWordsView.nullable(),
  /** The words it leads to; null when the concept goes. */
  after: GlossaryWordsView.nullable(),
  reason: z.string(),
  proposedBy: z.string().nullable(),
  proposedAt: DateTime,
  reviewedBy: z.string().nullable(),
  reviewedAt: DateTime.nullable(),
  reviewReason: z.string(),
  /** The version of the glossary it made. */
  glossaryVersion: z.number().int().nullable(),
  version: z.number().int(),
  actions: z.array(z.enum(GLOSSARY_ACTIONS)),
});
export type GlossaryChangeView = z.infer<typeof GlossaryChangeView>;

export const CONCEPT_FILTERS = ['corrected', 'waiting'] as const;
export const ConceptQuery = Paging.extend({
  /** Part of a word, in any language; accents and capitals do not matter. */
  q: z.string().max(200).optional(),
  /** Only concepts that have no second word in this language. */
  thinIn: z.enum(LOCALES).optional(),
  only: z.enum(CONCEPT_FILTERS).optional(),
});

const Reason = z.string().trim().min(1).max(500);

export const ProposeChange = z.object({
  /** Null for a concept there is not yet; its id is made of its first English word. */
  conceptId: ConceptId.nullable(),
  /** The concept's version as it was read. */
  version: z.number().int().min(0),
  /** Every language's words as they should be; null goes back to the product's own row, or takes an added concept away. */
  words: ProposedWords.nullable(),
  reason: Reason,
});
export const ActOnChange = z.object({
  version: z.number().int(),
  command: z.discriminatedUnion('action', [
    z.object({ action: z.literal('accept'), reason: z.string().trim().max(500).default('') }),
    z.object({ action: z.literal('decline'), reason: Reason }),
    z.object({ action: z.literal('withdraw') }),
  ]),
});

/** A dictionary an operator has added, with what its licence wants said. */
export const DictionaryPackView = z.object({
  language: z.enum(LOCALES),
  name: z.string(),
  licence: z.string(),
  attribution: z.string(),
  source: z.string(),
  /** How many words it has. */
  words: z.number().int(),
});
export type DictionaryPackView = z.infer<typeof DictionaryPackView>;

export const glossaryRoutes = {
  list: route({
    name: 'listConcepts',
    method: 'GET',
    path: '/glossary/concepts',
    access: 'deskReader',
    summary: 'The concepts search crosses languages by',
    query: ConceptQuery,
    response: pageOf(ConceptRow).extend({
      /** Grows by one with each accepted change. */
      version: z.number().int(),
      waiting: z.number().int(),
      canPropose: z.boolean(),
    }),
  }),
  get: route({
    name: 'getConcept',
    method: 'GET',
    path: '/glossary/concepts/:id',
    access: 'deskReader',
    summary: 'One concept with its words in every language, and its changes, newest first',
    params: z.object({ id: ConceptId }),
    response: ConceptRow.extend({
      /** As the product is delivered; null for concepts its users added. */
      ownWords: GlossaryWordsView.nullable(),
      history: z.array(GlossaryChangeView),
    }),
  }),
  listChanges: route({
    name: 'listGlossaryChanges',
    method: 'GET',
    path: '/glossary/changes',
    access: 'deskReader',
    summary: 'Proposed and decided changes: those that wait longest first, or the latest decided first',
    query: Paging.extend({ status: z.enum(GLOSSARY_CHANGE_STATUSES).optional() }),
    response: pageOf(GlossaryChangeView),
  }),
  propose: route({
    name: 'proposeGlossaryChange',
    method: 'POST',
    path: '/glossary/changes',
    access: 'desk',
    summary: 'Propose other words for a concept, a new concept, or to take a change back',
    body: ProposeChange,
    response: GlossaryChangeView,
  }),
  act: route({
    name: 'actOnGlossaryChange',
    method: 'POST',
    path: '/glossary/changes/:id/act',
    access: 'desk',
    summary: 'Accept or decline what a colleague proposed, or withdraw what one proposed oneself',
    params: IdParams,
    body: ActOnChange,
    response: GlossaryChangeView,
  }),
  listPacks: route({
    name: 'listDictionaryPacks',
    method: 'GET',
    path: '/glossary/packs',
    access: 'public',
    summary: 'Dictionaries in use beside the product’s own, with their licences',
    response: z.object({ items: z.array(DictionaryPackView) }),
  }),
} as const;
