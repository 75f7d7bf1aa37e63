import {
  type ContactCard,
  type ExportClass,
  type FollowUp,
  type LocalisedText,
  MATCH_PARTIES,
  type MatchEvent,
  type MatchParty,
  type MatchStatus,
  type MatchSummary,
  type MatchView,
  type ReasonCode,
  type Agreement,
} from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { presentFace, presentNode } from '../organisations';
import { happeningOf, MATCH_ACTIVITIES, type MatchActivityData } from './match.activities';
import { approvalNeeded, matchActions, partiesOf } from './match.policy';
import { INTRODUCED_STATUSES, MATCH_TURNS } from './match.workflow';
import type { MatchListingRow, MatchRow } from './matches.repository';

/** Who looks: one of the parties, or someone at the desk (observers read as staff do, without contacts). */
export type Viewer = 'requester' | 'counterparty' | 'desk' | 'observer';

export function viewerOf(actor: Actor, row: MatchRow): Viewer {
  if (actor.role === 'observer') return 'observer';
  const [party] = partiesOf(actor, row);
  return party === 'requester' || party === 'counterparty' ? party : 'desk';
}

export interface MatchExtras {
  names: Map<string, string>;
  history: { id: string; at: Date; type: string; actorId: string | null; data: unknown }[];
  documents: { id: string; name: string; contentType: string; bytes: number; createdAt: Date; uploadedAs: string }[];
  release: {
    releasedAt: Date;
    approvedById: string;
    secondApprovalById: string | null;
    contacts: (ContactCard & { side: string; consentVersion: string; consentedAt: Date })[];
  } | null;
  draftBrief: string | null;
  legalNotes: MatchView['legalNotes'];
  handOverTo: MatchView['handOverTo'];
}

/** A match as a line of a list, for this viewer. */
export function presentMatchSummary(row: MatchRow, actor: Actor, ownerName: string | null, now: Date): MatchSummary {
  const viewer = viewerOf(actor, row);
  const atDesk = viewer === 'desk' || viewer === 'observer';
  const { turn } = MATCH_TURNS[row.status as MatchStatus];
  return {
    id: row.id,
    reference: row.reference,
    status: row.status as MatchStatus,
    onHold: row.onHold,
    origin: row.origin as MatchSummary['origin'],
    technology: presentListing(row.technology),
    demand: row.demand && seesDemand(row, viewer) ? presentListing(row.demand) : null,
    viewerParty:
      viewer === 'requester' || viewer === 'counterparty'
        ? viewer
        : actor.role === 'compliance'
          ? 'compliance'
          : 'staff',
    requester: seesRequester(row, viewer) ? presentFace(row.requester) : null,
    counterparty: seesCounterparty(row, viewer) ? presentFace(row.counterparty) : null,
    turn,
    dueAt: row.dueAt?.toISOString() ?? null,
    overdue: turn !== 'nobody' && !row.onHold && row.dueAt !== null && row.dueAt < now,
    ownerName: atDesk ? ownerName : null,
    node: row.node ? presentNode(row.node) : null,
    reason: row.reason as ReasonCode | null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    actions: matchActions(actor, stateOf(row)),
  };
}

/** A match whole, for this viewer. Contacts appear from the introduction on, to the other side and to staff. */
export function presentMatch(row: MatchRow, actor: Actor, extras: MatchExtras, now: Date): MatchView {
  const viewer = viewerOf(actor, row);
  const atDesk = viewer === 'desk' || viewer === 'observer';
  const { technology } = row;
  const nameOf = (id: string | null) => (id ? (extras.names.get(id) ?? null) : null);
  return {
    ...presentMatchSummary(row, actor, nameOf(row.ownerId), now),
    interest: viewer === 'counterparty' ? '' : row.interest,
    brief: row.brief,
    draftBrief: viewer === 'desk' ? extras.draftBrief : null,
    exportAssessment: {
      class: technology.exportClass as ExportClass,
      catalogueItem: technology.exportCatalogueItem,
      note: atDesk ? technology.exportNote : '',
      assessorName: atDesk ? nameOf(technology.exportAssessedById) : null,
      assessedAt: technology.exportAssessedAt?.toISOString() ?? null,
    },
    secondApprovalNeeded: approvalNeeded(technology.exportClass as ExportClass),
    secondApprovalBy: atDesk ? nameOf(row.exportApprovedById) : null,
    consentMissing: row.requesterConsentId === null,
    release: presentRelease(extras, viewer, nameOf),
    agreement: viewer === 'observer' ? null : (row.agreement as Agreement | null),
    followUps: atDesk ? (row.followUps as FollowUp[]) : [],
    history: extras.history.flatMap((line) => presentEvent(line, row, viewer, nameOf)),
    documents: viewer === 'observer' ? [] : extras.documents.map((document) => presentDocument(document, row.id)),
    legalNotes: extras.legalNotes,
    handOverTo: viewer === 'desk' ? extras.handOverTo : [],
  };
}

export function stateOf(row: MatchRow) {
  return {
    ...row,
    status: row.status as MatchStatus,
    exportClass: row.technology.exportClass as ExportClass,
    exportAssessedAt: row.technology.exportAssessedAt,
  };
}

export function presentListing(listing: MatchListingRow) {
  const revision = listing.publishedRevision ?? listing.workingRevision;
  return {
    id: listing.id,
    reference: listing.reference,
    title: (revision?.title ?? {}) as LocalisedText,
    published: listing.status === 'published',
  };
}

export function presentDocument(document: MatchExtras['documents'][number], matchId: string) {
  return {
    id: document.id,
    name: document.name,
    contentType: document.contentType,
    bytes: document.bytes,
    at: document.createdAt.toISOString(),
    by: MATCH_PARTIES.find((party) => party === document.uploadedAs) ?? ('staff' as MatchParty),
    url: `/api/v1/matches/${matchId}/documents/${document.id}`,
  };
}

const knowEachOther = (row: MatchRow) => row.introducedAt !== null;

function seesRequester(row: MatchRow, viewer: Viewer): boolean {
  return viewer !== 'counterparty' || knowEachOther(row);
}

/** A technology names its owner publicly; a need may be anonymous. */
function seesCounterparty(row: MatchRow, viewer: Viewer): boolean {
  if (viewer !== 'requester' || knowEachOther(row)) return true;
  if (row.counterpartyOrganisationId === row.technology.organisationId) return true;
  const content = row.demand?.publishedRevision?.content as { anonymous?: boolean } | undefined;
  return content?.anonymous === false;
}

/** The requester's own need would lead to the requester: the other side reads of it in the brief alone until the introduction. */
function seesDemand(row: MatchRow, viewer: Viewer): boolean {
  const requestersOwn = row.demand?.organisationId === row.requesterOrganisationId;
  return viewer !== 'counterparty' || !requestersOwn || knowEachOther(row);
}

function presentRelease(
  extras: MatchExtras,
  viewer: Viewer,
  nameOf: (id: string | null) => string | null,
): MatchView['release'] {
  const { release } = extras;
  if (!release || viewer === 'observer') return null;
  const other = viewer === 'requester' ? 'counterparty' : 'requester';
  const visible = release.contacts.filter(({ side }) => viewer === 'desk' || side === other);
  return {
    releasedAt: release.releasedAt.toISOString(),
    approvedBy: nameOf(release.approvedById) ?? '—',
    secondApproval: nameOf(release.secondApprovalById),
    contacts: visible.map(({ side: _, consentedAt, ...card }) => ({ ...card, consentedAt: consentedAt.toISOString() })),
  };
}

function presentEvent(
  line: MatchExtras['history'][number],
  row: MatchRow,
  viewer: Viewer,
  nameOf: (id: string | null) => string | null,
): MatchEvent[] {
  const happening = happeningOf(line.type);
  if (!happening) return [];
  const data = line.data as MatchActivityData;
  const { readers } = MATCH_ACTIVITIES[happening];
  const atDesk = viewer === 'desk' || viewer === 'observer';
  if (!atDesk && !readers.includes(viewer)) return [];
  const partyLine = data.by === 'requester' || data.by === 'counterparty';
  const namesAreKnown = atDesk || (partyLine && (knowEachOther(row) || data.by === viewer));
  return [
    {
      id: line.id,
      at: line.at.toISOString(),
      action: happening,
      by: data.by,
      byName: namesAreKnown ? nameOf(line.actorId) : null,
      from: data.from as MatchStatus | null,
      to: data.to as MatchStatus,
      text: textFor(happening, data, viewer),
      reason: (data.reason as ReasonCode | undefined) ?? null,
      staffOnly: readers.length === 0,
    },
  ];
}

/** Remarks to staff at the introduction or acceptance are not passed to the other side; observers read no conversations. */
function textFor(happening: keyof typeof MATCH_ACTIVITIES, data: MatchActivityData, viewer: Viewer): string {
  if (viewer === 'observer') return '';
  if (happening === 'request' && viewer === 'counterparty') return '';
  if (happening === 'accept' && viewer === 'requester' && !INTRODUCED_STATUSES.includes(data.to as MatchStatus))
    return '';
  return data.text ?? '';
}
