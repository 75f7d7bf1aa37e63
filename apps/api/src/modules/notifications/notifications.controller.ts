import { Controller } from '@nestjs/common';
import { notificationRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { NotificationsService } from './notifications.service';

@Controller()
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Handles(notificationRoutes.list)
  list({ query }: RouteInput<typeof notificationRoutes.list>, actor: Actor) {
    return this.notifications.list(actor, query);
  }

  @Handles(notificationRoutes.markRead)
  async markRead({ params }: RouteInput<typeof notificationRoutes.markRead>, actor: Actor) {
    await this.notifications.markRead(actor, params.id);
    return { ok: true as const };
  }

  @Handles(notificationRoutes.markAllRead)
  async markAllRead(_input: unknown, actor: Actor) {
    await this.notifications.markAllRead(actor);
    return { ok: true as const };
  }

  @Handles(notificationRoutes.getPreferences)
  async getPreferences(_input: unknown, actor: Actor) {
    return { items: await this.notifications.preferences(actor.userId) };
  }

  @Handles(notificationRoutes.savePreferences)
  async savePreferences({ body }: RouteInput<typeof notificationRoutes.savePreferences>, actor: Actor) {
    return { items: await this.notifications.savePreferences(actor, body.items) };
  }

  @Handles(notificationRoutes.unsubscribe)
  async unsubscribe({ body }: RouteInput<typeof notificationRoutes.unsubscribe>) {
    return { kinds: await this.notifications.unsubscribe(body.token) };
  }
}
