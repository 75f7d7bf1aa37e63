import { Injectable } from '@nestjs/common';
import {
  DemandPage,
  SECTORS,
  TechnologyPage,
  type HomeView,
  type ListingKind,
  type Locale,
  type SearchHit,
} from '@techbridge/contracts';
import { termLabel } from '@techbridge/taxonomy';
import type { z } from 'zod';
import { AppError, demand } from '../../platform/errors';
import { FileStore } from '../../platform/files/files.port';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/file-answer';
import { ListingFilesService, presentAttachment, PublishedListings, type PublishedListing } from '../listings';
import { CatalogueRepository } from './catalogue.repository';
import { ownsIt } from './listing-page.policy';
import { presentListingPage } from './listing-page.presenter';
import { PageViews } from './page-views';
import { presentHit } from './search.presenter';
import { CatalogueSearch } from './search.service';

const SIMILAR = 4;
const NEWEST = 6;
const YEAR_SECONDS = 31_536_000;

/** Reading what is published. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly repository: CatalogueRepository,
    private readonly search: CatalogueSearch,
    private readonly views: PageViews,
    private readonly listings: PublishedListings,
    private readonly listingFiles: ListingFilesService,
    private readonly files: FileStore,
  ) {}

  async home(locale: Locale): Promise<z.input<typeof HomeView>> {
    const [technologies, demands, totals, collections, newestTechnologies, newestDemands] = await Promise.all([
      this.search.totals('technology'),
      this.search.totals('demand'),
      this.repository.totals(),
      this.repository.collections(),
      this.search.newest('technology', locale, NEWEST),
      this.search.newest('demand', locale, NEWEST),
    ]);
    return {
      totals: { technologies: technologies.total, demands: demands.total, ...totals },
      sectors: SECTORS.map((sector) => ({
        sector,
        technologies: technologies.sectors[sector] ?? 0,
        demands: demands.sectors[sector] ?? 0,
      })),
      collections,
      newestTechnologies,
      newestDemands,
    };
  }

  async collections() {
    return { items: await this.repository.collections() };
  }

  async technology(reference: string, locale: Locale, actor: Actor | null): Promise<TechnologyPage> {
    return (await this.page('technology', reference, locale, actor)) as TechnologyPage;
  }

  async demand(reference: string, locale: Locale, actor: Actor | null): Promise<DemandPage> {
    return (await this.page('demand', reference, locale, actor)) as DemandPage;
  }

  async published(kind: ListingKind, reference: string): Promise<PublishedListing> {
    const listing = await this.repository.findByReference(kind, reference);
    demand(listing, 'listing.not_found');
    return listing;
  }

  async file(id: string, size: 'full' | 'thumbnail', actor: Actor | null): Promise<FileAnswer> {
    const file = await this.listingFiles.fileFor(actor, id);
    const thumbnail = size === 'thumbnail' ? file.thumbnailKey : null;
    demand(size === 'full' || thumbnail, 'file.not_found');
    return {
      contentType: thumbnail ? 'image/webp' : file.contentType,
      name: thumbnail ? `${file.name}.webp` : file.name,
      body: await this.files.open(thumbnail ?? file.fileKey),
      disposition: 'inline',
      cacheSeconds: YEAR_SECONDS,
    };
  }

  private async page(kind: ListingKind, reference: string, locale: Locale, actor: Actor | null) {
    const listing = await this.published(kind, reference);
    if (actor === null || (actor.role === 'member' && !ownsIt(actor, listing))) this.views.count(listing.id);
    const organisationId = actor?.role === 'member' ? actor.organisationId : null;
    const [attachments, ownRequest, similar] = await Promise.all([
      this.listings.attachments(listing.content.attachments),
      organisationId ? this.repository.ownRequest(listing.id, organisationId) : null,
      this.similar(listing, locale),
    ]);
    return presentListingPage({ listing, attachments: attachments.map(presentAttachment), ownRequest, similar }, actor);
  }

  /** A page is worth reading without its neighbours: search being away takes nothing else away. */
  private async similar(listing: PublishedListing, locale: Locale): Promise<SearchHit[]> {
    try {
      const found = await this.search.resembling(listing.kind, ownWords(listing), SIMILAR, listing.id);
      return found.map((hit) => ({ ...presentHit(hit, locale), ...unmarked(hit, locale) }));
    } catch (error) {
      if (error instanceof AppError && error.code === 'search.unavailable') return [];
      throw error;
    }
  }
}

/** Title, keywords and terms: what its author would say it is about. */
function ownWords({ content }: PublishedListing): string {
  const titles = Object.values(content.texts).map(({ title }) => title);
  const keywords = Object.values(content.keywords).flat();
  return [...titles, ...keywords, ...content.terms.map((term) => termLabel(term, 'en'))].join('\n');
}

function unmarked(hit: Parameters<typeof presentHit>[0], locale: Locale): Pick<SearchHit, 'title' | 'summary'> {
  const { title, summary } = presentHit(hit, locale);
  return { title: { ...title, marks: [] }, summary: { ...summary, marks: [] } };
}
