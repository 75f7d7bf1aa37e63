import { Injectable } from '@nestjs/common';
import type { LocalisedText } from '@techbridge/contracts';
import { foldAccents, normalise } from '@techbridge/lexicon';
import { CatalogueRepository } from './catalogue.repository';

const FRESH_MS = 30_000;

interface Named {
  slug: string;
  name: LocalisedText;
  /** Every spelling of the name, folded, each word reachable behind a space. */
  folded: string;
}

/** Names of organisations and collections by their slugs, in memory: a search asks no database. */
@Injectable()
export class FacetLabels {
  private organisations = new Map<string, Named>();
  private collections = new Map<string, Named>();
  private readAt = 0;
  private lastRead: Promise<void> = Promise.resolve();

  constructor(private readonly repository: CatalogueRepository) {}

  organisation(slug: string): LocalisedText | undefined {
    this.refreshWhenOld();
    return this.organisations.get(slug)?.name;
  }

  collection(slug: string): LocalisedText | undefined {
    this.refreshWhenOld();
    return this.collections.get(slug)?.name;
  }

  /** Organisations with a word of their name that begins like this. */
  organisationsLike(text: string, limit: number): { slug: string; name: LocalisedText }[] {
    this.refreshWhenOld();
    const sought = fold(text);
    const found: Named[] = [];
    for (const named of this.organisations.values()) {
      if (!named.folded.includes(` ${sought}`) && !(isUnspaced(sought) && named.folded.includes(sought))) continue;
      found.push(named);
      if (found.length === limit) break;
    }
    return found;
  }

  /** Whoever asks gets names read after asking. */
  refresh(): Promise<void> {
    const read = this.lastRead.then(() => this.read());
    this.lastRead = read.catch(() => {});
    return read;
  }

  private refreshWhenOld(): void {
    if (Date.now() - this.readAt < FRESH_MS) return;
    this.readAt = Date.now();
    this.refresh().catch(() => {});
  }

  private async read(): Promise<void> {
    const [organisations, collections] = await Promise.all([
      this.repository.organisationNames(),
      this.repository.collectionNames(),
    ]);
    this.organisations = bySlug(organisations);
    this.collections = bySlug(collections);
  }
}

function bySlug(rows: { slug: string; name: LocalisedText }[]): Map<string, Named> {
  return new Map(rows.map((row) => [row.slug, { ...row, folded: ` ${Object.values(row.name).map(fold).join(' ')}` }]));
}

function fold(text: string): string {
  return foldAccents(normalise(text));
}

function isUnspaced(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(text);
}
