import { Controller } from '@nestjs/common';
import { deskRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { DeskService } from './desk.service';

@Controller()
export class DeskController {
  constructor(private readonly desk: DeskService) {}

  @Handles(deskRoutes.queue)
  queue({ query }: RouteInput<typeof deskRoutes.queue>, actor: Actor) {
    return this.desk.queue(actor, query);
  }

  @Handles(deskRoutes.assign)
  assign({ params, body }: RouteInput<typeof deskRoutes.assign>, actor: Actor) {
    return this.desk.assign(actor, params.key, body.ownerId, body.note);
  }

  @Handles(deskRoutes.listNotes)
  async listNotes({ params }: RouteInput<typeof deskRoutes.listNotes>) {
    return { items: await this.desk.notes(params.key) };
  }

  @Handles(deskRoutes.addNote)
  async addNote({ params, body }: RouteInput<typeof deskRoutes.addNote>, actor: Actor) {
    return { items: await this.desk.addNote(actor, params.key, body.text) };
  }

  @Handles(deskRoutes.colleagues)
  async colleagues() {
    return { items: await this.desk.colleagues() };
  }

  @Handles(deskRoutes.listFailedJobs)
  listFailedJobs({ query }: RouteInput<typeof deskRoutes.listFailedJobs>) {
    return this.desk.failedJobs(query.offset, query.limit);
  }

  @Handles(deskRoutes.retryJob)
  async retryJob({ params }: RouteInput<typeof deskRoutes.retryJob>, actor: Actor) {
    await this.desk.retryJob(actor, params.id);
    return { ok: true as const };
  }
}
