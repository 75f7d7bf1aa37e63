import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityLog, type RecordedActivity } from '../../platform/activity/activity';
import { GlossarySync } from '../glossary';
import { FacetLabels } from './facet-labels';
import { CatalogueIndexing } from './indexing.service';

type Word = { text: string };

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

/** After a change of the public side of a listing, its organisation, a collection or the lexicon, the index follows. */
@Injectable()
export class CatalogueSubscriber implements OnModuleInit {
  constructor(
    private readonly activity: ActivityLog,
    private readonly indexing: CatalogueIndexing,
    private readonly labels: FacetLabels,
    private readonly glossary: GlossarySync,
  ) {}

  onModuleInit(): void {
    const types = [...PUBLIC_CHANGES, 'organisation.*', 'collection.*', 'glossary.change_accepted'];
    this.activity.subscribe('catalogue-index', types, (activity) => this.follow(activity));
  }

  private async follow({ type, subjectType, subjectId, data }: RecordedActivity): Promise<void> {
    if (type.startsWith('collection.')) {
      // Which listings left a collection is no longer in the database; the comparison finds them.
      await this.indexing.catchUp();
    } else if (type.startsWith('organisation.')) {
      if (subjectType === 'organisation') await this.indexing.refreshOrganisation(subjectId);
      await this.labels.refresh();
    } else if (type === 'glossary.change_accepted') {
      await this.glossary.caughtUp();
      const { added = [], removed = [] } = data as { added?: Word[]; removed?: Word[] };
      const words = [...added, ...removed].map(({ text }) => text);
      await this.indexing.refreshThoseThatSay(words, subjectId);
    } else if (subjectType === 'listing') {
      await this.indexing.refresh([subjectId]);
    }
  }
}
