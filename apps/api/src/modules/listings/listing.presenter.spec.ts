import { ListingRecord, TechnologyContent } from '@techbridge/contracts';
import { presentRecord, presentSummary, type ListingDetail } from './listing.presenter';
import type { ListingLine, StoredRevision } from './stored-listing';

const now = new Date('2026-06-01T00:00:00Z');
const moment = { now, renewableDays: 30 };
const id = (end: number) => `01890000-0000-7000-8000-00000000000${end}`;
const owner = { userId: id(7), role: 'member' as const, organisationId: id(2) };
const staff = { userId: id(8), role: 'staff' as const, organisationId: null };

const revision = (number: number, status: StoredRevision['status']): StoredRevision => ({
  ...{ id: id(4), number, status, createdById: id(7), submittedById: null },
  content: TechnologyContent.parse({ kind: 'technology', attachments: [id(6), id(5)] }),
  ...{ createdAt: now, submittedAt: null, publishedAt: null },
});

const line = (more: Partial<ListingLine> = {}): ListingLine => ({
  ...{ id: id(1), reference: 'TO-CN-2026-00001', kind: 'technology', organisationId: id(2), status: 'published' },
  ...{ ownReference: null, openForRequests: true, provenance: 'owner', origin: 'self', exportClass: 'not-assessed' },
  ...{ exportCatalogueItem: '', exportNote: '', exportAssessedById: id(8), exportAssessedAt: now },
  ...{ publishedAt: now, expiresAt: new Date('2027-06-01T00:00:00Z'), lastConfirmedAt: now, importId: null },
  ...{ duplicateOfId: null, createdById: id(7), sample: false, version: 3, createdAt: now, updatedAt: now },
  organisation: {
    id: id(2),
    slug: 'mill',
    name: { en: 'Mill (sample)' },
    kind: 'sme',
    country: 'CN',
    region: '',
    verified: true,
  },
  working: { id: id(4), number: 2, status: 'published', createdById: id(7), submittedById: null, submittedAt: null },
  ...{ hasPublished: true, title: { en: 'Plant' }, originalLocale: 'en', completeness: 40 },
  ...{ duplicateOfReference: null, views30Days: 1, openRequests: 0 },
  ...more,
});

const attachment = (end: number) => ({
  id: id(end),
  name: `${end}.pdf`,
  contentType: 'application/pdf',
  bytes: 9,
  thumbnailKey: null,
});

const detail: ListingDetail = {
  working: revision(2, 'published'),
  published: revision(2, 'published'),
  attachments: [attachment(5), attachment(6), attachment(9)],
  reviews: [
    { id: id(3), revisionNumber: 1, decision: 'returned', findings: [], note: 'No.', reviewerId: id(8), at: now },
  ],
  collections: [],
  names: new Map([[id(8), 'Staff (sample)']]),
};

describe('a listing as shown', () => {
  it('says what happens to a newer revision only where there is one', () => {
    const statusOf = (more: Partial<ListingLine>) => presentSummary(line(more), owner, moment).revisionStatus;
    expect(statusOf({})).toBeNull();
    expect(statusOf({ working: { ...line().working, status: 'in_review' } })).toBe('in_review');
    expect(statusOf({ status: 'draft', hasPublished: false, working: { ...line().working, status: 'draft' } })).toBe(
      'draft',
    );
  });

  it('names the duplicate only where it still is', () => {
    expect(presentSummary(line({ duplicateOfId: id(9) }), owner, moment).duplicateOf).toBeNull();
    const known = presentSummary(
      line({ duplicateOfId: id(9), duplicateOfReference: 'TO-CN-2026-00009' }),
      owner,
      moment,
    );
    expect(known.duplicateOf).toEqual({ id: id(9), reference: 'TO-CN-2026-00009' });
  });

  it('is what the contract says, attachments in the order of the document', () => {
    const record = presentRecord(line(), detail, staff, moment);
    expect(ListingRecord.parse(record)).toEqual(record);
    expect(record.attachments.map((each) => each.name)).toEqual(['6.pdf', '5.pdf']);
  });

  it('names staff to staff, not to the owner', () => {
    const namesFor = (viewer: typeof owner | typeof staff) => {
      const { reviews, exportAssessment } = presentRecord(line(), detail, viewer, moment);
      return [reviews[0]?.reviewerName, exportAssessment.assessorName];
    };
    expect(namesFor(staff)).toEqual(['Staff (sample)', 'Staff (sample)']);
    expect(namesFor(owner)).toEqual(['', null]);
  });
});
