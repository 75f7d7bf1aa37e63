import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { CatalogueRepository } from './catalogue.repository';

const FLUSH_MS = 5000;

/** Counts openings of pages, a number a day and nothing about who: gathered in memory, lost at worst for a few seconds. */
@Injectable()
export class PageViews implements OnModuleInit, OnModuleDestroy {
  private gathered = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly repository: CatalogueRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.flush().catch(() => {}), FLUSH_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.flush().catch(() => {});
  }

  count(listingId: string): void {
    this.gathered.set(listingId, (this.gathered.get(listingId) ?? 0) + 1);
  }

  async flush(): Promise<void> {
    if (this.gathered.size === 0) return;
    const views = this.gathered;
    this.gathered = new Map();
    await this.repository.addViews(views, this.clock.now());
  }
}
