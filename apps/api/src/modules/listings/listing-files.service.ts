import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AttachmentView, ListingContent } from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import { CONTENT_TYPES, fileTypeOf, isImage, peek } from '../../platform/files/file-type';
import { FileStore } from '../../platform/files/files.port';
import { cleanedImage, thumbnail } from '../../platform/files/images';
import type { Actor } from '../../platform/http/actor';
import type { RequestContext } from '../../platform/http/request';
import { Jobs } from '../../platform/jobs/jobs';
import { editStartsNewRevision } from './listing.effects';
import { inScope, partiesOf, scopeOf } from './listing.policy';
import { presentAttachment } from './listing.presenter';
import { listingWorkflow, stageOf, statusIn } from './listing.workflow';
import { ListingFilesRepository } from './listing-files.repository';
import { ListingsRepository } from './listings.repository';
import { subject } from './listings.service';
import type { StoredListing } from './stored-listing';

const MAXIMUM_BYTES = 10 * 1024 * 1024;
const MAXIMUM_FILES = 12;
const REMOVE_TASK = 'listings:remove-files';

interface Kept {
  name: string;
  contentType: string;
  bytes: number;
  fileKey: string;
  thumbnailKey: string | null;
}

/** Images and PDFs of a listing. They belong to the revision whose document names them. */
@Injectable()
export class ListingFilesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listings: ListingsRepository,
    private readonly attachments: ListingFilesRepository,
    private readonly store: FileStore,
    private readonly jobs: Jobs,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ keys: string[] }>(REMOVE_TASK, async ({ keys }) => {
      for (const key of keys) await this.store.remove(key);
    });
  }

  async attach(actor: Actor, listingId: string, context: RequestContext): Promise<AttachmentView> {
    // Asked before the upload is read, and again once the listing is held.
    const seen = await this.listings.find(listingId, scopeOf(actor));
    demand(seen, 'listing.not_found');
    demandEditable(actor, seen);
    const file = await this.keep(context);
    try {
      return await this.database.transaction(async (tx) => {
        const listing = await this.listings.lock(tx, listingId, scopeOf(actor));
        demand(listing, 'listing.not_found');
        const present = listing.working.content.attachments;
        demand(present.length < MAXIMUM_FILES, 'request.invalid', {}, [
          { path: 'file', code: 'too_many', params: { max: MAXIMUM_FILES } },
        ]);
        const id = await this.attachments.insert(tx, {
          ...file,
          listingId,
          uploadedById: actor.userId,
          at: this.clock.now(),
        });
        await this.setAttachments(tx, actor, listing, [...present, id]);
        await this.record(tx, actor, listing, 'listing.attachment_added', file);
        return presentAttachment({ id, ...file });
      });
    } catch (error) {
      await this.discard(file);
      throw error;
    }
  }

  async detach(actor: Actor, listingId: string, attachmentId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const listing = await this.listings.lock(tx, listingId, scopeOf(actor));
      demand(listing, 'listing.not_found');
      const present = listing.working.content.attachments;
      demand(present.includes(attachmentId), 'file.not_found');
      await this.setAttachments(
        tx,
        actor,
        listing,
        present.filter((id) => id !== attachmentId),
      );
      const attachment = await this.attachments.get(tx, attachmentId);
      await this.record(tx, actor, listing, 'listing.attachment_removed', attachment);
      if (await this.attachments.isNamed(tx, listingId, attachmentId)) return; // an earlier revision still shows it
      await this.attachments.remove(tx, attachmentId);
      await this.jobs.enqueue(tx, REMOVE_TASK, { keys: [attachment.fileKey, attachment.thumbnailKey].filter(Boolean) });
    });
  }

  /** A file for whoever may see it: anyone where a published listing shows it, otherwise the organisation and staff. */
  async fileFor(actor: Actor | null, attachmentId: string) {
    const found = await this.attachments.find(attachmentId);
    demand(found, 'file.not_found');
    demand(found.isPublic || inScope(scopeOf(actor), found), 'file.not_found');
    return found;
  }

  private async keep(context: RequestContext): Promise<Kept> {
    const upload = await context.upload(MAXIMUM_BYTES);
    const { head, stream } = await peek(upload.stream);
    const type = fileTypeOf(head);
    if (!isImage(type) && type !== 'pdf') stream.resume();
    demand(isImage(type) || type === 'pdf', 'file.type_not_accepted');
    const limits = { maximumBytes: MAXIMUM_BYTES };
    const { name } = upload;
    const contentType = CONTENT_TYPES[type];
    if (type === 'pdf') {
      const { key, bytes } = await this.store.put(stream, limits);
      return { name, contentType, bytes, fileKey: key, thumbnailKey: null };
    }
    const picture = await buffer(stream);
    demand(!stream.truncated, 'file.too_large', { maximumBytes: MAXIMUM_BYTES });
    const [clean, small] = await Promise.all([cleanedImage(picture), thumbnail(picture)]);
    const full = await this.store.put(Readable.from([clean]), { maximumBytes: 4 * MAXIMUM_BYTES });
    const reduced = await this.store.put(Readable.from([small]), limits);
    return { name, contentType, bytes: full.bytes, fileKey: full.key, thumbnailKey: reduced.key };
  }

  private async discard(file: Kept): Promise<void> {
    await this.store.remove(file.fileKey);
    if (file.thumbnailKey) await this.store.remove(file.thumbnailKey);
  }

  /** The version stays: the person who attaches is the one whose next autosave must not be refused. */
  private async setAttachments(tx: Tx, actor: Actor, listing: StoredListing, attachments: string[]): Promise<void> {
    const next = demandEditable(actor, listing);
    const content: ListingContent = { ...listing.working.content, attachments };
    const now = this.clock.now();
    if (editStartsNewRevision(listing.working.status))
      await this.listings.startRevision(tx, listing.id, content, actor.userId, now);
    else await this.listings.saveContent(tx, listing.working.id, content, now);
    await this.listings.note(tx, listing.id, now, { status: statusIn(next) });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    listing: StoredListing,
    type: string,
    file: { contentType: string; bytes: number },
  ) {
    const { contentType, bytes } = file;
    await this.activity.record(tx, actor, { type, ...subject(listing), data: { contentType, bytes } });
  }
}

function demandEditable(actor: Actor, listing: StoredListing) {
  return listingWorkflow.next(stageOf(listing.status, listing.working.status), 'edit', partiesOf(actor, listing));
}
