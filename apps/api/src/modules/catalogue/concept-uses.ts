import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LANGUAGES } from '@techbridge/lexicon';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { CatalogueRepository } from './catalogue.repository';

const FIRST_MS = 10_000;
const AGAIN_MS = 10 * 60_000;
const NEWEST = 1000;
const AT_ONCE = 3;

const pause = () => new Promise<void>((goOn) => setImmediate(goOn));

/** How many of the newest listings speak of each concept: what most of them are about is completed first. */
@Injectable()
export class ConceptUses implements OnApplicationBootstrap, OnModuleDestroy {
  private counts: ReadonlyMap<string, number> = new Map();
  private timers: NodeJS.Timeout[] = [];
  private stopped = false;

  constructor(
    private readonly repository: CatalogueRepository,
    private readonly lexicon: Lexicon,
  ) {}

  /** Some seconds after the start, when nothing waits for it, and from time to time. */
  onApplicationBootstrap(): void {
    const count = () => void this.count().catch(() => {});
    this.timers = [setTimeout(count, FIRST_MS).unref(), setInterval(count, AGAIN_MS).unref()];
  }

  onModuleDestroy(): void {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
  }

  of(conceptId: string): number {
    return this.counts.get(conceptId) ?? 0;
  }

  /** Counts anew, a few listings at a time so that others are served in between; the words of each language are made ready. */
  async count(): Promise<void> {
    for (const language of LANGUAGES) {
      this.lexicon.wordsLike('aa', language, 1);
      await pause();
    }
    const texts = await this.repository.newestTexts(NEWEST);
    const translator = this.lexicon.translator();
    const counts = new Map<string, number>();
    for (const [place, { text, language }] of texts.entries()) {
      if (this.stopped) return;
      const units = translator.translate(text, { language });
      for (const id of new Set(units.flatMap(({ concepts }) => concepts))) counts.set(id, (counts.get(id) ?? 0) + 1);
      if (place % AT_ONCE === 0) await pause();
    }
    this.counts = counts;
  }
}
