import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@techbridge/contracts';
import { translator } from '@techbridge/i18n/server';
import { Config } from '../../platform/config';
import { demand } from '../../platform/errors';
import { FileStore } from '../../platform/files/files.port';
import { pictureForPrint } from '../../platform/files/images';
import type { FileAnswer } from '../../platform/http/file-answer';
import { PublishedListings, type PublishedListing } from '../listings';
import { drawBrochure } from './brochure-layout';
import { brochureOf } from './brochure';
import { CatalogueRepository } from './catalogue.repository';

/** The technology as a PDF to hand round: what its page says, in the reader's language. */
@Injectable()
export class BrochureService {
  constructor(
    private readonly repository: CatalogueRepository,
    private readonly listings: PublishedListings,
    private readonly files: FileStore,
    private readonly config: Config,
  ) {}

  async brochure(reference: string, locale: Locale): Promise<FileAnswer> {
    const listing = await this.repository.findByReference('technology', reference);
    demand(listing && listing.content.kind === 'technology', 'listing.not_found');
    const address = `${this.config.env.BASE_URL}/technologies/${reference}`;
    const brochure = brochureOf(listing, listing.content, { locale, translate: translator(locale), address });
    return {
      contentType: 'application/pdf',
      name: `${reference}-${locale}.pdf`,
      body: await drawBrochure(brochure, await this.picture(listing)),
      disposition: 'attachment',
    };
  }

  /** The first picture; a brochure without one is better than none. */
  private async picture(listing: PublishedListing): Promise<Buffer | null> {
    const attachments = await this.listings.attachments(listing.content.attachments);
    const first = attachments.find(({ contentType }) => contentType.startsWith('image/'));
    const key = first && (await this.repository.fileKey(first.id));
    if (!key) return null;
    return this.files
      .open(key)
      .then(buffer)
      .then(pictureForPrint, () => null);
  }
}
