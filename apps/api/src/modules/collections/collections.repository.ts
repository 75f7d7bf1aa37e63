import { Injectable } from '@nestjs/common';
import type { LocalisedText } from '@techbridge/contracts';
import type { Tx } from '../../platform/database/database';

export interface NewCollection {
  slug: string;
  name: LocalisedText;
  description: LocalisedText;
}

@Injectable()
export class CollectionsRepository {
  /** New collections go to the end. */
  async insert(tx: Tx, { slug, name, description }: NewCollection): Promise<string> {
    const { _max } = await tx.collection.aggregate({ _max: { position: true } });
    const data = { slug, name, description, position: (_max.position ?? 0) + 1 };
    const { id } = await tx.collection.create({ data, select: { id: true } });
    return id;
  }

  async lock(tx: Tx, slug: string): Promise<{ id: string } | null> {
    const rows = await tx.$queryRaw<
      { id: string }[]
    >`select id from collections where slug = ${slug} for no key update`;
    return rows[0] ?? null;
  }

  async technologiesAmong(tx: Tx, ids: readonly string[]): Promise<string[]> {
    const where = { id: { in: [...ids] }, kind: 'technology' };
    return (await tx.listing.findMany({ where, select: { id: true } })).map(({ id }) => id);
  }

  /** Those that were not in it before, in the order given. */
  async add(tx: Tx, collectionId: string, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await tx.$queryRaw<{ id: string }[]>`
      insert into collection_items (collection_id, listing_id, position)
      select ${collectionId}::uuid, given.id, given.place + (select coalesce(max(position), 0) from collection_items where collection_id = ${collectionId}::uuid)
        from unnest(${[...ids]}::uuid[]) with ordinality as given(id, place)
      on conflict do nothing returning listing_id as id`;
    return rows.map(({ id }) => id);
  }

  async remove(tx: Tx, collectionId: string, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await tx.$queryRaw<{ id: string }[]>`
      delete from collection_items where collection_id = ${collectionId}::uuid and listing_id = any(${[...ids]}::uuid[])
      returning listing_id as id`;
    return rows.map(({ id }) => id);
  }
}
