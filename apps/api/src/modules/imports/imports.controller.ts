import { Controller } from '@nestjs/common';
import { importRoutes, listingRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import type { RequestContext } from '../../platform/http/request';
import { ImportCorrectionsService } from './import-corrections.service';
import { ListingWorkbooksService } from './listing-workbooks.service';
import { ImportsService, MAXIMUM_BYTES } from './imports.service';

type Input<Name extends keyof typeof importRoutes> = RouteInput<(typeof importRoutes)[Name]>;

@Controller()
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly corrections: ImportCorrectionsService,
    private readonly workbooks: ListingWorkbooksService,
  ) {}

  @Handles(importRoutes.upload)
  async upload({ query }: Input<'upload'>, actor: Actor, context: RequestContext) {
    return this.imports.upload(actor, query, await context.upload(MAXIMUM_BYTES));
  }

  @Handles(importRoutes.list)
  list({ query }: Input<'list'>, actor: Actor) {
    return this.imports.list(actor, query);
  }

  @Handles(importRoutes.get)
  get({ params }: Input<'get'>, actor: Actor) {
    return this.imports.get(actor, params.id);
  }

  @Handles(importRoutes.saveMapping)
  saveMapping({ params, body }: Input<'saveMapping'>, actor: Actor) {
    return this.imports.saveMapping(actor, params.id, body);
  }

  @Handles(importRoutes.check)
  check({ params }: Input<'check'>, actor: Actor) {
    return this.imports.check(actor, params.id);
  }

  @Handles(importRoutes.listRows)
  listRows({ params, query }: Input<'listRows'>, actor: Actor) {
    return this.imports.listRows(actor, params.id, query);
  }

  @Handles(importRoutes.fixRow)
  fixRow({ params, body }: Input<'fixRow'>, actor: Actor) {
    return this.corrections.fixRow(actor, params.id, params.rowNumber, body);
  }

  @Handles(importRoutes.acceptSuggestions)
  acceptSuggestions({ params, body }: Input<'acceptSuggestions'>, actor: Actor) {
    return this.corrections.acceptSuggestions(actor, params.id, body);
  }

  @Handles(importRoutes.replaceValue)
  replaceValue({ params, body }: Input<'replaceValue'>, actor: Actor) {
    return this.corrections.replaceValue(actor, params.id, body);
  }

  @Handles(importRoutes.write)
  write({ params }: Input<'write'>, actor: Actor) {
    return this.imports.write(actor, params.id);
  }

  @Handles(importRoutes.cancel)
  cancel({ params }: Input<'cancel'>, actor: Actor) {
    return this.imports.cancel(actor, params.id);
  }

  @Handles(importRoutes.submitAll)
  submitAll({ params, body }: Input<'submitAll'>, actor: Actor) {
    return this.imports.submitAll(actor, params.id, body);
  }

  @Handles(importRoutes.remove)
  async remove({ params }: Input<'remove'>, actor: Actor) {
    await this.imports.remove(actor, params.id);
    return { ok: true as const };
  }

  @Handles(importRoutes.annotated)
  annotated({ params, query }: Input<'annotated'>, actor: Actor) {
    return this.imports.annotated(actor, params.id, query);
  }

  @Handles(importRoutes.template)
  template({ query }: Input<'template'>) {
    return this.imports.template(query);
  }

  @Handles(listingRoutes.exportWorkbook)
  exportWorkbook({ query }: RouteInput<typeof listingRoutes.exportWorkbook>, actor: Actor) {
    return this.workbooks.export(actor, query);
  }
}
