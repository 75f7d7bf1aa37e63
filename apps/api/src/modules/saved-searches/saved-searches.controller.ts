import { Controller, type OnModuleInit } from '@nestjs/common';
import { savedSearchRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { Jobs } from '../../platform/jobs/jobs';
import { DigestsService } from '../digests';
import { SavedSearchesService } from './saved-searches.service';

export const SAVED_SEARCH_NEWS = 'saved-searches:news';

@Controller()
export class SavedSearchesController implements OnModuleInit {
  constructor(
    private readonly searches: SavedSearchesService,
    private readonly jobs: Jobs,
    private readonly digests: DigestsService,
  ) {}

  onModuleInit(): void {
    this.jobs.define(SAVED_SEARCH_NEWS, () => this.searches.reportNews());
    this.jobs.schedule(SAVED_SEARCH_NEWS, '23 * * * *');
    this.digests.take((userIds, now) => this.searches.forDigest(userIds, now));
  }

  @Handles(savedSearchRoutes.list)
  async list(_input: unknown, actor: Actor) {
    return { items: await this.searches.list(actor) };
  }

  @Handles(savedSearchRoutes.save)
  save(input: RouteInput<typeof savedSearchRoutes.save>, actor: Actor) {
    return this.searches.save(actor, input);
  }

  @Handles(savedSearchRoutes.change)
  change(input: RouteInput<typeof savedSearchRoutes.change>, actor: Actor) {
    return this.searches.change(actor, input);
  }

  @Handles(savedSearchRoutes.remove)
  async remove(input: RouteInput<typeof savedSearchRoutes.remove>, actor: Actor) {
    await this.searches.remove(actor, input);
    return { ok: true as const };
  }
}
