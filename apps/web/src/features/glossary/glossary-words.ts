/** The words of the product that readers and members meet, in the order of the way from looking to an agreement. */
export const GLOSSARY = {
  people: ['organisation', 'supplier', 'seeker', 'alliance', 'node', 'staff', 'verification'],
  listings: [
    'listing',
    'technology',
    'need',
    'reference',
    'collection',
    'original',
    'review',
    'confirm',
    'lapse',
    'open',
    'provenance',
    'anonymous',
  ],
  facts: [
    'sector',
    'term',
    'form',
    'trl',
    'sdg',
    'rights',
    'cooperation',
    'exclusivity',
    'band',
    'benefit',
    'payback',
    'deployed',
    'conditions',
    'mustHave',
    'exportClass',
  ],
  finding: ['filter', 'savedSearch', 'suggestion', 'suggestionBand'],
  request: [
    'request',
    'requester',
    'otherSide',
    'brief',
    'forward',
    'accept',
    'consent',
    'introduction',
    'release',
    'secondApproval',
    'turn',
    'hold',
    'reason',
    'agreement',
    'followUp',
  ],
} as const;

export type GlossaryGroup = keyof typeof GLOSSARY;
export type GlossaryWord = (typeof GLOSSARY)[GlossaryGroup][number];

export const GLOSSARY_GROUPS = Object.keys(GLOSSARY) as GlossaryGroup[];
