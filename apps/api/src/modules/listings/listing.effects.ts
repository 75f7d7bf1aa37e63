import type { ListingCommand, RevisionStatus } from '@techbridge/contracts';
import { statusIn, type ListingStage } from './listing.workflow';
import type { StoredListing, StoredRevision } from './stored-listing';

/** What a command changes; the repository writes it in one go. Everything in it is data, so it can be looked at in tests. */
export interface ListingChange {
  listing: Partial<Omit<StoredListing, 'id' | 'organisation' | 'working' | 'published'>>;
  /** Columns of the revision being worked on. */
  working?: Partial<Pick<StoredRevision, 'status' | 'submittedAt' | 'submittedById' | 'publishedAt'>>;
  /** The revision that is history from now on. */
  supersede?: 'published' | 'working';
  /** What is worked on from now on: a fresh draft that starts as a copy, or the public revision again. */
  workOn?: 'copy' | 'published';
  /** The revision the public sees from now on. */
  makePublic?: 'working' | 'nothing';
  review?: Extract<ListingCommand, { action: 'publish' | 'return' }>;
  activity: { type: string; data: Record<string, unknown> };
}

export interface EffectContext {
  /** Where the workflow says it leads. */
  stage: ListingStage;
  now: Date;
  actorId: string;
  validDays: number;
}

const DAY = 86_400_000;
const daysAfter = (time: Date, days: number) => new Date(time.getTime() + days * DAY);

type CommandOf<Action extends ListingCommand['action']> = Extract<ListingCommand, { action: Action }>;
type Effect<Command> = (listing: StoredListing, command: Command, context: EffectContext) => ListingChange;

/** What a command changes besides the version and the time. Whether it is allowed has been decided before. */
export function effectOf(listing: StoredListing, command: ListingCommand, context: EffectContext): ListingChange {
  return (EFFECTS[command.action] as Effect<ListingCommand>)(listing, command, context);
}

const EFFECTS: { [Action in ListingCommand['action']]: Effect<CommandOf<Action>> } = {
  submit: (listing, _, context) => ({
    listing: { status: statusIn(context.stage) },
    working: { status: 'in_review', submittedAt: context.now, submittedById: context.actorId },
    activity: { type: 'listing.submitted', data: moved(listing, context) },
  }),
  withdraw_from_review: (listing, _, context) => ({
    listing: { status: statusIn(context.stage) },
    working: { status: 'draft', submittedAt: null, submittedById: null },
    activity: { type: 'listing.withdrawn_from_review', data: moved(listing, context) },
  }),
  publish: published,
  return: (listing, command, context) => ({
    listing: { status: statusIn(context.stage) },
    working: { status: 'returned' },
    review: command,
    activity: {
      type: 'listing.returned',
      data: { ...moved(listing, context), findings: countBySeverity(command.findings) },
    },
  }),
  confirm: (_listing, _command, { now }) => ({
    listing: { lastConfirmedAt: now },
    activity: { type: 'listing.confirmed', data: {} },
  }),
  renew: (listing, _, context) => renewed(listing, context),
  archive: (listing, { reason }, context) => ({
    listing: { status: statusIn(context.stage) },
    ...(listing.working.status === 'in_review' ? { working: { status: 'draft', submittedAt: null } } : {}),
    activity: { type: 'listing.archived', data: { ...moved(listing, context), reason } },
  }),
  restore: (listing, _, context) => restored(listing, context),
  open_requests: () => ({
    listing: { openForRequests: true },
    activity: { type: 'listing.requests_opened', data: {} },
  }),
  close_requests: () => ({
    listing: { openForRequests: false },
    activity: { type: 'listing.requests_closed', data: {} },
  }),
  assess_export: assessed,
  discard_draft: (listing, _, context) => ({
    listing: { status: statusIn(context.stage) },
    supersede: 'working',
    workOn: 'published',
    activity: { type: 'listing.draft_discarded', data: { revision: listing.working.number } },
  }),
};

function moved(listing: StoredListing, { stage }: EffectContext) {
  return { from: listing.status, to: statusIn(stage), revision: listing.working.number };
}

function published(
  listing: StoredListing,
  command: CommandOf<'publish'>,
  { now, validDays }: EffectContext,
): ListingChange {
  return {
    listing: {
      status: 'published',
      // The day it first appeared: an edit does not make an old listing new.
      publishedAt: listing.publishedAt ?? now,
      expiresAt: daysAfter(now, validDays),
      lastConfirmedAt: now,
      expiryNotifiedAt: null,
    },
    working: { status: 'published', publishedAt: now },
    ...(listing.published ? { supersede: 'published' } : {}),
    makePublic: 'working',
    review: command,
    activity: {
      type: 'listing.published',
      data: {
        from: listing.status,
        to: 'published',
        revision: listing.working.number,
        findings: countBySeverity(command.findings),
      },
    },
  };
}

function renewed(listing: StoredListing, { now, validDays }: EffectContext): ListingChange {
  const from = listing.expiresAt && listing.expiresAt > now ? listing.expiresAt : now;
  const expiresAt = daysAfter(from, validDays);
  return {
    listing: { status: 'published', expiresAt, lastConfirmedAt: now, expiryNotifiedAt: null },
    activity: {
      type: 'listing.renewed',
      data: { from: listing.status, to: 'published', expiresAt: expiresAt.toISOString() },
    },
  };
}

/** A listing that was public is worked on in a fresh draft, so that what was published stays in its history. */
function restored(listing: StoredListing, context: EffectContext): ListingChange {
  const wasPublic = listing.working.id === listing.published?.id;
  return {
    listing: { status: 'draft' },
    ...(wasPublic ? { workOn: 'copy' } : { working: { status: 'draft' } }),
    ...(listing.published ? { supersede: 'published', makePublic: 'nothing' } : {}),
    activity: { type: 'listing.restored', data: moved(listing, context) },
  };
}

function assessed(
  listing: StoredListing,
  { assessment }: CommandOf<'assess_export'>,
  { now, actorId }: EffectContext,
): ListingChange {
  return {
    listing: {
      exportClass: assessment.class,
      exportCatalogueItem: assessment.catalogueItem,
      exportNote: assessment.note,
      exportAssessedById: actorId,
      exportAssessedAt: now,
    },
    activity: {
      type: 'listing.export_assessed',
      data: { from: listing.exportClass, to: assessment.class, catalogueItem: assessment.catalogueItem },
    },
  };
}

function countBySeverity(findings: readonly { severity: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

/** An edit keeps what staff returned as returned until it is submitted again; a public listing gets a new draft. */
export function editStartsNewRevision(status: RevisionStatus): boolean {
  return status === 'published' || status === 'superseded';
}
