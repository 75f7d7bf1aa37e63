import { Injectable } from '@nestjs/common';
import { OPEN_MATCH_STATUSES } from '@techbridge/contracts';
import { Database } from '../../platform/database/database';

const OPEN = { status: { in: [...OPEN_MATCH_STATUSES] } };

/** What suggestions read of requests and needs; they write nothing. */
@Injectable()
export class SuggestionsRepository {
  constructor(private readonly database: Database) {}

  /** Open requests about pairs with this listing, the latest first. */
  openMatchesOf(listingId: string) {
    return this.database.read.match.findMany({
      where: { ...OPEN, OR: [{ technologyId: listingId }, { demandId: listingId }] },
      orderBy: { createdAt: 'desc' },
      select: { id: true, technologyId: true, demandId: true, requesterOrganisationId: true, forwardedAt: true },
    });
  }

  openMatchesOfDemands(demandIds: string[]) {
    return this.database.read.match.findMany({
      where: { ...OPEN, demandId: { in: demandIds } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, technologyId: true, demandId: true, requesterOrganisationId: true, forwardedAt: true },
    });
  }

  /** Published needs, the newest first. */
  async publishedDemandIds(): Promise<string[]> {
    const rows = await this.database.read.listing.findMany({
      where: { kind: 'demand', status: 'published' },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }
}
