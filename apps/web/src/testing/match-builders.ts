import type { MatchEvent, MatchView } from '@techbridge/contracts';
import { aMember, anId } from './builders';

const AT = '2026-11-01T08:00:00.000Z';

function face(number: number, name: string) {
  return {
    id: anId(number),
    slug: `sample-${number}`,
    name: { en: name },
    kind: 'sme' as const,
    country: 'TH' as const,
    region: '',
    verified: true,
  };
}

export function aMatchEvent(changes: Partial<MatchEvent> = {}): MatchEvent {
  return {
    id: anId(501),
    at: AT,
    action: 'request',
    by: 'requester',
    byName: null,
    from: null,
    to: 'submitted',
    text: '',
    reason: null,
    staffOnly: false,
    ...changes,
  };
}

/** A request of one's own organisation about somebody's technology. */
export function aMatch(changes: Partial<MatchView> = {}): MatchView {
  const own = aMember().organisation!;
  return {
    id: anId(401),
    reference: 'MR-2026-00001',
    status: 'submitted',
    onHold: false,
    origin: 'seeker',
    technology: { id: anId(302), reference: 'TO-CN-2026-00001', title: { en: 'Heat-pump dryer' }, published: true },
    demand: null,
    viewerParty: 'requester',
    requester: { ...face(101, ''), id: own.id, slug: own.slug, name: own.name },
    counterparty: face(102, 'Sample Institute of Drying'),
    turn: 'staff',
    dueAt: '2026-12-01T08:00:00.000Z',
    overdue: false,
    ownerName: null,
    node: null,
    reason: null,
    createdAt: AT,
    updatedAt: AT,
    version: 3,
    actions: ['withdraw'],
    interest: 'We dry 300 kg of mango a day.',
    brief: '',
    draftBrief: null,
    exportAssessment: { class: 'free', catalogueItem: '', note: '', assessorName: null, assessedAt: AT },
    secondApprovalNeeded: false,
    consentMissing: false,
    secondApprovalBy: null,
    release: null,
    agreement: null,
    followUps: [],
    history: [aMatchEvent()],
    documents: [],
    legalNotes: [],
    handOverTo: [],
    ...changes,
  };
}
