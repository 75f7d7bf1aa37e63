import { Injectable } from '@nestjs/common';
import { ActivityLog } from '../../platform/activity/activity';
import { Database } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import { CONTENT_TYPES, fileTypeOf, peek } from '../../platform/files/file-type';
import { FileStore } from '../../platform/files/files.port';
import { isDesk, type Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/file-answer';
import type { UploadedFile } from '../../platform/http/request';
import { inScope, matchActions, partiesOf, scopeOf } from './match.policy';
import { presentDocument, stateOf } from './match.presenter';
import { MatchesRepository } from './matches.repository';

export const DOCUMENT_BYTES = 10 * 1024 * 1024;

/** Papers both sides exchange once they are introduced. */
@Injectable()
export class MatchDocuments {
  constructor(
    private readonly repository: MatchesRepository,
    private readonly files: FileStore,
    private readonly database: Database,
    private readonly activity: ActivityLog,
  ) {}

  async attach(actor: Actor, matchId: string, upload: UploadedFile) {
    const row = await this.repository.find(this.database.read, matchId);
    demand(row && inScope(scopeOf(actor), row), 'match.not_found');
    demand(matchActions(actor, stateOf(row)).includes('send_message'), 'match.not_possible_now');
    const { head, stream } = await peek(upload.stream);
    const type = fileTypeOf(head);
    demand(type, 'file.type_not_accepted');
    const { key, bytes } = await this.files.put(stream, { maximumBytes: DOCUMENT_BYTES });
    const [uploadedAs = 'staff'] = partiesOf(actor, row);
    const document = await this.database.transaction(async (tx) => {
      const contentType = CONTENT_TYPES[type];
      const file = {
        matchId,
        name: upload.name,
        contentType,
        bytes,
        fileKey: key,
        uploadedById: actor.userId,
        uploadedAs,
      };
      await this.activity.record(tx, actor, {
        type: 'file.attached',
        subjectType: 'match',
        subjectId: matchId,
        subjectLabel: row.reference,
        data: { contentType, bytes },
      });
      return this.repository.addDocument(tx, file);
    });
    return presentDocument(document, matchId);
  }

  async open(actor: Actor, matchId: string, documentId: string): Promise<FileAnswer> {
    const row = await this.repository.find(this.database.read, matchId);
    demand(row && inScope(scopeOf(actor), row) && !(isDesk(actor) && actor.role === 'observer'), 'match.not_found');
    const document = await this.repository.document(this.database.read, matchId, documentId);
    demand(document, 'file.not_found');
    return { contentType: document.contentType, name: document.name, body: await this.files.open(document.fileKey) };
  }
}
