import type { DemandPage, ListingContent, ListingRecord, TechnologyPage } from '@techbridge/contracts';

const VALID_MS = 365 * 86_400_000;

/** The public page of what is being worked on, made from what its owner sees: nobody else's view is needed for it. */
function commonOf(record: ListingRecord, content: ListingContent, now: string) {
  const { id, reference, organisation, attachments, collections, provenance, openForRequests } = record;
  const named = new Set(content.attachments);
  return {
    id,
    reference,
    organisation: content.kind === 'demand' && content.anonymous ? null : organisation,
    attachments: attachments.filter((file) => named.has(file.id)),
    collections,
    provenance,
    openForRequests,
    publishedAt: record.publishedAt ?? now,
    expiresAt: record.expiresAt ?? new Date(Date.parse(now) + VALID_MS).toISOString(),
    lastConfirmedAt: record.lastConfirmedAt ?? now,
    revisionNumber: record.working.number,
    sample: false,
    actions: [],
    ownRequest: null,
    similar: [],
  };
}

/** As a technology's public page; null for a need. */
export function technologyPreview(record: ListingRecord, content: ListingContent): TechnologyPage | null {
  if (content.kind !== 'technology') return null;
  return { ...commonOf(record, content, record.updatedAt), content, exportClass: record.exportClass };
}

/** As a need's public page; null for a technology. */
export function needPreview(record: ListingRecord, content: ListingContent): DemandPage | null {
  return content.kind === 'demand' ? { ...commonOf(record, content, record.updatedAt), content } : null;
}
