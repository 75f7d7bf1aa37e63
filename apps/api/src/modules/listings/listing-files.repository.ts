import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';

export interface NewAttachment {
  listingId: string;
  name: string;
  contentType: string;
  bytes: number;
  fileKey: string;
  thumbnailKey: string | null;
  uploadedById: string;
  at: Date;
}

export interface FoundFile {
  id: string;
  name: string;
  contentType: string;
  bytes: number;
  fileKey: string;
  thumbnailKey: string | null;
  organisationId: string;
  isPublic: boolean;
}

@Injectable()
export class ListingFilesRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, { at, ...attachment }: NewAttachment): Promise<string> {
    const data = { ...attachment, uploadedAs: 'owner', createdAt: at };
    const { id } = await tx.attachment.create({ data, select: { id: true } });
    return id;
  }

  async get(tx: Tx, id: string) {
    const row = await tx.attachment.findUnique({ where: { id } });
    demand(row, 'file.not_found');
    return row;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.attachment.delete({ where: { id } });
  }

  /** Whether any revision of the listing shows the file. */
  async isNamed(tx: Tx, listingId: string, id: string): Promise<boolean> {
    const rows = await tx.$queryRaw<unknown[]>`
      select 1 from listing_revisions where listing_id = ${listingId}::uuid and content->'attachments' ? ${id} limit 1`;
    return rows.length > 0;
  }

  async find(id: string): Promise<FoundFile | null> {
    const rows = await this.database.read.$queryRaw<FoundFile[]>`
      select a.id, a.name, a.content_type as "contentType", a.bytes, a.file_key as "fileKey",
             a.thumbnail_key as "thumbnailKey", l.organisation_id as "organisationId",
             (l.status = 'published' and p.content->'attachments' ? a.id::text) is true as "isPublic"
        from attachments a
        join listings l on l.id = a.listing_id
        left join listing_revisions p on p.id = l.published_revision_id
       where a.id = ${id}::uuid`;
    return rows[0] ?? null;
  }
}
