import { Injectable } from '@nestjs/common';
import type { CollectionView } from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { Database, isUniqueViolation } from '../../platform/database/database';
import { AppError, demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { CollectionsRepository, type NewCollection } from './collections.repository';

/** Chosen technologies under one name, such as a national list. Staff keep them; the catalogue filters by them. */
@Injectable()
export class CollectionsService {
  constructor(
    private readonly database: Database,
    private readonly repository: CollectionsRepository,
    private readonly activity: ActivityLog,
  ) {}

  async create(actor: Actor, collection: NewCollection): Promise<CollectionView> {
    demand(Object.keys(collection.name).length > 0, 'request.invalid', {}, [{ path: 'name', code: 'required' }]);
    try {
      await this.database.transaction(async (tx) => {
        const id = await this.repository.insert(tx, collection);
        await this.activity.record(tx, actor, {
          type: 'collection.created',
          subjectType: 'collection',
          subjectId: id,
          subjectLabel: collection.slug,
          data: {},
        });
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw new AppError('request.invalid', {}, [{ path: 'slug', code: 'duplicate' }]);
      throw error;
    }
    return { ...collection, technologies: 0 };
  }

  /** Puts technologies in and takes others out. Which they were is on record, for whoever follows (the search index). */
  async setListings(actor: Actor, slug: string, { add, remove }: { add: string[]; remove: string[] }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const collection = await this.repository.lock(tx, slug);
      demand(collection, 'collection.not_found');
      const technologies = await this.repository.technologiesAmong(tx, add);
      demand(technologies.length === new Set(add).size, 'listing.not_found');
      const added = await this.repository.add(tx, collection.id, add);
      const removed = await this.repository.remove(tx, collection.id, remove);
      if (added.length + removed.length === 0) return;
      await this.activity.record(tx, actor, {
        type: 'collection.changed',
        subjectType: 'collection',
        subjectId: collection.id,
        subjectLabel: slug,
        data: { added, removed },
      });
    });
  }
}
