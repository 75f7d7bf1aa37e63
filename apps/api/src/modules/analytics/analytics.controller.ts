import { Controller } from '@nestjs/common';
import { analyticsRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { AnalyticsService } from './analytics.service';

@Controller()
export class AnalyticsController {
  constructor(private readonly analytics: AnalyticsService) {}

  @Handles(analyticsRoutes.get)
  get({ params, query }: RouteInput<typeof analyticsRoutes.get>) {
    return this.analytics.get(params.name, query);
  }

  @Handles(analyticsRoutes.exportCsv)
  exportCsv({ params, query }: RouteInput<typeof analyticsRoutes.exportCsv>, actor: Actor) {
    return this.analytics.exportCsv(params.name, query, actor.locale);
  }
}
