import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityLog, type RecordedActivity } from '../../platform/activity/activity';
import { FacetLabels } from './facet-labels';
import { CatalogueIndexing } from './indexing.service';

/** What changes the public side of a listing. Work on a draft (edited, imported, submitted …) does not. */
const PUBLIC_CHANGES = [
  'listing.published',
  'listing.confirmed',
  'listing.renewed',
  'listing.lapsed',
  'listing.archived',
  'listing.restored',
  'listing.requests_opened',
  'listing.requests_closed',
  'listing.export_assessed',
];

/** After a change of the public side of a listing, its organisation or a collection, the index follows the database. */
@Injectable()
export class CatalogueSubscriber implements OnModuleInit {
  constructor(
    private readonly activity: ActivityLog,
    private readonly indexing: CatalogueIndexing,
    private readonly labels: FacetLabels,
  ) {}

  onModuleInit(): void {
    const types = [...PUBLIC_CHANGES, 'organisation.*', 'collection.*'];
    this.activity.subscribe('catalogue-index', types, (activity) => this.follow(activity));
  }

  private async follow({ type, subjectType, subjectId }: RecordedActivity): Promise<void> {
    if (type.startsWith('collection.')) {
      // Which listings left a collection is no longer in the database; the comparison finds them.
      await this.indexing.catchUp();
    } else if (type.startsWith('organisation.')) {
      if (subjectType === 'organisation') await this.indexing.refreshOrganisation(subjectId);
      await this.labels.refresh();
    } else if (subjectType === 'listing') {
      await this.indexing.refresh([subjectId]);
    }
  }
}
