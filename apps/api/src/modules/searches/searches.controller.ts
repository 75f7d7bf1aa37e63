import { Controller } from '@nestjs/common';
import { searchRoutes, type RouteInput } from '@techbridge/contracts';
import { Handles } from '../../platform/http/handles';
import { SearchLog } from './search-log';
import { SearchesService } from './searches.service';

type Routes = typeof searchRoutes;
type Input<Name extends keyof Routes> = RouteInput<Routes[Name]>;

@Controller()
export class SearchesController {
  constructor(
    private readonly searches: SearchesService,
    private readonly log: SearchLog,
  ) {}

  @Handles(searchRoutes.popular)
  async popular({ query }: Input<'popular'>) {
    return { items: await this.searches.popular(query.kind, query.locale) };
  }

  @Handles(searchRoutes.settle)
  async settle({ body }: Input<'settle'>) {
    this.log.settle(body.searchId);
    return { ok: true as const };
  }

  @Handles(searchRoutes.open)
  async open({ body }: Input<'open'>) {
    this.log.open(body);
    return { ok: true as const };
  }

  @Handles(searchRoutes.report)
  report({ query: { locale, ...query } }: Input<'report'>) {
    return this.searches.report(query, locale);
  }

  @Handles(searchRoutes.exportCsv)
  exportCsv({ params, query: { locale, ...query } }: Input<'exportCsv'>) {
    return this.searches.exportCsv(params.table, query, locale);
  }
}
