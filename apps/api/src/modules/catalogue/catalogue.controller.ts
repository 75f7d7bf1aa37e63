import { Controller } from '@nestjs/common';
import { catalogueRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { CatalogueAsking } from './asking.service';
import { BrochureService } from './brochure.service';
import { CatalogueService } from './catalogue.service';
import { Completions } from './completions.service';

type Routes = typeof catalogueRoutes;
type Input<Name extends keyof Routes> = RouteInput<Routes[Name]>;

@Controller()
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly asking: CatalogueAsking,
    private readonly completions: Completions,
    private readonly brochures: BrochureService,
  ) {}

  @Handles(catalogueRoutes.home)
  home({ query }: Input<'home'>) {
    return this.catalogue.home(query.locale);
  }

  @Handles(catalogueRoutes.searchTechnologies)
  searchTechnologies({ query }: Input<'searchTechnologies'>) {
    return this.asking.ask('technology', query);
  }

  @Handles(catalogueRoutes.searchDemands)
  searchDemands({ query }: Input<'searchDemands'>) {
    return this.asking.ask('demand', query);
  }

  @Handles(catalogueRoutes.suggest)
  async suggest({ query }: Input<'suggest'>) {
    return { items: await this.completions.of(query.kind, query.q, query.locale) };
  }

  @Handles(catalogueRoutes.getTechnology)
  getTechnology({ params, query }: Input<'getTechnology'>, actor: Actor | null) {
    return this.catalogue.technology(params.reference, query.locale, actor);
  }

  @Handles(catalogueRoutes.getDemand)
  getDemand({ params, query }: Input<'getDemand'>, actor: Actor | null) {
    return this.catalogue.demand(params.reference, query.locale, actor);
  }

  @Handles(catalogueRoutes.brochure)
  brochure({ params, query }: Input<'brochure'>) {
    return this.brochures.brochure(params.reference, query.locale);
  }

  @Handles(catalogueRoutes.listCollections)
  listCollections() {
    return this.catalogue.collections();
  }

  @Handles(catalogueRoutes.getFile)
  getFile({ params, query }: Input<'getFile'>, actor: Actor | null) {
    return this.catalogue.file(params.id, query.size, actor);
  }
}
