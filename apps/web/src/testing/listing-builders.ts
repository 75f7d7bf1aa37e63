import {
  DemandContent,
  TechnologyContent,
  type ListingContent,
  type ListingRecord,
  type ListingSummary,
  type RevisionView,
} from '@techbridge/contracts';
import { aMember, anId } from './builders';

const AT = '2026-11-01T08:00:00.000Z';

export function aTechnologyContent(title = 'Heat-pump dryer', more: object = {}): ListingContent {
  return TechnologyContent.parse({ kind: 'technology', texts: { en: { title } }, ...more });
}

export function aNeedContent(title = 'Dry 300 kg of mango a day', more: object = {}): ListingContent {
  return DemandContent.parse({ kind: 'demand', texts: { en: { title } }, ...more });
}

/** A draft of one's own organisation. */
export function aListingSummary(changes: Partial<ListingSummary> = {}): ListingSummary {
  const { id, slug, name } = aMember().organisation!;
  return {
    id: anId(301),
    reference: 'TO-TH-2026-00001',
    kind: 'technology',
    status: 'draft',
    revisionStatus: 'draft',
    title: { en: 'Heat-pump dryer' },
    originalLocale: 'en',
    ownReference: '',
    organisation: { id, slug, name, kind: 'sme', country: 'TH', region: '', verified: true },
    provenance: 'owner',
    openForRequests: true,
    exportClass: 'not-assessed',
    completeness: 50,
    views30Days: 0,
    openRequests: 0,
    submittedAt: null,
    publishedAt: null,
    expiresAt: null,
    lastConfirmedAt: null,
    updatedAt: AT,
    version: 1,
    duplicateOf: null,
    actions: ['edit', 'submit', 'archive'],
    ...changes,
  };
}

export function aRevision(changes: Partial<RevisionView> = {}): RevisionView {
  return {
    number: 1,
    status: 'draft',
    content: aTechnologyContent(),
    createdAt: AT,
    submittedAt: null,
    publishedAt: null,
    ...changes,
  };
}

export function aListing(changes: Partial<ListingRecord> = {}): ListingRecord {
  return {
    ...aListingSummary(),
    working: aRevision(),
    published: null,
    completenessDetail: { percent: 50, gaps: [] },
    attachments: [],
    reviews: [],
    exportAssessment: { class: 'not-assessed', catalogueItem: '', note: '', assessorName: null, assessedAt: null },
    origin: 'self',
    collections: [],
    ...changes,
  };
}
