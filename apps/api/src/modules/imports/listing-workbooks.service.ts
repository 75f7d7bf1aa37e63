import { PassThrough } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { listingRoutes, RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/file-answer';
import { ListingsService } from '../listings';
import { exportFileName, writeListings } from './workbooks/export';

type Query = RouteInput<typeof listingRoutes.exportWorkbook>['query'];

const PAGE = 200;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The way back: listings as the workbook an import makes them of. */
@Injectable()
export class ListingWorkbooksService {
  constructor(private readonly listings: ListingsService) {}

  async export(actor: Actor, { locale, ...filters }: Query): Promise<FileAnswer> {
    const body = new PassThrough();
    const locales = await this.listings.locales(actor, filters);
    const pages = this.listings.contents(actor, filters, PAGE);
    writeListings({ kind: filters.kind, locales, pages }, locale, body).catch((error: Error) => body.destroy(error));
    return { contentType: XLSX, name: exportFileName(filters.kind, locale), body };
  }
}
